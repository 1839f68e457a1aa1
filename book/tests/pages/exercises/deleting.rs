//! Exercises on deletions.

use aws_sdk_s3::primitives::ByteStream;
use resource::s3::S3;

use crate::world::{Result, demo};

#[tokio::test]
async fn delete_all() -> Result {
    let (_sandbox, session) = demo(50).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: delete_all
    bucket.objects().prefix("logs/").delete().await?;
    // ANCHOR_END: delete_all
    assert_eq!(bucket.objects().prefix("logs/").count().await?, 0);
    assert!(bucket.objects().count().await? > 0);
    Ok(())
}

#[tokio::test]
async fn multipart() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    let upload = bucket.object("k").initiate_multipart_upload().await?;
    upload.part(1).upload(ByteStream::from_static(b"x")).await?;
    // ANCHOR: multipart
    let mut uploads = bucket.multipart_uploads().stream();
    while let Some(upload) = uploads.try_next().await? {
        upload.abort().await?;
    }
    assert_eq!(bucket.multipart_uploads().count().await?, 0);
    // ANCHOR_END: multipart
    Ok(())
}
