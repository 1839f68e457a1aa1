//! The exercise on versions.

use aws_sdk_s3::primitives::ByteStream;
use resource::s3::S3;

use crate::world::{Result, demo};

#[tokio::test]
async fn versions() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    bucket.versioning().enable().await?;
    for body in [b"one" as &'static [u8], b"two", b"three"] {
        bucket
            .put_object("k", ByteStream::from_static(body))
            .await?;
    }
    // ANCHOR: versions
    let mut versions = bucket.object_versions().stream();
    while let Some(version) = versions.try_next().await? {
        if !version.is_latest() {
            version.delete().await?;
        }
    }
    assert_eq!(bucket.object_versions().count().await?, 1);
    // ANCHOR_END: versions
    Ok(())
}
