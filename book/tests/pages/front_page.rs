//! The first page's pair: every key of a bucket by a client, and by a resource.

use session::wire::WireLog;
use session::{Env, Fs, Session, setup_default_session};

use crate::world::{Result, demo};

#[tokio::test]
async fn both_send_three_requests_for_2500_keys() -> Result {
    // ANCHOR: pair
    use resource::s3::S3;
    use session::default_session;

    // ANCHOR_END: pair
    let (sandbox, _) = demo(2500).await?;
    let wire = WireLog::new();
    let ours = Session::builder()
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]))
        .endpoint_url(sandbox.endpoint_url())
        .credentials(sandbox.access_key_id(), sandbox.secret_access_key())
        .region_name(sandbox.region())
        .wire_log(wire.clone())
        .build()
        .await?;
    setup_default_session(ours);

    // ANCHOR: pair
    let session = default_session().await?;

    let client = session.client(aws_sdk_s3::Client::new);
    let request = client.list_objects_v2().bucket("demo");
    let mut pages = request.into_paginator().send();
    while let Some(page) = pages.next().await {
        for item in page?.contents() {
            println!("{}", item.key().unwrap_or_default());
        }
    }
    // ANCHOR_END: pair
    assert_eq!(wire.records().len(), 3);

    // ANCHOR: pair

    let bucket = session.resource(S3::new).bucket("demo");
    let mut objects = bucket.objects().stream();
    while let Some(object) = objects.try_next().await? {
        println!("{}", object.key());
    }
    // ANCHOR_END: pair
    assert_eq!(wire.records().len(), 6);
    Ok(())
}
