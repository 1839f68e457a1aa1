//! T2, T4, T18, T20, T23: downloads, and what is on the disk when they fail.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use aws_sdk_s3::operation::get_object::GetObjectOutput;
use aws_sdk_s3::primitives::ByteStream;
use aws_smithy_mocks::{RuleMode, mock, mock_client};
use client::Error;
use client::transfer::{self, Download, TransferConfig};
use sandbox::Fault;
use tokio::io::AsyncReadExt;

use crate::support::{BUCKET, World, noise};

pub(crate) const LENGTH: usize = 12 << 20;

/// Parts of 5 MiB from 5 MiB on, two at a time, each tried three times.
pub(crate) fn small_parts() -> TransferConfig {
    let config = TransferConfig::default()
        .threshold(5 << 20)
        .part_size(5 << 20);
    config.concurrency(2).attempts(3)
}

pub(crate) fn download(world: &World) -> Download {
    transfer::download(&world.s3, BUCKET, "key").config(small_parts())
}

/// The names in a directory.
pub(crate) fn names(directory: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(directory).expect("a directory");
    entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into()
        })
        .collect()
}

#[tokio::test]
async fn t2_and_t4_objects_of_every_size() {
    let world = World::new().await;
    let directory = tempfile::tempdir().expect("a directory");
    let target = directory.path().join("file");
    for length in [0, 1, (5 << 20) - 1, 5 << 20, (5 << 20) + 1, LENGTH] {
        let content = noise(length);
        let upload = transfer::upload(&world.s3, BUCKET, "key").config(small_parts());
        upload.from_bytes(content.clone()).await.expect("uploaded");
        let to_path = download(&world).to_path(&target).await.expect("downloaded");
        let parts = (length >= 5 << 20).then(|| length.div_ceil(5 << 20));
        assert_eq!(
            (to_path.bytes, to_path.parts),
            (length as u64, parts),
            "{length}"
        );
        assert!(to_path.verified, "{length}");
        assert!(
            std::fs::read(&target).expect("the file") == content,
            "file, {length}"
        );
        let mut written = Vec::new();
        let to_writer = download(&world)
            .to_writer(&mut written)
            .await
            .expect("downloaded");
        assert_eq!(to_writer, to_path, "{length}");
        assert!(written == content, "writer, {length}");
    }
    assert_eq!(
        names(directory.path()),
        ["file"],
        "no temporary file is left"
    );
}

#[tokio::test]
async fn t2_a_lost_connection_goes_on_where_it_was() {
    let world = World::new().await;
    let content = noise(LENGTH);
    world.put("key", content.clone()).await;
    world.log.clear();
    world
        .sandbox
        .fault(Fault::on("GetObject").nth(1).truncate(2 << 20));
    world.sandbox.fault(Fault::on("GetObject").nth(2).reset());
    world
        .sandbox
        .fault(Fault::on("GetObject").nth(3).status(503, "SlowDown"));
    let directory = tempfile::tempdir().expect("a directory");
    let target = directory.path().join("file");
    let reported = Arc::new(AtomicU64::new(0));
    let total = Arc::clone(&reported);
    let download = download(&world)
        .config(small_parts().attempts(4))
        .progress(move |bytes| {
            total.fetch_add(bytes, Ordering::Relaxed);
        });
    download.to_path(&target).await.expect("downloaded");
    assert!(std::fs::read(&target).expect("the file") == content);
    assert_eq!(
        reported.load(Ordering::Relaxed),
        LENGTH as u64,
        "T20: each byte once"
    );
    assert_eq!(
        world.sent("GetObject"),
        6,
        "three parts and three that failed"
    );
    let received: u64 = world
        .log
        .records()
        .iter()
        .map(|record| record.bytes_received)
        .sum();
    assert!(
        received < LENGTH as u64 + 10_000,
        "what came is not asked for again: {received}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn t2_an_object_that_changes_is_an_error() {
    let world = World::new().await;
    world.put("key", noise(LENGTH)).await;
    let directory = tempfile::tempdir().expect("a directory");
    let target = directory.path().join("file");
    let s3 = world.s3.clone();
    let overwrite = move |_| {
        let put = s3
            .put_object()
            .bucket(BUCKET)
            .key("key")
            .body(vec![7; LENGTH].into());
        tokio::task::block_in_place(|| {
            tokio::runtime::Handle::current()
                .block_on(put.send())
                .expect("overwritten");
        });
    };
    let download = download(&world)
        .config(small_parts().concurrency(1))
        .progress(overwrite);
    let error = download
        .to_path(&target)
        .await
        .expect_err("two objects in one");
    assert!(matches!(error, Error::Integrity { .. }), "{error}");
    assert_eq!(
        error.to_string(),
        "s3://demo/key: the object changed while it was read"
    );
    assert!(names(directory.path()).is_empty());
}

#[tokio::test]
async fn t2_a_checksum_that_differs_is_an_error() {
    let get = mock!(aws_sdk_s3::Client::get_object).then_output(|| {
        let get = GetObjectOutput::builder().content_length(5).e_tag("\"e\"");
        let get = get.checksum_crc64_nvme("AAAAAAAAAAA=");
        get.body(ByteStream::from_static(b"hello")).build()
    });
    let s3 = mock_client!(aws_sdk_s3, RuleMode::MatchAny, &[&get]);
    let directory = tempfile::tempdir().expect("a directory");
    let target = directory.path().join("file");
    let error = transfer::download(&s3, BUCKET, "key")
        .to_path(&target)
        .await
        .expect_err("damaged");
    assert!(matches!(error, Error::Integrity { .. }), "{error}");
    assert!(error.to_string().contains("checksum"), "{error}");
    assert!(names(directory.path()).is_empty());
}

/// The clock stands still while the file is written, so the response counts as fast.
#[tokio::test(start_paused = true)]
async fn t2_a_fast_response_is_read_on_from_part_to_part() {
    let content = bytes::Bytes::from(noise(2 * LENGTH));
    let body = content.clone();
    let length = i64::try_from(content.len()).expect("a length");
    let get = mock!(aws_sdk_s3::Client::get_object).then_output(move || {
        let get = GetObjectOutput::builder().content_length(length);
        let get = get.e_tag("\"e\"");
        get.body(ByteStream::from(body.clone())).build()
    });
    let s3 = mock_client!(aws_sdk_s3, RuleMode::MatchAny, &[&get]);
    let directory = tempfile::tempdir().expect("a directory");
    let target = directory.path().join("file");
    let download = transfer::download(&s3, BUCKET, "key").to_path(&target);
    let downloaded = download.await.expect("downloaded");
    assert_eq!((downloaded.parts, get.num_calls()), (Some(3), 1));
    assert!(std::fs::read(&target).expect("the file") == content);
}

#[tokio::test]
async fn t2_an_answer_that_is_not_the_range_is_an_error() {
    let get = mock!(aws_sdk_s3::Client::get_object).then_output(|| {
        let get = GetObjectOutput::builder().content_length(10 << 20);
        get.body(ByteStream::from(vec![0; 10 << 20])).build()
    });
    let s3 = mock_client!(aws_sdk_s3, RuleMode::MatchAny, &[&get]);
    let download = transfer::download(&s3, BUCKET, "key").config(small_parts());
    let error = download
        .to_writer(tokio::io::sink())
        .await
        .expect_err("not a range");
    assert!(error.to_string().contains("another range"), "{error}");
}

#[tokio::test]
async fn a_writer_has_no_more_than_the_first_bytes_after_a_failure() {
    let world = World::new().await;
    let content = noise(LENGTH);
    world.put("key", content.clone()).await;
    world
        .sandbox
        .fault(Fault::on("GetObject").from(2).status(403, "AccessDenied"));
    world
        .sandbox
        .fault(Fault::on("GetObject").nth(1).truncate(6 << 20));
    let (writer, mut reader) = tokio::io::duplex(LENGTH);
    let error = download(&world).to_writer(writer).await;
    assert!(error.expect_err("denied").is_forbidden());
    let mut written = Vec::new();
    reader.read_to_end(&mut written).await.expect("the bytes");
    assert!((1..LENGTH).contains(&written.len()), "{}", written.len());
    assert!(content.starts_with(&written));
}

#[tokio::test]
async fn t4_a_writer_that_fails_is_told() {
    let world = World::new().await;
    world.put("key", noise(LENGTH)).await;
    let (writer, reader) = tokio::io::duplex(10);
    drop(reader);
    let error = download(&world)
        .to_writer(writer)
        .await
        .expect_err("nobody reads");
    assert!(matches!(error, Error::Local { .. }), "{error}");
}

#[tokio::test]
async fn t19_a_version_is_downloaded_and_a_range_refused() {
    let world = World::new().await;
    let versioning = aws_sdk_s3::types::VersioningConfiguration::builder()
        .status(aws_sdk_s3::types::BucketVersioningStatus::Enabled)
        .build();
    let request = world.s3.put_bucket_versioning().bucket(BUCKET);
    request
        .versioning_configuration(versioning)
        .send()
        .await
        .expect("versioning");
    let upload = transfer::upload(&world.s3, BUCKET, "key")
        .from_bytes("one")
        .await
        .expect("one");
    let version = upload.version_id.expect("a version");
    world.put("key", b"two".to_vec()).await;
    let mut written = Vec::new();
    let of_version = download(&world).with(|get| get.version_id(&version));
    let downloaded = of_version
        .to_writer(&mut written)
        .await
        .expect("downloaded");
    assert_eq!(written, b"one");
    assert_eq!(downloaded.version_id, Some(version));

    let ranged = download(&world).with(|get| get.range("bytes=0-1"));
    let error = ranged
        .to_writer(tokio::io::sink())
        .await
        .expect_err("a range");
    assert!(matches!(error, Error::Invalid(_)), "{error}");
}
