//! Exercises on single objects.

use std::time::Duration;

use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::MetadataDirective;
use client::transfer;
use client::waiters::{self, Wait};
use resource::s3::S3;

use crate::world::{Result, demo};

#[tokio::test]
async fn read_object() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    let object = bucket
        .put_object("k", ByteStream::from_static(b"0123456789abcdef"))
        .await?;
    // ANCHOR: read_object
    let last = object.get().with(|get| get.range("bytes=-10")).await?;
    assert_eq!(last.body.collect().await?.to_vec(), b"6789abcdef");
    // ANCHOR_END: read_object
    Ok(())
}

#[tokio::test]
async fn copy_object() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let s3 = session.resource(S3::new);
    let object = s3
        .bucket("demo")
        .put_object("k", ByteStream::from_static(b"x"))
        .await?;
    s3.create_bucket("backup").await?;
    // ANCHOR: copy_object
    let copy = s3.object("backup", "renamed");
    copy.copy_from(&object)
        .with(|copy| {
            copy.metadata_directive(MetadataDirective::Replace)
                .metadata("origin", "demo")
        })
        .await?;
    let head = copy.load().await?;
    assert_eq!(
        head.metadata()
            .and_then(|all| all.get("origin"))
            .map(String::as_str),
        Some("demo")
    );
    // ANCHOR_END: copy_object
    Ok(())
}

#[tokio::test]
async fn upload_file() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let client = client::s3(&session);
    // ANCHOR: upload_file
    let reader: &[u8] = b"how long this is, only its end tells";
    let uploaded = transfer::upload(&client, "demo", "stream.txt")
        .from_reader(reader)
        .await?;
    assert_eq!(uploaded.bytes, 36);
    // ANCHOR_END: upload_file
    Ok(())
}

#[tokio::test]
async fn download_file() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let client = client::s3(&session);
    let body = ByteStream::from_static(b"in memory");
    client
        .put_object()
        .bucket("demo")
        .key("k")
        .body(body)
        .send()
        .await?;
    // ANCHOR: download_file
    let mut bytes = Vec::new();
    transfer::download(&client, "demo", "k")
        .to_writer(&mut bytes)
        .await?;
    assert_eq!(bytes, b"in memory");
    // ANCHOR_END: download_file
    Ok(())
}

#[tokio::test]
async fn wait() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let client = client::s3(&session);
    // ANCHOR: wait
    let two_seconds = Wait::max_wait(Duration::from_secs(2)).delay(Duration::from_millis(50));
    waiters::object_not_exists(&client, "demo", "gone", two_seconds).await?;
    // ANCHOR_END: wait
    Ok(())
}

#[tokio::test]
async fn presign() -> Result {
    let (sandbox, session) = demo(0).await?;
    let client = client::s3(&session);
    // ANCHOR: presign
    let link = client::presign::put(&client, "demo", "up.txt", Duration::from_mins(1)).await?;
    assert_eq!(link.method(), "PUT");
    assert!(link.uri().starts_with(sandbox.endpoint_url()));
    // ANCHOR_END: presign
    Ok(())
}

#[tokio::test]
async fn two_regions() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let east = session.resource(S3::new);
    let west = session.with_region("us-west-2")?.resource(S3::new);
    let place = aws_sdk_s3::types::CreateBucketConfiguration::builder()
        .location_constraint("us-west-2".into())
        .build();
    let backup = west
        .create_bucket("backup")
        .with(|request| request.create_bucket_configuration(place))
        .await?;
    let video = east
        .bucket("demo")
        .put_object("video", ByteStream::from_static(b"v"))
        .await?;
    // ANCHOR: two_regions
    let copy = backup.object(video.key());
    copy.copy_from(&video).await?;
    assert!(copy.exists().await?);
    // ANCHOR_END: two_regions
    Ok(())
}
