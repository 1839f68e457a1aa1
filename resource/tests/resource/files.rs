//! Objects as files to read and to write, and whether they exist.

use std::io::SeekFrom;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::get_object::GetObjectOutput;
use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::primitives::ByteStream;
use aws_smithy_mocks::{RuleMode, mock, mock_client};
use client::transfer::TransferConfig;
use resource::s3::{Bucket, Object};
use tokio::io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt};

use crate::world::{World, keys};

fn bytes(count: usize) -> Vec<u8> {
    (0..count)
        .map(|index| u8::try_from(index % 251).unwrap())
        .collect()
}

async fn object(world: &World, body: Vec<u8>) -> Object {
    let bucket = world.bucket("files").await;
    bucket
        .put_object("file", ByteStream::from(body))
        .await
        .unwrap()
}

async fn read_all(object: &Object) -> Vec<u8> {
    let body = object.get().await.unwrap().body;
    body.collect().await.unwrap().to_vec()
}

#[tokio::test]
async fn a_reader_reads_seeks_and_ends() {
    let world = World::new().await;
    let body = bytes(100_000);
    let mut reader = object(&world, body.clone()).await.reader().await.unwrap();
    assert_eq!(reader.len(), 100_000);
    let mut all = Vec::new();
    reader.read_to_end(&mut all).await.unwrap();
    assert!(all == body);

    reader.seek(SeekFrom::End(-5)).await.unwrap();
    let mut tail = Vec::new();
    reader.read_to_end(&mut tail).await.unwrap();
    assert_eq!(tail, &body[99_995..]);

    reader.seek(SeekFrom::Start(7)).await.unwrap();
    reader.seek(SeekFrom::Current(3)).await.unwrap();
    assert_eq!(reader.read_u8().await.unwrap(), body[10]);
    assert_eq!(reader.position(), 11);
    reader.seek(SeekFrom::Start(200_000)).await.unwrap();
    assert_eq!(reader.read(&mut [0; 8]).await.unwrap(), 0);
    assert!(reader.seek(SeekFrom::Current(-300_000)).await.is_err());
}

#[tokio::test]
async fn an_empty_object_reads_as_nothing_without_a_request() {
    let world = World::new().await;
    let mut reader = object(&world, Vec::new()).await.reader().await.unwrap();
    world.log.clear();
    assert_eq!(reader.read_to_end(&mut Vec::new()).await.unwrap(), 0);
    assert!(reader.is_empty() && world.log.is_empty());
}

#[tokio::test]
async fn a_body_that_breaks_off_is_resumed() {
    let world = World::new().await;
    let body = bytes(100_000);
    let object = object(&world, body.clone()).await;
    world.fault("GetObject:1:truncate=40000");
    world.fault("GetObject:2:truncate=10000");
    let mut all = Vec::new();
    object
        .reader()
        .await
        .unwrap()
        .read_to_end(&mut all)
        .await
        .unwrap();
    assert!(all == body);
    assert_eq!(world.count("GetObject"), 3);
}

#[tokio::test]
async fn a_body_that_never_comes_is_an_error() {
    let world = World::new().await;
    let object = object(&world, bytes(1000)).await;
    world.fault("GetObject:*:truncate=0");
    let error = object
        .reader()
        .await
        .unwrap()
        .read_to_end(&mut Vec::new())
        .await
        .unwrap_err();
    assert!(error.to_string().contains("s3://files/file"), "{error}");
}

#[tokio::test]
async fn an_object_that_changes_under_its_reader_is_an_error() {
    let world = World::new().await;
    let object = object(&world, bytes(1000)).await;
    let mut reader = object.reader().await.unwrap();
    reader.read_u8().await.unwrap();
    object.put("another").await.unwrap();
    reader.seek(SeekFrom::Start(0)).await.unwrap();
    let error = reader.read_u8().await.unwrap_err();
    assert!(error.to_string().contains("changed"), "{error}");
}

#[tokio::test]
async fn an_answer_that_begins_elsewhere_is_an_error() {
    // A server that knows no ranges sends the whole object.
    let head = mock!(Client::head_object)
        .then_output(|| HeadObjectOutput::builder().content_length(10).build());
    let get = mock!(Client::get_object).then_output(|| {
        let body = ByteStream::from_static(b"0123456789");
        GetObjectOutput::builder().body(body).build()
    });
    let client = mock_client!(aws_sdk_s3, RuleMode::MatchAny, &[&head, &get]);
    let object = resource::s3::S3::from_client(client).object("files", "file");
    let mut reader = object.reader().await.unwrap();
    assert_eq!(reader.read_u8().await.unwrap(), b'0');
    reader.seek(SeekFrom::Start(5)).await.unwrap();
    let error = reader.read_u8().await.unwrap_err();
    assert!(error.to_string().contains("another range"), "{error}");
}

#[tokio::test]
async fn a_missing_object_has_no_reader() {
    let world = World::new().await;
    let bucket = world.bucket("files").await;
    assert!(
        bucket
            .object("missing")
            .reader()
            .await
            .unwrap_err()
            .is_not_found()
    );
}

#[tokio::test]
async fn a_small_file_is_written_in_one_request_when_it_is_shut_down() {
    let world = World::new().await;
    let bucket = world.bucket("files").await;
    let object = world.s3.open("s3://files/a//b?c#d%20e").unwrap();
    let mut writer = object.writer();
    writer.write_all(b"hello ").await.unwrap();
    writer.write_all(b"world").await.unwrap();
    writer.flush().await.unwrap();
    assert!(!object.exists().await.unwrap());
    writer.shutdown().await.unwrap();
    assert_eq!(writer.uploaded().unwrap().bytes, 11);
    assert_eq!(read_all(&object).await, b"hello world");
    assert_eq!(keys(&bucket).await, ["a//b?c#d%20e"]);
    assert_eq!(world.count("PutObject"), 1);
}

#[tokio::test]
async fn a_large_file_is_written_by_parts() {
    let world = World::new().await;
    let object = world.bucket("files").await.object("large");
    let body = bytes(11 << 20);
    let config = TransferConfig::default().part_size(5 << 20);
    let mut writer = object.writer().config(config);
    writer.write_all(&body).await.unwrap();
    assert_eq!(writer.finish().await.unwrap().parts, Some(3));
    assert!(read_all(&object).await == body);
}

async fn nothing_is_left(bucket: &Bucket) -> bool {
    // The upload is aborted by a task of its own: it is waited for as long as it takes.
    while bucket.multipart_uploads().count().await.unwrap() > 0 {
        tokio::task::yield_now().await;
    }
    keys(bucket).await.is_empty()
}

#[tokio::test]
async fn a_writer_that_is_dropped_unfinished_leaves_nothing() {
    let world = World::new().await;
    let bucket = world.bucket("files").await;
    let mut small = bucket.object("small").writer();
    small.write_all(b"half of it").await.unwrap();
    drop(small);

    let config = TransferConfig::default().part_size(5 << 20);
    let mut large = bucket.object("large").writer().config(config);
    large.write_all(&bytes(17 << 20)).await.unwrap();
    drop(large);
    assert!(nothing_is_left(&bucket).await);
    while world.count("AbortMultipartUpload") == 0 {
        tokio::task::yield_now().await;
    }
    assert_eq!(world.count("PutObject"), 0);
}

#[tokio::test]
async fn a_refused_upload_fails_the_writer() {
    let world = World::new().await;
    let mut writer = world.s3.object("missing", "file").writer();
    writer.write_all(b"text").await.unwrap();
    let error = writer.shutdown().await.unwrap_err();
    assert!(error.to_string().contains("NoSuchBucket"), "{error}");
}

#[tokio::test]
async fn existence_is_told_from_prohibition() {
    let world = World::new().await;
    let object = object(&world, bytes(1)).await;
    assert!(object.exists().await.unwrap());
    assert!(object.bucket().exists().await.unwrap());
    assert!(!world.s3.object("files", "missing").exists().await.unwrap());
    assert!(!world.s3.bucket("missing").exists().await.unwrap());
    world.fault("HeadObject:*:status=403,AccessDenied");
    world.fault("HeadBucket:*:status=403,AccessDenied");
    assert!(object.exists().await.unwrap_err().is_forbidden());
    assert!(object.bucket().exists().await.unwrap_err().is_forbidden());
}

#[tokio::test]
async fn a_bucket_elsewhere_exists_and_says_nothing_of_its_objects() {
    let world = World::new().await;
    let object = object(&world, bytes(1)).await;
    world.fault("HeadObject:*:status=301,PermanentRedirect");
    world.fault("HeadBucket:*:status=301,PermanentRedirect");
    assert!(object.bucket().exists().await.unwrap());
    let error = object.exists().await.unwrap_err();
    assert_eq!(error.kind(), Some(client::error::ErrorKind::Redirected));
}

#[tokio::test]
async fn a_reader_carries_what_each_request_needs() {
    const KEY: &str = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    const KEY_MD5: &str = "KYvwGXoFFJ42a2u2GDWhwQ==";
    let world = World::new().await;
    let object = world.bucket("files").await.object("sealed");
    let put = object.put("sealed").with(|put| {
        let put = put.sse_customer_algorithm("AES256").sse_customer_key(KEY);
        put.sse_customer_key_md5(KEY_MD5)
    });
    put.await.unwrap();

    object.reader().await.expect_err("no key");
    let sealed = object.reader().with(|get| {
        let input = get.sse_customer_algorithm("AES256");
        input.sse_customer_key(KEY).sse_customer_key_md5(KEY_MD5)
    });
    let mut text = String::new();
    let mut reader = sealed.await.unwrap();
    reader.read_to_string(&mut text).await.unwrap();
    assert_eq!(text, "sealed");
    assert!(!format!("{reader:?}").contains(KEY), "{reader:?}");
}
