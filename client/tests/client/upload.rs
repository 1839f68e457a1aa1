//! T1, T3, T18 to T20: uploads, and what remains of those that fail.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use client::Error;
use client::transfer::{self, TransferConfig, Upload};
use sandbox::Fault;
use tokio::io::{AsyncRead, AsyncReadExt, ReadBuf};

use crate::support::{BUCKET, World, noise};

const MIB: usize = 1 << 20;
/// Three parts, the last a short one.
const LENGTH: usize = 12 * MIB;

/// Parts of 5 MiB from 5 MiB on, two at a time, each tried three times.
fn small_parts() -> TransferConfig {
    let config = TransferConfig::default()
        .threshold(5 << 20)
        .part_size(5 << 20);
    config.concurrency(2).attempts(3)
}

fn upload(world: &World) -> Upload {
    transfer::upload(&world.s3, BUCKET, "key").config(small_parts())
}

#[tokio::test]
async fn t1_a_small_file_goes_in_one_request() {
    let world = World::new().await;
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), b"hello").expect("written");
    let uploaded = upload(&world)
        .from_path(file.path())
        .await
        .expect("uploaded");
    assert_eq!((uploaded.bytes, uploaded.parts), (5, None));
    assert_eq!(world.sent("PutObject"), 1);
    assert_eq!(world.log.len(), 1);
    assert_eq!(world.get("key").await, b"hello");
}

#[tokio::test]
async fn t1_a_large_file_goes_by_parts() {
    let world = World::new().await;
    let file = tempfile::NamedTempFile::new().expect("a file");
    let content = noise(LENGTH);
    std::fs::write(file.path(), &content).expect("written");
    let uploaded = upload(&world)
        .from_path(file.path())
        .await
        .expect("uploaded");
    assert_eq!((uploaded.bytes, uploaded.parts), (LENGTH as u64, Some(3)));
    assert_eq!(world.sent("UploadPart"), 3);
    assert_eq!(world.log.len(), 5, "create, three parts, complete");
    assert!(world.get("key").await == content);
}

#[tokio::test]
async fn t1_a_missing_file_and_a_directory_are_named_and_nothing_is_sent() {
    let world = World::new().await;
    let directory = tempfile::tempdir().expect("a directory");
    let missing = directory.path().join("missing.bin");
    for path in [missing.as_path(), directory.path()] {
        let error = upload(&world).from_path(path).await.expect_err("no file");
        assert!(matches!(error, Error::Local { .. }), "{error}");
        assert!(
            error.to_string().contains(&path.display().to_string()),
            "{error}"
        );
    }
    assert!(world.log.is_empty());
}

#[tokio::test]
async fn t1_a_file_that_changes_is_an_error() {
    let world = World::new().await;
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), noise(LENGTH)).expect("written");
    let shrinking = file.reopen().expect("the file");
    let upload = upload(&world).config(small_parts().concurrency(1));
    let upload = upload.progress(move |_| shrinking.set_len(6 << 20).expect("shorter"));
    let error = upload
        .from_path(file.path())
        .await
        .expect_err("another file");
    assert!(matches!(error, Error::Integrity { .. }), "{error}");
    assert!(
        error.to_string().contains("changed while it was uploaded"),
        "{error}"
    );
    assert_eq!(world.orphans().await, 0);
    let head = world.s3.head_object().bucket(BUCKET).key("key").send();
    assert!(head.await.is_err(), "there is no object");
}

#[tokio::test]
async fn t3_bytes_and_readers_of_every_size() {
    let world = World::new().await;
    for length in [0, 1, 5 * MIB - 1, 5 * MIB, 5 * MIB + 1] {
        let content = noise(length);
        let parts = (length >= 5 * MIB).then(|| length.div_ceil(5 * MIB));
        let from_bytes = upload(&world)
            .from_bytes(content.clone())
            .await
            .expect("uploaded");
        assert_eq!(
            (from_bytes.bytes, from_bytes.parts),
            (length as u64, parts),
            "{length}"
        );
        assert!(world.get("key").await == content, "bytes, {length}");
        let from_reader = upload(&world)
            .from_reader(content.as_slice())
            .await
            .expect("uploaded");
        assert_eq!(from_reader, from_bytes, "{length}");
        assert!(world.get("key").await == content, "reader, {length}");
    }
}

#[tokio::test]
async fn t3_a_reader_that_gives_little_at_a_time_makes_full_parts() {
    let world = World::new().await;
    let content = noise(LENGTH);
    let (mut sender, receiver) = tokio::io::duplex(1000);
    let writing = content.clone();
    tokio::spawn(async move { tokio::io::AsyncWriteExt::write_all(&mut sender, &writing).await });
    let uploaded = upload(&world)
        .from_reader(receiver)
        .await
        .expect("uploaded");
    assert_eq!(uploaded.parts, Some(3));
    assert!(world.get("key").await == content);
}

#[tokio::test]
async fn t3_a_reader_that_fails_leaves_nothing() {
    let world = World::new().await;
    let start = noise(7 * MIB);
    let reader = start.as_slice().chain(Broken);
    let error = upload(&world)
        .from_reader(reader)
        .await
        .expect_err("broken");
    assert!(matches!(error, Error::Local { .. }), "{error}");
    assert_eq!(world.sent("CreateMultipartUpload"), 1);
    assert_eq!(world.orphans().await, 0);
}

/// A reader that fails.
struct Broken;

impl AsyncRead for Broken {
    fn poll_read(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
        _: &mut ReadBuf<'_>,
    ) -> Poll<std::io::Result<()>> {
        Poll::Ready(Err(std::io::Error::other("the other end is gone")))
    }
}

#[tokio::test]
async fn t18_the_bandwidth_holds_over_all_parts() {
    let world = World::new().await;
    let config = small_parts().max_bandwidth(60 << 20);
    let start = std::time::Instant::now();
    upload(&world)
        .config(config)
        .from_bytes(noise(LENGTH))
        .await
        .expect("uploaded");
    assert!(
        start.elapsed() >= Duration::from_millis(200),
        "{:?}",
        start.elapsed()
    );
}

#[tokio::test]
async fn t19_what_is_set_holds_for_one_request_and_for_parts() {
    let world = World::new().await;
    for length in [1, LENGTH] {
        let upload = upload(&world).with(|put| {
            put.content_type("text/x")
                .metadata("who", "me")
                .tagging("a=1&b=2")
                .cache_control("no-cache")
        });
        upload.from_bytes(noise(length)).await.expect("uploaded");
        let head = world
            .s3
            .head_object()
            .bucket(BUCKET)
            .key("key")
            .send()
            .await
            .expect("head");
        assert_eq!(head.content_type(), Some("text/x"), "{length}");
        assert_eq!(head.cache_control(), Some("no-cache"), "{length}");
        assert_eq!(
            head.metadata()
                .and_then(|data| data.get("who"))
                .map(String::as_str),
            Some("me")
        );
        let tags = world
            .s3
            .get_object_tagging()
            .bucket(BUCKET)
            .key("key")
            .send()
            .await
            .expect("tags");
        assert_eq!(tags.tag_set().len(), 2, "{length}");
    }
}

#[tokio::test]
async fn t19_a_condition_that_does_not_hold_ends_the_upload() {
    let world = World::new().await;
    world.put("key", b"first".to_vec()).await;
    for length in [1, LENGTH] {
        let upload = upload(&world).with(|put| put.if_none_match("*"));
        let error = upload
            .from_bytes(noise(length))
            .await
            .expect_err("there already");
        assert!(error.is_precondition_failed(), "{error}");
    }
    assert_eq!(world.get("key").await, b"first");
    assert_eq!(world.orphans().await, 0);
}

#[tokio::test]
async fn t20_each_byte_is_reported_once_whatever_fails() {
    let world = World::new().await;
    world
        .sandbox
        .fault(Fault::on("UploadPart").nth(2).status(503, "SlowDown"));
    world.sandbox.fault(Fault::on("UploadPart").nth(3).reset());
    let reported = Arc::new(AtomicU64::new(0));
    let total = Arc::clone(&reported);
    let upload = upload(&world).progress(move |bytes| {
        total.fetch_add(bytes, Ordering::Relaxed);
    });
    let content = noise(LENGTH);
    upload.from_bytes(content.clone()).await.expect("uploaded");
    assert_eq!(reported.load(Ordering::Relaxed), LENGTH as u64);
    assert_eq!(
        world.sent("UploadPart"),
        5,
        "the two that failed are sent again, alone"
    );
    assert_eq!(world.sent("CreateMultipartUpload"), 1);
    assert!(world.get("key").await == content);
}

#[tokio::test]
async fn t1_an_upload_that_fails_is_aborted() {
    let world = World::new().await;
    world
        .sandbox
        .fault(Fault::on("UploadPart").from(2).status(403, "AccessDenied"));
    let error = upload(&world)
        .from_bytes(noise(LENGTH))
        .await
        .expect_err("denied");
    assert!(error.is_forbidden(), "{error}");
    assert!(
        error
            .to_string()
            .starts_with("UploadPart s3://demo/key: AccessDenied"),
        "{error}"
    );
    assert_eq!(world.orphans().await, 0);
}

#[tokio::test]
async fn t1_a_part_is_given_up_after_so_many_tries() {
    let world = World::new().await;
    world.sandbox.fault(
        Fault::on("UploadPart")
            .every(1)
            .status(500, "InternalError"),
    );
    let upload = upload(&world).config(small_parts().concurrency(1));
    let error = upload.from_bytes(noise(LENGTH)).await.expect_err("never");
    assert_eq!(error.status(), Some(500), "{error}");
    assert_eq!(world.sent("UploadPart"), 3);
    assert_eq!(world.orphans().await, 0);
}

#[tokio::test]
async fn t1_a_completion_that_fails_is_aborted_too() {
    for fault in [
        Fault::on("CompleteMultipartUpload")
            .every(1)
            .status(403, "AccessDenied"),
        Fault::on("CompleteMultipartUpload")
            .every(1)
            .status(200, "InternalError"),
        Fault::on("CompleteMultipartUpload").every(1).reset(),
    ] {
        let world = World::new().await;
        world.sandbox.fault(fault.clone());
        let failed = upload(&world).from_bytes(noise(LENGTH)).await;
        assert!(failed.is_err(), "{fault:?}");
        assert_eq!(world.orphans().await, 0, "{fault:?}");
    }
}

#[tokio::test]
async fn t1_an_abort_that_fails_is_told() {
    let world = World::new().await;
    world
        .sandbox
        .fault(Fault::on("UploadPart").every(1).status(403, "AccessDenied"));
    world.sandbox.fault(
        Fault::on("AbortMultipartUpload")
            .every(1)
            .status(403, "AccessDenied"),
    );
    let error = upload(&world)
        .from_bytes(noise(LENGTH))
        .await
        .expect_err("denied");
    assert!(matches!(error, Error::Orphaned { .. }), "{error}");
    assert!(
        error.to_string().contains("could not be aborted"),
        "{error}"
    );
    assert_eq!(world.orphans().await, 1);
}

#[tokio::test]
async fn t1_an_upload_that_is_cancelled_is_aborted() {
    let world = World::new().await;
    world.sandbox.fault(
        Fault::on("UploadPart")
            .from(2)
            .delay(Duration::from_mins(1)),
    );
    let (first_part, mut sent) = tokio::sync::mpsc::unbounded_channel();
    let upload = upload(&world).config(small_parts().concurrency(1));
    let upload = upload.progress(move |bytes| first_part.send(bytes).expect("the test waits"));
    tokio::select! {
        done = upload.from_bytes(noise(LENGTH)) => panic!("{done:?}"),
        bytes = sent.recv() => assert_eq!(bytes, Some(5 << 20)),
    }
    world.until_sent("AbortMultipartUpload").await;
    assert_eq!(world.orphans().await, 0);
}

#[tokio::test]
async fn t1_an_upload_that_is_cancelled_while_it_begins_is_aborted() {
    let world = World::new().await;
    let slow = Fault::on("CreateMultipartUpload").delay(Duration::from_millis(100));
    world.sandbox.fault(slow);
    let upload = upload(&world).from_bytes(noise(LENGTH));
    assert!(
        tokio::time::timeout(Duration::from_millis(20), upload)
            .await
            .is_err()
    );
    world.until_sent("AbortMultipartUpload").await;
    assert_eq!(world.orphans().await, 0);
}
