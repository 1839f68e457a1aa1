//! Statuses that S3 does not send for an operation: an error that tells the status, and never a result.

use std::future::Future;

use aws_sdk_s3::Client;
use aws_sdk_s3::types::{Delete, ObjectIdentifier};
use client::Error;
use client::transfer;
use futures::FutureExt;
use futures::future::BoxFuture;

use crate::scripted::{Scripted, response};

const HTML: &str = "<html><body>Please sign in</body></html>";

type Call = fn(&Client) -> BoxFuture<'static, Option<Error>>;

/// The error of a request, without its result.
fn error<T, E: Into<Error>>(
    sent: impl Future<Output = Result<T, E>> + Send + 'static,
) -> BoxFuture<'static, Option<Error>> {
    sent.map(|sent| sent.err().map(Into::into)).boxed()
}

const CALLS: [(&str, Call); 11] = [
    ("ListObjectsV2", |s3| {
        error(s3.list_objects_v2().bucket("demo").send())
    }),
    ("ListObjects", |s3| {
        error(s3.list_objects().bucket("demo").send())
    }),
    ("ListObjectVersions", |s3| {
        error(s3.list_object_versions().bucket("demo").send())
    }),
    ("ListMultipartUploads", |s3| {
        error(s3.list_multipart_uploads().bucket("demo").send())
    }),
    ("ListParts", |s3| {
        error(
            s3.list_parts()
                .bucket("demo")
                .key("k")
                .upload_id("u")
                .send(),
        )
    }),
    ("ListBuckets", |s3| error(s3.list_buckets().send())),
    ("GetBucketTagging", |s3| {
        error(s3.get_bucket_tagging().bucket("demo").send())
    }),
    ("HeadObject", |s3| {
        error(s3.head_object().bucket("demo").key("k").send())
    }),
    ("PutObject", |s3| {
        error(s3.put_object().bucket("demo").key("k").send())
    }),
    ("CopyObject", |s3| {
        error(
            s3.copy_object()
                .bucket("demo")
                .key("k")
                .copy_source("demo/from")
                .send(),
        )
    }),
    ("DeleteObjects", |s3| {
        let key = ObjectIdentifier::builder().key("k").build().expect("a key");
        let delete = Delete::builder().objects(key).build().expect("keys");
        error(s3.delete_objects().bucket("demo").delete(delete).send())
    }),
];

#[tokio::test]
async fn a_success_without_what_s3_sends_is_an_error() {
    for (status, body) in [
        ("200 OK", ""),
        ("200 OK", HTML),
        ("203 Non-Authoritative Information", HTML),
        ("204 No Content", ""),
        ("205 Reset Content", ""),
        ("207 Multi-Status", HTML),
    ] {
        let server = Scripted::new(move |request| {
            let body = if request.starts_with("head") {
                ""
            } else {
                body
            };
            response(status, "server: proxy\r\n", body)
        })
        .await;
        for (name, call) in CALLS {
            let error = call(&server.retrying).await;
            assert!(
                error.is_some(),
                "{name} takes {status} {body:?} for a result"
            );
        }
        let download = transfer::download(&server.retrying, "demo", "k").to_bytes();
        assert!(download.await.is_err(), "{status} {body:?}");
        let upload = transfer::upload(&server.retrying, "demo", "k").from_bytes("data");
        assert!(upload.await.is_err(), "{status} {body:?}");
    }
}

#[tokio::test]
async fn any_other_status_is_an_error_that_tells_it() {
    for status in [
        "300 Multiple Choices",
        "302 Found",
        "304 Not Modified",
        "307 Temporary Redirect",
        "308 Permanent Redirect",
        "402 Payment Required",
        "418 I'm a teapot",
        "451 Unavailable For Legal Reasons",
        "507 Insufficient Storage",
        "599 Network Connect Timeout Error",
    ] {
        let server =
            Scripted::new(move |_| response(status, "location: http://127.0.0.1:1/\r\n", "")).await;
        for (name, call) in CALLS {
            let before = server.requests();
            let error = call(&server.retrying).await.expect(name);
            let told = error.status().map(|told| told.to_string());
            assert_eq!(told.as_deref(), status.split(' ').next(), "{name}: {error}");
            let sent = server.requests() - before;
            assert!(
                sent == 1 || status.starts_with('5'),
                "{name}: {sent} for {status}"
            );
        }
    }
}
