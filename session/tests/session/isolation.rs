//! Making things sends nothing, and what a session sees is what it was given to see.

use session::wire::WireLog;

use crate::support::canned::{Canned, no_buckets};
use crate::support::{CONFIG, ID, SECRET, isolated};

/// Where a region is named. Without one, the metadata service is asked: see `sources::metadata`.
#[tokio::test]
async fn making_and_deriving_sends_nothing() {
    let files = [(
        CONFIG,
        "[profile role]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = role\n",
    )];
    let builder = isolated(&[], &files).http_client(Canned::silent());
    let session = builder.region_name("eu-west-1").build().await.unwrap();
    let derived = session.with_region("us-east-1").unwrap();
    let derived = derived.with_endpoint_url("http://127.0.0.1:1").unwrap();
    let derived = derived.with_profile("role").await.unwrap();
    let derived = derived
        .assume_role("arn:aws:iam::1:role/r")
        .build()
        .await
        .unwrap();
    let _s3 = derived.client(aws_sdk_s3::Client::new);
    let _sts = derived.client(aws_sdk_sts::Client::new);
}

#[tokio::test]
async fn the_wire_log_goes_with_derived_sessions() {
    let log = WireLog::new();
    let session = isolated(&[], &[])
        .credentials(ID, SECRET)
        .region_name("eu-west-1")
        .http_client(Canned::new(|_| no_buckets()))
        .wire_log(log.clone())
        .build()
        .await
        .unwrap();
    let derived = session.with_region("us-east-1").unwrap();
    for session in [&session, &derived] {
        let s3 = session.client(aws_sdk_s3::Client::new);
        s3.list_buckets().send().await.unwrap();
    }
    assert_eq!(log.len(), 2);
}
