//! Statements of the pages that no listing shows.

use resource::s3::S3;
use session::wire::WireLog;
use session::{Env, Fs, Session};

use crate::world::{Result, demo};

/// The page on paginators names these five, and three operations without one.
#[tokio::test]
async fn the_sdk_has_five_paginators() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let client = session.client(aws_sdk_s3::Client::new);
    drop(client.list_buckets().into_paginator());
    drop(client.list_directory_buckets().into_paginator());
    drop(client.list_object_annotations().into_paginator());
    drop(client.list_objects_v2().into_paginator());
    drop(client.list_parts().into_paginator());
    Ok(())
}

/// The page on endpoints says so of `client::s3`.
#[tokio::test]
async fn at_an_endpoint_of_ones_own_the_bucket_is_in_the_path() -> Result {
    let (sandbox, _) = demo(1).await?;
    let wire = WireLog::new();
    let session = Session::builder()
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]))
        .endpoint_url(sandbox.endpoint_url())
        .credentials(sandbox.access_key_id(), sandbox.secret_access_key())
        .region_name(sandbox.region())
        .wire_log(wire.clone())
        .build()
        .await?;
    let head = client::s3(&session).head_bucket().bucket("demo");
    head.send().await?;
    assert!(wire.records()[0].path.starts_with("/demo"));
    Ok(())
}

/// The lesson on inspecting says that the list leaves out what is written by hand.
#[tokio::test]
async fn an_inspection_lists_the_description_only() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    let shown = resource::inspect(&bucket).to_string();
    assert!(shown.contains("put_object"));
    for by_hand in ["download", "delete_keys", "reader"] {
        assert!(!shown.contains(by_hand), "{by_hand}: {shown}");
    }
    Ok(())
}
