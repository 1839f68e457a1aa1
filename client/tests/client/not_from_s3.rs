//! Responses with status 200 that S3 did not send, and some that stand still.

use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::timeout::TimeoutConfig;
use client::Error;
use client::error::{Context, ErrorKind};
use client::transfer::{self, CopySource};
use sandbox::Fault;
use sandbox::fault::WrongBody;

use crate::scripted::Scripted;
use crate::support::{BUCKET, World};

/// A world whose client is the crate's own, and sends a request twice.
async fn world() -> (World, Client) {
    let world = World::new().await;
    let config = client::s3_config(world.s3.config().to_builder());
    let timeouts = TimeoutConfig::builder().read_timeout(Duration::from_secs(1));
    let retries = aws_sdk_s3::config::retry::RetryConfig::standard().with_max_attempts(2);
    let retries = retries.with_initial_backoff(Duration::from_millis(1));
    let config = config
        .retry_config(retries)
        .timeout_config(timeouts.build());
    (world, Client::from_conf(config.build()))
}

const BODIES: [WrongBody; 2] = [WrongBody::Html, WrongBody::Empty];

#[tokio::test]
async fn the_attributes_of_no_object_are_an_error() {
    for body in BODIES {
        let (world, s3) = world().await;
        world.put("key", b"text".to_vec()).await;
        world.sandbox.fault(Fault::on("HeadObject").body(body));
        let head = || s3.head_object().bucket(BUCKET).key("key").send();
        let length = head().await.expect("asked again").content_length();
        assert_eq!(length, Some(4));
        world
            .sandbox
            .fault(Fault::on("HeadObject").every(1).body(body));
        let error = head().await.on_object(BUCKET, "key").expect_err("a page");
        assert_eq!(error.kind(), Some(ErrorKind::NotFromService), "{error}");
        assert!(error.to_string().contains("no ETag"), "{error}");
    }
}

#[tokio::test]
async fn an_upload_that_no_etag_confirms_is_not_done() {
    let (world, s3) = world().await;
    let empty = Fault::on("PutObject").body(WrongBody::Empty);
    world.sandbox.fault(empty.clone());
    let upload = || transfer::upload(&s3, BUCKET, "key").from_bytes("text");
    upload().await.expect("sent again");
    assert_eq!(world.get("key").await, b"text");

    world.sandbox.fault(empty.every(1));
    let other = transfer::upload(&s3, BUCKET, "other").from_bytes("text");
    let error = other.await.expect_err("nothing is stored");
    assert!(error.to_string().contains("no ETag"), "{error}");
}

#[tokio::test]
async fn a_copy_that_no_document_confirms_is_not_done() {
    let (world, s3) = world().await;
    world.put("from", b"text".to_vec()).await;
    let empty = Fault::on("CopyObject").every(1).body(WrongBody::Empty);
    world.sandbox.fault(empty);
    let copy = transfer::copy(&s3, CopySource::new(BUCKET, "from"), BUCKET, "to");
    copy.await.expect_err("nothing is copied");
}

#[tokio::test]
async fn a_copy_whose_response_stands_still_is_found_out() {
    let (world, s3) = world().await;
    world.put("from", b"text".to_vec()).await;
    world
        .sandbox
        .fault(Fault::on("CopyObject").every(1).stall(20));
    let copy = transfer::copy(&s3, CopySource::new(BUCKET, "from"), BUCKET, "to");
    copy.await.expect("it is there");
    assert_eq!(world.get("to").await, b"text");
}

#[tokio::test]
async fn what_is_not_http_did_not_come_from_s3() {
    for bytes in [
        "0123456789",
        "SSH-2.0-OpenSSH_9.7\r\n",
        "HTTP/1.1 200 OK\r\ncontent-length: 10\r\ncontent-length: 5\r\n\r\n0123456789",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "HTTP/1.1 two hundred\r\n\r\n",
    ] {
        let server = Scripted::new(move |_| bytes.into()).await;
        let listed = server.s3.list_objects_v2().bucket("demo").send().await;
        let error = Error::from(listed.expect_err(bytes));
        let told = error.to_string();
        assert_eq!(error.kind(), Some(ErrorKind::NotFromService), "{told}");
    }
}
