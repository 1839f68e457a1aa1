//! Listings of the chapter on testing.

use aws_sdk_s3::config::{Credentials, Region};
use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::primitives::SdkBody;
use aws_smithy_http_client::test_util::{ReplayEvent, StaticReplayClient};
use aws_smithy_mocks::{mock, mock_client};
use resource::s3::S3;
use sandbox::Fault;
use session::wire::WireLog;
use session::{Env, Fs, Session};

use crate::world::{Result, demo};

#[tokio::test]
async fn a_mock_for_behaviour() -> Result {
    // ANCHOR: mock
    let head = mock!(aws_sdk_s3::Client::head_object)
        .match_requests(|request| request.key() == Some("report.csv"))
        .then_output(|| HeadObjectOutput::builder().content_length(42).build());
    let s3 = S3::from_client(mock_client!(aws_sdk_s3, [&head]));

    let object = s3.object("demo", "report.csv");
    assert_eq!(object.load().await?.content_length(), Some(42));
    object.load().await?;
    assert_eq!(head.num_calls(), 1);
    // ANCHOR_END: mock
    Ok(())
}

#[tokio::test]
async fn a_fault_in_the_sandbox() -> Result {
    let (sandbox, session) = demo(3).await?;
    // ANCHOR: fault
    sandbox.fault(Fault::on("ListObjectsV2").nth(1).status(503, "SlowDown"));
    let s3 = session.resource(S3::new);
    assert_eq!(s3.bucket("demo").objects().count().await?, 3);
    // ANCHOR_END: fault
    Ok(())
}

#[tokio::test]
async fn a_replay_for_the_wire() -> Result {
    // ANCHOR: replay
    let request = http::Request::get(
        "https://demo.s3.us-east-1.amazonaws.com/?list-type=2&encoding-type=url&max-keys=1&prefix=a%20",
    );
    let response = "<ListBucketResult><EncodingType>url</EncodingType>\
        <Contents><Key>a%20b.txt</Key></Contents></ListBucketResult>";
    let response = http::Response::new(SdkBody::from(response));
    let event = ReplayEvent::new(request.body(SdkBody::empty())?, response);
    let wire = StaticReplayClient::new(vec![event]);
    let config = aws_sdk_s3::Config::builder()
        .behavior_version_latest()
        .credentials_provider(Credentials::for_tests())
        .region(Region::new("us-east-1"))
        .http_client(wire.clone());
    let s3 = S3::from_client(aws_sdk_s3::Client::from_conf(config.build()));

    let objects = s3.bucket("demo").objects().prefix("a ");
    let first = objects.first().await?.ok_or("an empty bucket")?;
    assert_eq!(first.key(), "a b.txt");
    wire.assert_requests_match(&[]);
    // ANCHOR_END: replay
    Ok(())
}

#[tokio::test]
async fn a_count_of_what_was_sent() -> Result {
    let (sandbox, _) = demo(2500).await?;
    // ANCHOR: count
    let wire = WireLog::new();
    let session = Session::builder()
        .endpoint_url(sandbox.endpoint_url())
        .credentials(sandbox.access_key_id(), sandbox.secret_access_key())
        .region_name(sandbox.region())
        .wire_log(wire.clone())
        // ANCHOR_END: count
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]))
        // ANCHOR: count
        .build()
        .await?;
    let bucket = session.resource(S3::new).bucket("demo");
    assert!(wire.is_empty(), "making a handle sends nothing");

    assert_eq!(bucket.objects().count().await?, 2500);
    let sent = wire.records();
    assert!(sent.iter().all(|one| one.operation == "ListObjectsV2"));
    assert_eq!(sent.len(), 3);
    // ANCHOR_END: count
    Ok(())
}
