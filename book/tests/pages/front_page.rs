//! The first page's pair: every key of a bucket by a client, and by a resource.

use session::setup_default_session;

use crate::world::{self, Result, logged};

#[tokio::test]
async fn both_send_three_requests_for_2500_keys() -> Result {
    // ANCHOR: pair
    use resource::s3::S3;
    use session::default_session;

    // ANCHOR_END: pair
    let _alone = world::DEFAULT_SESSION.lock().await;
    let (_sandbox, ours, wire) = logged(2500).await?;
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
