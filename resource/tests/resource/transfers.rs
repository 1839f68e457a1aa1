//! The methods that boto3 injects into Bucket, Object and `ObjectSummary`, by the ids of the parity list.

use std::path::PathBuf;
use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::get_object::GetObjectOutput;
use aws_sdk_s3::primitives::ByteStream;
use aws_smithy_mocks::{RuleMode, mock, mock_client};
use resource::s3::{Object, S3};
use session::{Env, Fs, Session};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt};

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

#[tokio::test]
async fn ten_listed_objects_are_read_with_ten_requests() {
    let world = World::new().await;
    let names: Vec<String> = (0..10).map(|index| format!("key-{index}")).collect();
    let bucket = world.bucket_of("demo", names).await;
    let mut objects = bucket.objects().stream();
    let mut listed = Vec::new();
    while let Some(object) = objects.try_next().await.unwrap() {
        listed.push(object);
    }
    let files = Files::new();
    world.log.clear();
    for (index, object) in listed.iter().enumerate() {
        let mut text = String::new();
        match index % 4 {
            0 => text = object.text().await.unwrap(),
            1 => text = String::from_utf8(object.bytes().await.unwrap().into()).unwrap(),
            2 => {
                let mut reader = object.reader().await.unwrap();
                reader.read_to_string(&mut text).await.unwrap();
            }
            _ => {
                object.download().to_path(files.to()).await.unwrap();
                text = std::fs::read_to_string(files.to()).unwrap();
            }
        }
        assert_eq!(text, object.key());
    }
    assert_eq!(world.sent(), ["GetObject"; 10]);

    // Another object by now.
    bucket.upload("key-0").from_bytes("other").await.unwrap();
    let error = listed[0].text().await.unwrap_err();
    assert!(
        error.to_string().contains("changed since it was listed"),
        "{error}"
    );
}

#[tokio::test]
async fn the_attributes_are_dropped_when_the_transfer_is_over() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["key", "source"]).await;
    let object = bucket.object("key");
    object.load().await.unwrap();
    let upload = object.upload();
    assert!(object.loaded().is_some(), "nothing is sent yet");
    upload.from_bytes("text").await.unwrap();
    assert!(object.loaded().is_none());

    object.load().await.unwrap();
    object.copy(("demo", "source")).await.unwrap();
    assert!(object.loaded().is_none());

    object.load().await.unwrap();
    let mut writer = object.writer();
    writer.write_all(b"text").await.unwrap();
    writer.shutdown().await.unwrap();
    assert!(object.loaded().is_none());
}

#[tokio::test]
async fn stale_uploads_are_aborted_and_named() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    let upload = bucket
        .object("key")
        .initiate_multipart_upload()
        .await
        .unwrap();
    let day = Duration::from_hours(24);
    assert!(bucket.abort_stale_uploads(day).await.unwrap().is_empty());
    assert!(
        bucket
            .stale_uploads(Duration::MAX)
            .await
            .unwrap()
            .is_empty()
    );
    let stale = bucket.stale_uploads(Duration::ZERO).await.unwrap();
    assert_eq!(stale.len(), 1);
    assert_eq!(*stale[0].handle(), upload);
    assert!(stale[0].initiated().is_some());
    let aborted = bucket.abort_stale_uploads(Duration::ZERO).await.unwrap();
    assert_eq!(aborted, [upload]);
    assert_eq!(bucket.multipart_uploads().count().await.unwrap(), 0);
}

#[tokio::test]
async fn a_bucket_uploads_and_downloads_folders() {
    let (world, files) = (World::new().await, Files::new());
    let bucket = world.bucket("demo").await;
    let done = bucket
        .upload_dir(files.directory.path(), "www/")
        .await
        .unwrap();
    assert_eq!((done.files, done.bytes), (1, 7));
    let again = bucket.upload_dir(files.directory.path(), "www/").sync();
    assert_eq!(again.await.unwrap().unchanged, 1);
    let target = files.directory.path().join("target");
    let down = bucket.download_dir("www", &target).include("f*");
    assert_eq!(down.await.unwrap().files, 1);
    assert_eq!(std::fs::read(target.join("from")).unwrap(), b"content");
    bucket
        .upload("www/../evil")
        .from_bytes("evil")
        .await
        .unwrap();
    let error = bucket.download_dir("www/", &target).await.unwrap_err();
    assert!(error.to_string().contains("www/../evil"), "{error}");
}

#[tokio::test]
async fn an_object_is_read_line_by_line() {
    let world = World::new().await;
    let object = world.bucket("demo").await.object("a.txt");
    let lines: Vec<String> = (0..40_000).map(|number| format!("line {number}")).collect();
    object
        .upload()
        .from_bytes(lines.join("\r\n"))
        .await
        .unwrap();
    let mut reader = object.reader().await.unwrap().lines();
    let mut read = Vec::new();
    while let Some(line) = reader.next_line().await.unwrap() {
        read.push(line);
    }
    assert!(read == lines, "{} lines", read.len());
    assert_eq!(world.count("GetObject"), 1);
}

#[tokio::test]
async fn a_missing_object_has_no_text() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    let error = bucket.object("missing").text().await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
}

#[tokio::test]
async fn a_mocked_body_is_a_text() {
    let get = mock!(Client::get_object).then_output(|| {
        let body = ByteStream::from_static(b"hello");
        GetObjectOutput::builder().body(body).build()
    });
    let client = mock_client!(aws_sdk_s3, RuleMode::MatchAny, &[&get]);
    let object = resource::s3::S3::from_client(client).object("demo", "key");
    assert_eq!(object.text().await.unwrap(), "hello");
}

#[cfg(feature = "json")]
#[tokio::test]
async fn an_object_is_parsed_from_json() {
    let world = World::new().await;
    let object = world.bucket("demo").await.object("key");
    object.upload().from_bytes("[1, 2]").await.unwrap();
    assert_eq!(object.json::<Vec<u8>>().await.unwrap(), [1, 2]);
    let error = object.json::<String>().await.unwrap_err();
    assert!(error.to_string().starts_with("s3://demo/key: "), "{error}");
}

#[tokio::test]
async fn a_handle_of_another_region_is_copied_with_no_more_said() {
    let world = World::new().await;
    let source = world.bucket_of("east", ["a.txt"]).await.object("a.txt");
    let session = Session::builder()
        .credentials(
            world.sandbox.access_key_id(),
            world.sandbox.secret_access_key(),
        )
        .region_name("us-west-2")
        .endpoint_url(world.sandbox.endpoint_url())
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]))
        .build();
    let there = S3::new(&session.await.unwrap());
    let west = there
        .create_bucket("west")
        .with(|create| {
            create.set_create_bucket_configuration(client::create_bucket_configuration("us-west-2"))
        })
        .await
        .unwrap();
    west.copy(&source, "a.txt").await.unwrap();
    assert_eq!(content(&west.object("a.txt")).await, b"a.txt");
}

#[tokio::test]
async fn an_action_that_is_dropped_forgets_what_was_loaded() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["key"]).await;
    let object = bucket.object("key");
    object.load().await.unwrap();
    assert!(object.loaded().is_some());
    world.fault("PutObject:*:hang");
    let put = object.put("another".to_owned()).into_future();
    let dropped = tokio::time::timeout(Duration::from_millis(100), put).await;
    assert!(dropped.is_err());
    assert!(object.loaded().is_none());
}
