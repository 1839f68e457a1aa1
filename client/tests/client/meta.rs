//! C1, C8, C9: what every client of the SDK has, and what stands for the rest.

use aws_sdk_s3::config::retry::RetryConfig;

use crate::support::{BUCKET, World, client_at};

#[tokio::test]
async fn c1_a_method_for_each_operation() {
    let world = World::new().await;
    world
        .s3
        .head_bucket()
        .bucket(BUCKET)
        .send()
        .await
        .expect("there");
    world
        .s3
        .get_bucket_location()
        .bucket(BUCKET)
        .send()
        .await
        .expect("there");
    let operations: Vec<_> = world
        .log
        .records()
        .into_iter()
        .map(|record| record.operation)
        .collect();
    assert_eq!(
        operations,
        ["HeadBucket", "GetBucketLocation"],
        "C8: method to API name"
    );
}

#[test]
fn c8_meta_is_the_clients_config() {
    let s3 = client_at("http://127.0.0.1:1");
    assert_eq!(s3.config().region().map(AsRef::as_ref), Some("us-east-1"));
    assert_eq!(
        s3.config().retry_config().map(RetryConfig::max_attempts),
        Some(1)
    );
}

#[tokio::test]
async fn c9_a_clone_outlives_the_client_it_was_made_from() {
    let world = World::new().await;
    let clone = world.s3.clone();
    drop(world.s3);
    clone
        .head_bucket()
        .bucket(BUCKET)
        .send()
        .await
        .expect("the connections are shared");
}
