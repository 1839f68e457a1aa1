//! The requests of each lesson.

use session::Session;
use session::wire::WireLog;

use crate::program::json;

/// The operations that a lesson sent.
fn operations(arguments: &str) -> Vec<String> {
    let whole = json(arguments);
    let wire = whole["wire"].as_array().expect("a list").iter();
    wire.map(|request| request["operation"].as_str().expect("a name").to_owned())
        .collect()
}

#[test]
fn a_listing_of_2500_objects_takes_three_requests() {
    assert_eq!(operations("list-objects --keys 2500"), ["ListObjectsV2"; 3]);
}

#[test]
fn dates_cost_the_listing_only() {
    assert_eq!(operations("list-dates --keys 1000"), ["ListObjectsV2"]);
    assert_eq!(operations("list-dates --keys 1001"), ["ListObjectsV2"; 2]);
}

#[test]
fn a_batch_takes_a_thousand_keys() {
    let mut sent = operations("delete-all --keys 1001");
    sent.sort();
    assert_eq!(
        sent,
        [
            "DeleteObjects",
            "DeleteObjects",
            "ListObjectsV2",
            "ListObjectsV2"
        ]
    );
}

#[test]
fn waiting_asks_until_the_answer_is_the_one() {
    let whole = json("wait");
    let wire = whole["wire"].as_array().expect("a list").iter();
    let sent = wire.map(|request| {
        let operation = request["operation"].as_str().expect("a name");
        format!("{operation} {}", request["status"])
    });
    assert_eq!(
        sent.collect::<Vec<_>>(),
        [
            "CreateBucket 200",
            "HeadBucket 404",
            "HeadBucket 200",
            "PutObject 200",
            "HeadObject 200",
            "DeleteObject 204",
            "HeadObject 404",
            "DeleteBucket 204",
            "HeadBucket 404",
        ]
    );
}

#[tokio::test]
async fn making_a_session_a_client_or_a_resource_sends_nothing() {
    let log = WireLog::new();
    let session = Session::builder()
        .env(session::Env::from_slice(&[]))
        .fs(session::Fs::from_slice(&[]))
        .credentials("AKIAEXAMPLE", "secret")
        .region_name("us-east-1")
        .wire_log(log.clone())
        .build()
        .await
        .expect("a session");
    let client = client::s3(&session);
    let s3 = session.resource(resource::s3::S3::new);
    let object = s3.bucket("demo").object("key");
    assert_eq!(object.key(), "key");
    assert!(client.config().region().is_some());
    assert!(log.is_empty(), "{:?}", log.records());
}
