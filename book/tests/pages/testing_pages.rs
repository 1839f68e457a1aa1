//! Listings of the chapter on testing.

use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_smithy_mocks::{mock, mock_client};
use resource::s3::S3;
use sandbox::Fault;

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
