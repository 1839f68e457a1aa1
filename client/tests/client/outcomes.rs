//! Whether an object was stored, when the response to that was lost; and what is left behind.

use std::future::IntoFuture;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use aws_sdk_s3::config::RequestChecksumCalculation;
use client::transfer::{self, CopySource, TransferConfig, Upload};
use sandbox::Fault;

use crate::lost_response::Losing;
use crate::scripted::{Scripted, response};
use crate::support::{BUCKET, World, noise};

const LENGTH: usize = 12 << 20;

fn small_parts() -> TransferConfig {
    let config = TransferConfig::default()
        .threshold(5 << 20)
        .part_size(5 << 20);
    config.concurrency(2).attempts(3)
}

/// The request that completes an upload.
const COMPLETE: &str = "POST uploadId";
const PUT: &str = "PUT /demo/key";

fn upload(world: &World, lost: &[(&'static str, usize)]) -> Upload {
    transfer::upload(&Losing::client(&world.s3, lost), BUCKET, "key").config(small_parts())
}

#[tokio::test]
async fn a_lost_response_to_complete_is_done() {
    for times in [1, 2, 99] {
        let world = World::new().await;
        let content = noise(LENGTH);
        let upload = upload(&world, &[(COMPLETE, times)]).from_bytes(content.clone());
        let uploaded = upload.await.expect("it is there");
        assert_eq!((uploaded.bytes, uploaded.parts), (LENGTH as u64, Some(3)));
        let head = world
            .s3
            .head_object()
            .bucket(BUCKET)
            .key("key")
            .send()
            .await;
        assert_eq!(uploaded.e_tag, head.expect("there").e_tag);
        assert!(world.get("key").await == content);
    }
}

#[tokio::test]
async fn a_copys_lost_response_to_complete_is_done() {
    let world = World::new().await;
    let content = noise(LENGTH);
    transfer::upload(&world.s3, BUCKET, "from")
        .from_bytes(content.clone())
        .await
        .expect("uploaded");
    let s3 = Losing::client(&world.s3, &[(COMPLETE, 9)]);
    let copy = transfer::copy(&s3, CopySource::new(BUCKET, "from"), BUCKET, "to");
    let copied = copy.config(small_parts()).await.expect("it is there");
    assert_eq!(copied.parts, Some(3));
    assert!(world.get("to").await == content);
}

#[tokio::test]
async fn a_lost_response_with_a_condition_is_done() {
    let world = World::new().await;
    for length in [1, LENGTH] {
        world
            .s3
            .delete_object()
            .bucket(BUCKET)
            .key("key")
            .send()
            .await
            .expect("deleted");
        let upload = upload(&world, &[(COMPLETE, 1), (PUT, 1)]);
        let upload = upload.with(|put| put.if_none_match("*"));
        let uploaded = upload.from_bytes(noise(length)).await;
        assert_eq!(uploaded.expect("it is there").bytes, length as u64);
    }
}

#[tokio::test]
async fn a_lost_response_to_put_is_done() {
    for length in [0, 1, 1000] {
        let world = World::new().await;
        let uploaded = upload(&world, &[(PUT, 99)]).from_bytes(noise(length)).await;
        assert_eq!(uploaded.expect("it is there").bytes, length as u64);
    }
}

#[tokio::test]
async fn a_lost_response_to_copy_is_done() {
    for times in [1, 99] {
        let world = World::new().await;
        world.put("from", noise(1000)).await;
        let s3 = Losing::client(&world.s3, &[("PUT /demo/to", times)]);
        let copy = transfer::copy(&s3, CopySource::new(BUCKET, "from"), BUCKET, "to");
        let copy = copy.with(|copy| copy.if_none_match("*"));
        assert_eq!(copy.await.expect("it is there").bytes, 1000);
        assert!(world.get("to").await == noise(1000));
    }
}

#[tokio::test]
async fn what_nobody_can_tell_is_an_error_of_its_own() {
    for length in [1, LENGTH] {
        let world = World::new().await;
        let lost = [
            (COMPLETE, 99),
            (PUT, 99),
            ("GET uploadId", 99),
            ("HEAD /", 99),
        ];
        // Parts are PUT as well: theirs come.
        let lost = if length == 1 { &lost[1..] } else { &lost[..1] };
        world
            .sandbox
            .fault(Fault::on("ListParts").every(1).status(403, "AccessDenied"));
        let error = upload(&world, lost).from_bytes(noise(length)).await;
        let error = error.expect_err("nobody knows");
        assert!(error.is_unknown_outcome(), "{error}");
        assert!(
            error.to_string().contains("unknown whether stored"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn what_never_reached_s3_is_the_connections_error() {
    let world = World::new().await;
    world
        .sandbox
        .fault(Fault::on("PutObject").every(1).status(403, "AccessDenied"));
    let error = upload(&world, &[])
        .from_bytes("text")
        .await
        .expect_err("refused");
    assert!(
        error.is_forbidden() && !error.is_unknown_outcome(),
        "{error}"
    );
}

#[tokio::test]
async fn pending_aborts_can_be_awaited() {
    let world = World::new().await;
    world.sandbox.fault(
        Fault::on("UploadPart")
            .every(1)
            .delay(Duration::from_mins(1)),
    );
    world.sandbox.fault(
        Fault::on("AbortMultipartUpload")
            .every(1)
            .delay(Duration::from_millis(50)),
    );
    let upload = upload(&world, &[]).from_bytes(noise(LENGTH));
    let dropped = tokio::time::timeout(Duration::from_millis(500), upload).await;
    assert!(dropped.is_err(), "{dropped:?}");
    transfer::pending_aborts().await;
    assert_eq!(world.orphans().await, 0);
}

#[tokio::test]
async fn the_pending_abort_of_a_copy_can_be_awaited() {
    let world = World::new().await;
    world.put("from", noise(LENGTH)).await;
    let minute = Duration::from_mins(1);
    world
        .sandbox
        .fault(Fault::on("UploadPartCopy").every(1).delay(minute));
    let slow = Duration::from_millis(50);
    world
        .sandbox
        .fault(Fault::on("AbortMultipartUpload").every(1).delay(slow));
    let copy = transfer::copy(&world.s3, CopySource::new(BUCKET, "from"), BUCKET, "to");
    let copy = copy.config(small_parts()).into_future();
    let dropped = tokio::time::timeout(Duration::from_millis(500), copy).await;
    assert!(dropped.is_err(), "{dropped:?}");
    transfer::pending_aborts().await;
    assert_eq!(world.sent("AbortMultipartUpload"), 1);
    assert_eq!(world.orphans().await, 0);
}

#[tokio::test]
async fn pending_aborts_know_of_uploads_that_are_only_beginning() {
    let world = World::new().await;
    let slow = Fault::on("CreateMultipartUpload").delay(Duration::from_millis(200));
    world.sandbox.fault(slow);
    let upload = upload(&world, &[]).from_bytes(noise(LENGTH));
    let dropped = tokio::time::timeout(Duration::from_millis(50), upload).await;
    assert!(dropped.is_err(), "{dropped:?}");
    transfer::pending_aborts().await;
    assert_eq!(world.sent("AbortMultipartUpload"), 1);
    assert_eq!(world.orphans().await, 0);
}

#[tokio::test]
async fn an_upload_that_is_aborted_is_no_orphan_where_parts_may_not_be_listed() {
    for (status, code) in [
        (403, "AccessDenied"),
        (501, "NotImplemented"),
        (500, "InternalError"),
    ] {
        let world = World::new().await;
        world
            .sandbox
            .fault(Fault::on("UploadPart").every(1).status(403, "AccessDenied"));
        world
            .sandbox
            .fault(Fault::on("ListParts").every(1).status(status, code));
        let error = upload(&world, &[]).from_bytes(noise(LENGTH)).await;
        let error = error.expect_err("denied");
        assert!(!matches!(error, client::Error::Orphaned { .. }), "{error}");
        assert!(error.is_forbidden(), "{error}");
        assert_eq!(world.orphans().await, 0);
    }
}

#[tokio::test]
async fn a_large_copy_does_without_tags_where_there_are_none() {
    for (status, code) in [
        (404, "NoSuchTagSet"),
        (405, "MethodNotAllowed"),
        (400, "NotImplemented"),
        (501, "NotImplemented"),
    ] {
        let world = World::new().await;
        world.put("from", noise(LENGTH)).await;
        world
            .sandbox
            .fault(Fault::on("GetObjectTagging").every(1).status(status, code));
        let copy = transfer::copy(&world.s3, CopySource::new(BUCKET, "from"), BUCKET, "to");
        let copied = copy.config(small_parts()).await;
        assert_eq!(copied.expect("copied").parts, Some(3), "{status} {code}");
    }
}

#[tokio::test]
async fn no_checksum_is_sent_where_none_is_required() {
    let server = Scripted::new(|request| {
        let refused = request.contains("x-amz-checksum") || request.contains("x-amz-sdk-checksum");
        match request {
            _ if refused => response("501 Not Implemented", "content-length: 0\r\n", ""),
            _ if request.starts_with("post /demo/key?uploads") => response(
                "200 OK",
                "",
                "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>",
            ),
            _ if request.starts_with("post") => response(
                "200 OK",
                "",
                "<CompleteMultipartUploadResult><ETag>\"e-3\"</ETag></CompleteMultipartUploadResult>",
            ),
            _ => response("200 OK", "etag: \"e\"\r\ncontent-length: 0\r\n", ""),
        }
    })
    .await;
    let config = server.s3.config().to_builder();
    let config = config.request_checksum_calculation(RequestChecksumCalculation::WhenRequired);
    let s3 = aws_sdk_s3::Client::from_conf(config.build());
    for length in [1, LENGTH] {
        let upload = transfer::upload(&s3, BUCKET, "key").config(small_parts());
        let uploaded = upload.from_bytes(noise(length)).await.expect("uploaded");
        assert_eq!(uploaded.bytes, length as u64);
    }
}

#[tokio::test]
async fn an_upload_without_an_id_is_an_error_and_no_part_is_sent() {
    for id in ["<UploadId></UploadId>", "<UploadId/>", ""] {
        let server = Scripted::new(move |_| {
            let created = format!(
                "<InitiateMultipartUploadResult><Key>key</Key>{id}</InitiateMultipartUploadResult>"
            );
            response("200 OK", "", created)
        })
        .await;
        let upload = transfer::upload(&server.s3, BUCKET, "key").config(small_parts());
        let error = upload.from_bytes(noise(LENGTH)).await.expect_err(id);
        let told = "s3://demo/key: S3 created an upload without an id";
        assert!(error.to_string().contains(told), "{error}");
        assert_eq!(server.requests(), 1, "{id}");
    }
}

#[tokio::test]
async fn a_dropped_writers_abort_can_be_awaited() {
    use tokio::io::AsyncWriteExt;
    let world = World::new().await;
    let config = transfer::TransferConfig::default()
        .threshold(5 << 20)
        .part_size(5 << 20);
    let upload = transfer::upload(&world.s3, BUCKET, "key").config(config);
    let mut writer = upload.writer();
    writer.write_all(&noise(11 << 20)).await.expect("written");
    drop(writer);
    transfer::pending_aborts().await;
    assert_eq!(
        world.sent("CreateMultipartUpload"),
        world.sent("AbortMultipartUpload")
    );
    assert_eq!(world.orphans().await, 0);
}

/// A server that loses its first response to `CompleteMultipartUpload`, and has another object after that, or none.
async fn completing_once(head: &'static str) -> Scripted {
    let completions = AtomicUsize::new(0);
    Scripted::new(move |request| {
        let gone = "<Error><Code>NoSuchUpload</Code></Error>";
        match request.split(' ').next() {
            Some("post") if request.contains("?uploads") => {
                let created = "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>";
                response("200 OK", "", created)
            }
            Some("put") => response("200 OK", "content-length: 0\r\netag: \"p\"\r\n", ""),
            Some("post") if completions.fetch_add(1, Ordering::Relaxed) == 0 => Vec::new(),
            Some("head") => response(head, "content-length: 4\r\netag: \"e\"\r\n", ""),
            _ => response("404 Not Found", "", gone),
        }
    })
    .await
}

#[tokio::test]
async fn an_object_that_is_replaced_after_a_lost_response_is_not_told_as_absent() {
    for head in ["200 OK", "404 Not Found"] {
        let server = completing_once(head).await;
        let upload = transfer::upload(&server.retrying, BUCKET, "key").config(small_parts());
        let error = upload.from_bytes(noise(LENGTH)).await.expect_err(head);
        assert!(
            matches!(error, client::Error::UnknownOutcome { .. }),
            "{head}: {error}"
        );
    }
}
