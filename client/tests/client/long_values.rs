//! Values that no URL and no header can hold: an error before anything is sent, whoever they come from, and no panic.

use client::transfer::{self, TransferConfig};
use client::{Error, RequestTooLong, pages};

use crate::scripted::{Scripted, response};

const LONG: usize = 70_000;

/// A server whose every response is this document.
async fn answering(document: String) -> Scripted {
    Scripted::new(move |_| response("200 OK", "etag: \"e\"\r\n", &document)).await
}

/// The reason for which a request was not sent.
fn too_long(error: &Error) -> Option<RequestTooLong> {
    let first: Option<&(dyn std::error::Error + 'static)> = Some(error);
    std::iter::successors(first, |error| error.source())
        .find_map(|error| error.downcast_ref::<RequestTooLong>())
        .copied()
}

#[tokio::test]
async fn a_token_that_no_url_can_hold_is_an_error_of_every_listing() {
    let long = "t".repeat(LONG);
    let truncated = |root: &str, tokens: &[&str]| {
        let element = |name: &&str| ["<", name, ">", &long, "</", name, ">"].concat();
        let tokens: String = tokens.iter().map(element).collect();
        format!("<{root}><IsTruncated>true</IsTruncated>{tokens}</{root}>")
    };
    let server = answering(truncated("ListBucketResult", &["NextContinuationToken"])).await;
    let list = server.retrying.list_objects_v2().bucket("demo");
    let error = pages::list_objects(list, |_| ())
        .await
        .expect_err("too long");
    assert_eq!(too_long(&error), Some(RequestTooLong::Parameters(LONG)));
    assert_eq!(server.requests(), 1);

    let server = answering(truncated("ListBucketResult", &["NextMarker"])).await;
    let list = server.retrying.list_objects().bucket("demo");
    let error = pages::list_objects_v1(list, |_| ())
        .await
        .expect_err("too long");
    assert_eq!(too_long(&error), Some(RequestTooLong::Parameters(LONG)));

    let markers = ["NextKeyMarker", "NextVersionIdMarker"];
    let server = answering(truncated("ListVersionsResult", &markers)).await;
    let list = server.retrying.list_object_versions().bucket("demo");
    let error = pages::list_object_versions(list, |_| ()).await;
    let error = error.expect_err("too long");
    assert_eq!(too_long(&error), Some(RequestTooLong::Parameters(2 * LONG)));

    let markers = ["NextKeyMarker", "NextUploadIdMarker"];
    let server = answering(truncated("ListMultipartUploadsResult", &markers)).await;
    let list = server.retrying.list_multipart_uploads().bucket("demo");
    let error = pages::list_multipart_uploads(list, |_| ()).await;
    let error = error.expect_err("too long");
    assert_eq!(too_long(&error), Some(RequestTooLong::Parameters(2 * LONG)));

    let server = answering(truncated("ListPartsResult", &["NextPartNumberMarker"])).await;
    let list = server
        .retrying
        .list_parts()
        .bucket("demo")
        .key("k")
        .upload_id("u");
    let error = pages::list_parts(list, |_| ()).await.expect_err("too long");
    assert!(too_long(&error).is_some(), "{error}");

    let token = format!("<ContinuationToken>{long}</ContinuationToken>");
    let server = answering(format!(
        "<ListAllMyBucketsResult>{token}</ListAllMyBucketsResult>"
    ))
    .await;
    let error = pages::list_buckets(server.retrying.list_buckets(), |_| ()).await;
    let error = error.expect_err("too long");
    assert_eq!(too_long(&error), Some(RequestTooLong::Parameters(LONG)));
}

#[tokio::test]
async fn an_upload_id_that_no_url_can_hold_is_an_error() {
    let id = "u".repeat(LONG);
    let created = format!(
        "<InitiateMultipartUploadResult><UploadId>{id}</UploadId></InitiateMultipartUploadResult>"
    );
    let server = answering(created).await;
    let parts = TransferConfig::default()
        .threshold(5 << 20)
        .part_size(5 << 20);
    let upload = transfer::upload(&server.retrying, "demo", "key").config(parts);
    let error = upload
        .from_bytes(vec![0; 6 << 20])
        .await
        .expect_err("too long");
    assert!(
        error.to_string().len() < 1_000,
        "{} bytes",
        error.to_string().len()
    );
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn what_is_short_alone_and_too_long_together_is_an_error() {
    let server = answering(String::new()).await;
    let bucket = format!(
        "arn:aws:s3:us-east-1:123456789012:accesspoint/{}",
        "b".repeat(1_990)
    );
    // Each byte of these takes three in a URL.
    let (key, text) = ("é".repeat(512), "é".repeat(10_000));
    for bucket in ["demo", &bucket] {
        let get = server.retrying.get_object().bucket(bucket).key(&key);
        let get = get.response_content_disposition(&text).send().await;
        assert!(get.is_ok() || bucket != "demo", "{} bytes", bucket.len());
    }
    let list = server.retrying.list_objects_v2().bucket("demo");
    let list = list.prefix(&text).start_after("é");
    let error = Error::from(list.send().await.expect_err("too long"));
    assert_eq!(too_long(&error), Some(RequestTooLong::Parameters(20_002)));
}

#[tokio::test]
async fn a_value_that_no_header_can_hold_is_an_error() {
    let server = answering(String::new()).await;
    for text in ["a\nb", "\r\nx-amz-acl: public-read", "\0", "\u{7f}"] {
        let s3 = &server.retrying;
        let put = || s3.put_object().bucket("demo").key("key");
        assert!(put().content_type(text).send().await.is_err(), "{text:?}");
        assert!(
            put().metadata("name", text).send().await.is_err(),
            "{text:?}"
        );
        assert!(
            put().metadata(text, "value").send().await.is_err(),
            "{text:?}"
        );
        assert!(
            put().expected_bucket_owner(text).send().await.is_err(),
            "{text:?}"
        );
        let copy = s3.copy_object().bucket("demo").key("key");
        assert!(copy.copy_source(text).send().await.is_err(), "{text:?}");
        let get = s3.get_object().bucket("demo").key("key").if_match(text);
        assert!(get.send().await.is_err(), "{text:?}");
    }
    assert_eq!(server.requests(), 0);
}
