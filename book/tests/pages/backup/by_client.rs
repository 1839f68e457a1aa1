//! The backup with a client.

// ANCHOR: back_up
use aws_sdk_s3::Client;

// ANCHOR_END: back_up
use crate::world::{Result, demo};

// ANCHOR: back_up
/// Copies each object that the target does not have with the same `ETag`. Returns how many it copied.
async fn back_up(client: &Client, source: &str, target: &str) -> Result<u64> {
    let mut copied = 0;
    let request = client.list_objects_v2().bucket(source);
    let mut pages = request.into_paginator().send();
    while let Some(page) = pages.next().await {
        for item in page?.contents() {
            let key = item.key().unwrap_or_default();
            let there = client.head_object().bucket(target).key(key).send().await;
            if there.is_ok_and(|there| there.e_tag() == item.e_tag()) {
                continue;
            }
            let copy = client.copy_object().bucket(target).key(key);
            copy.copy_source(format!("{source}/{key}")).send().await?;
            copied += 1;
        }
    }
    Ok(copied)
}
// ANCHOR_END: back_up

#[tokio::test]
async fn a_second_run_copies_nothing() -> Result {
    let (_sandbox, session) = demo(5).await?;
    // ANCHOR: call
    let client = session.client(Client::new);
    client.create_bucket().bucket("backup").send().await?;
    assert_eq!(back_up(&client, "demo", "backup").await?, 5);
    assert_eq!(back_up(&client, "demo", "backup").await?, 0);
    // ANCHOR_END: call
    Ok(())
}
