//! The checksum of a file, which is sent after the bytes it is of.

use std::sync::{Arc, Mutex};

use aws_sdk_s3::config::RequestChecksumCalculation;
use aws_sdk_s3::types::ChecksumMode;
use client::transfer;
use tempfile::NamedTempFile;

use crate::scripted::{Scripted, response};
use crate::support::{BUCKET, World, noise};

/// More than a file that is read into memory has, and less than a part.
const LENGTH: usize = 2 << 20;

fn file() -> NamedTempFile {
    let file = NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), noise(LENGTH)).expect("written");
    file
}

/// A server that stores everything, and the heads of the requests that it gets.
async fn recording() -> (Scripted, Arc<Mutex<Vec<String>>>) {
    let heads = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&heads);
    let server = Scripted::new(move |head| {
        seen.lock().expect("no panic").push(head.to_owned());
        response("200 OK", "etag: \"e\"\r\ncontent-length: 0\r\n", "")
    });
    (server.await, heads)
}

fn has(head: &str, line: &str) -> bool {
    head.lines().any(|found| found == line)
}

#[tokio::test]
async fn the_checksum_of_a_file_is_announced_as_a_trailer() {
    let (server, heads) = recording().await;
    let file = file();
    let upload = transfer::upload(&server.s3, BUCKET, "key").from_path(file.path());
    assert_eq!(upload.await.expect("uploaded").bytes, LENGTH as u64);

    let heads = heads.lock().expect("no panic");
    let [head] = heads.as_slice() else {
        panic!("one request: {heads:?}");
    };
    // The data, its length before it, and after it the end of the chunk, the last chunk, the checksum, and the end.
    let encoded = "200000\r\n".len() + LENGTH + "\r\n0\r\n".len() + 25 + 12 + "\r\n\r\n".len();
    for line in [
        "content-encoding: aws-chunked",
        "x-amz-trailer: x-amz-checksum-crc64nvme",
        "x-amz-content-sha256: streaming-unsigned-payload-trailer",
        &format!("x-amz-decoded-content-length: {LENGTH}"),
        &format!("content-length: {encoded}"),
    ] {
        assert!(has(head, line), "{line} in {head}");
    }
    assert!(!head.contains("\nx-amz-checksum-crc64nvme"), "{head}");
}

#[tokio::test]
async fn a_client_that_sends_no_checksums_sends_the_file_as_it_is() {
    let (server, heads) = recording().await;
    let config = server.s3.config().to_builder();
    let config = config.request_checksum_calculation(RequestChecksumCalculation::WhenRequired);
    let s3 = aws_sdk_s3::Client::from_conf(config.build());
    let file = file();
    let upload = transfer::upload(&s3, BUCKET, "key").from_path(file.path());
    upload.await.expect("uploaded");

    let heads = heads.lock().expect("no panic");
    for head in heads.iter() {
        assert!(has(head, &format!("content-length: {LENGTH}")), "{head}");
        assert!(
            !head.contains("chunked") && !head.contains("trailer"),
            "{head}"
        );
    }
}

#[tokio::test]
async fn s3_keeps_the_checksum_and_the_encoding_that_the_caller_set() {
    let world = World::new().await;
    let file = file();
    let upload =
        transfer::upload(&world.s3, BUCKET, "key").with(|put| put.content_encoding("gzip"));
    upload.from_path(file.path()).await.expect("uploaded");

    let head = world.s3.head_object().bucket(BUCKET).key("key");
    let head = head.checksum_mode(ChecksumMode::Enabled).send().await;
    let head = head.expect("an object");
    assert_eq!(head.content_encoding(), Some("gzip"));
    assert!(head.checksum_crc64_nvme().is_some());
    assert!(world.get("key").await == noise(LENGTH));
}
