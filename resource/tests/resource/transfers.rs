//! What boto3 injects into Bucket, Object and `ObjectSummary`, by the ids of the parity list.

use std::path::PathBuf;

use resource::s3::Object;

use crate::world::World;

struct Files {
    directory: tempfile::TempDir,
}

impl Files {
    fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        std::fs::write(directory.path().join("from"), "content").unwrap();
        Self { directory }
    }

    fn from(&self) -> PathBuf {
        self.directory.path().join("from")
    }

    fn to(&self) -> PathBuf {
        self.directory.path().join("to")
    }
}

async fn content(object: &Object) -> Vec<u8> {
    let body = object.get().await.unwrap().body;
    body.collect().await.unwrap().to_vec()
}

#[tokio::test]
async fn t6_a_bucket_is_loaded_by_head() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    world.log.clear();
    assert!(bucket.load().await.unwrap().bucket_region().is_some());
    assert_eq!(world.sent(), ["HeadBucket"]);
    assert!(
        world
            .s3
            .bucket("missing")
            .load()
            .await
            .unwrap_err()
            .is_not_found()
    );
}

#[tokio::test]
async fn t7_t8_a_bucket_uploads_and_downloads_files() {
    let (world, files) = (World::new().await, Files::new());
    let bucket = world.bucket("demo").await;
    bucket
        .upload("a.txt")
        .from_path(files.from())
        .await
        .unwrap();
    bucket.download("a.txt").to_path(files.to()).await.unwrap();
    assert_eq!(std::fs::read(files.to()).unwrap(), b"content");
}

#[tokio::test]
async fn t9_t10_a_bucket_uploads_and_downloads_streams() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    bucket
        .upload("a.txt")
        .from_reader(&b"content"[..])
        .await
        .unwrap();
    let mut read = Vec::new();
    bucket.download("a.txt").to_writer(&mut read).await.unwrap();
    assert_eq!(read, b"content");
}

#[tokio::test]
async fn t11_t16_copies_go_to_a_bucket_and_to_an_object() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a/b c?d"]).await;
    let source = bucket.object("a/b c?d");
    bucket.copy(&source, "copy").await.unwrap();
    assert_eq!(content(&bucket.object("copy")).await, b"a/b c?d");
    let other = bucket.object("other");
    other.copy(("demo", "copy")).await.unwrap();
    assert_eq!(content(&other).await, b"a/b c?d");
}

#[tokio::test]
async fn t12_t13_an_object_uploads_and_downloads_files() {
    let (world, files) = (World::new().await, Files::new());
    let object = world.bucket("demo").await.object("a.txt");
    object.upload().from_path(files.from()).await.unwrap();
    object.download().to_path(files.to()).await.unwrap();
    assert_eq!(std::fs::read(files.to()).unwrap(), b"content");
}

#[tokio::test]
async fn t14_t15_an_object_uploads_and_downloads_streams() {
    let world = World::new().await;
    let object = world.bucket("demo").await.object("a.txt");
    object.upload().from_reader(&b"content"[..]).await.unwrap();
    let mut read = Vec::new();
    object.download().to_writer(&mut read).await.unwrap();
    assert_eq!(read, b"content");
}

#[tokio::test]
async fn t17_a_summary_is_loaded() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["hello"]).await;
    let summary = bucket.objects().first().await.unwrap().unwrap();
    assert_eq!(summary.load().await.unwrap().content_length(), Some(5));
}

#[tokio::test]
async fn a_version_is_downloaded_as_that_version() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    bucket.versioning().enable().await.unwrap();
    let object = bucket.object("a");
    let first = object.upload().from_bytes("first").await.unwrap();
    object.upload().from_bytes("second").await.unwrap();
    let version = object.version(first.version_id.unwrap());
    let mut read = Vec::new();
    version.download().to_writer(&mut read).await.unwrap();
    assert_eq!(read, b"first");
    let mut reader = version.reader().await.unwrap();
    let mut text = String::new();
    tokio::io::AsyncReadExt::read_to_string(&mut reader, &mut text)
        .await
        .unwrap();
    assert_eq!(text, "first");
}
