//! Listings that never end: every loop over pages ends in an error, in whatever way the server keeps it going.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use aws_smithy_runtime_api::client::http::{HttpConnector, HttpConnectorFuture};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::body::SdkBody;
use futures::FutureExt;
use futures::future::BoxFuture;
use resource::Error;
use resource::s3::S3;

use crate::scripted_server;

/// How a server keeps a listing going.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Endless {
    /// Empty pages, each with a token of its own.
    NewTokens,
    /// Empty pages with two tokens in turn.
    TwoTokens,
    /// Every other page has the same one entry.
    EveryOther,
    /// The page is cut off, and has no token.
    NoToken,
}

#[derive(Clone, Debug)]
struct Server {
    endless: Endless,
    requests: Arc<AtomicUsize>,
}

impl HttpConnector for Server {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let number = self.requests.fetch_add(1, Ordering::Relaxed);
        let (status, body) = if request.method() == "GET" {
            (200, self.page(request.uri(), number))
        } else {
            (200, "<DeleteResult></DeleteResult>".to_owned())
        };
        let status = u16::try_into(status).expect("a status");
        HttpConnectorFuture::ready(Ok(HttpResponse::new(status, SdkBody::from(body))))
    }
}

impl Server {
    fn page(&self, uri: &str, number: usize) -> String {
        let token = match self.endless {
            Endless::NewTokens | Endless::EveryOther => Some(format!("{:06}", number + 1)),
            Endless::TwoTokens => Some(format!("{:06}", number % 2 + 1)),
            Endless::NoToken => None,
        };
        let has_entry = self.endless == Endless::EveryOther && number.is_multiple_of(2);
        let (root, names, entry) = if uri.contains("uploadId=") {
            (
                "ListPartsResult",
                &["NextPartNumberMarker"][..],
                "<Part><PartNumber>1</PartNumber></Part>",
            )
        } else if uri.contains("uploads") {
            (
                "ListMultipartUploadsResult",
                &["NextKeyMarker", "NextUploadIdMarker"][..],
                "<Upload><Key>a</Key><UploadId>u</UploadId></Upload>",
            )
        } else if uri.contains("versions") {
            (
                "ListVersionsResult",
                &["NextKeyMarker", "NextVersionIdMarker"][..],
                "<Version><Key>a</Key><VersionId>v</VersionId></Version>",
            )
        } else if uri.contains("list-type=2") {
            (
                "ListBucketResult",
                &["NextContinuationToken"][..],
                "<Contents><Key>a</Key></Contents>",
            )
        } else {
            (
                "ListAllMyBucketsResult",
                &["ContinuationToken"][..],
                "<Buckets><Bucket><Name>a</Name></Bucket></Buckets>",
            )
        };
        let tokens: String = token
            .iter()
            .flat_map(|token| {
                names
                    .iter()
                    .map(move |name| format!("<{name}>{token}</{name}>"))
            })
            .collect();
        let entry = if has_entry { entry } else { "" };
        format!("<{root}><IsTruncated>true</IsTruncated>{tokens}{entry}</{root}>")
    }

    fn s3(&self) -> S3 {
        scripted_server::s3(self.clone())
    }
}

type Work = fn(S3) -> BoxFuture<'static, Option<Error>>;

/// Work that lists, and its error.
const WORK: [(&str, Work); 15] = [
    ("objects", |s3| {
        async move { s3.bucket("demo").objects().count().await.err() }.boxed()
    }),
    ("objects without prefetch", |s3| {
        async move {
            s3.bucket("demo")
                .objects()
                .prefetch(false)
                .count()
                .await
                .err()
        }
        .boxed()
    }),
    ("first object", |s3| {
        async move {
            let first = s3.bucket("demo").objects().prefix("b").first().await;
            first.err()
        }
        .boxed()
    }),
    ("limit", |s3| {
        async move { s3.bucket("demo").objects().limit(10).count().await.err() }.boxed()
    }),
    ("total size", |s3| {
        async move { s3.bucket("demo").objects().total_size().await.err() }.boxed()
    }),
    ("common prefixes", |s3| {
        async move {
            let objects = s3.bucket("demo").objects().delimiter("/");
            objects.common_prefixes().await.err()
        }
        .boxed()
    }),
    ("delete", |s3| {
        async move { s3.bucket("demo").objects().delete().await.err() }.boxed()
    }),
    ("parallel delete", |s3| {
        async move { s3.bucket("demo").objects().parallel(4).delete().await.err() }.boxed()
    }),
    ("versions", |s3| {
        async move { s3.bucket("demo").object_versions().count().await.err() }.boxed()
    }),
    ("delete of versions", |s3| {
        async move { s3.bucket("demo").object_versions().delete().await.err() }.boxed()
    }),
    ("uploads", |s3| {
        async move { s3.bucket("demo").multipart_uploads().count().await.err() }.boxed()
    }),
    ("stale uploads", |s3| {
        async move {
            let stale = s3.bucket("demo").abort_stale_uploads(Duration::ZERO).await;
            stale.err()
        }
        .boxed()
    }),
    ("parts", |s3| {
        async move {
            let upload = s3.bucket("demo").object("a").multipart_upload("u");
            upload.parts().count().await.err()
        }
        .boxed()
    }),
    ("buckets", |s3| {
        async move { s3.buckets().count().await.err() }.boxed()
    }),
    ("download of a folder", |s3| {
        async move {
            let folder = tempfile::tempdir().expect("a folder");
            let download = s3.bucket("demo").download_dir("x", folder.path());
            download.await.err()
        }
        .boxed()
    }),
];

#[tokio::test]
async fn no_listing_goes_on_for_ever() {
    for endless in [
        Endless::NewTokens,
        Endless::TwoTokens,
        Endless::EveryOther,
        Endless::NoToken,
    ] {
        for (name, work) in WORK {
            // The last page of buckets is the one without a token.
            if name == "buckets" && endless == Endless::NoToken {
                continue;
            }
            let requests = Arc::<AtomicUsize>::default();
            let server = Server {
                endless,
                requests: Arc::clone(&requests),
            };
            let done = tokio::time::timeout(Duration::from_secs(10), work(server.s3())).await;
            let error = done.unwrap_or_else(|_| panic!("{name} hangs: {endless:?}"));
            let error = error.unwrap_or_else(|| panic!("{name} ends well: {endless:?}"));
            let told = error.to_string();
            assert!(told.contains("List"), "{name}, {endless:?}: {told}");
            let requests = requests.load(Ordering::Relaxed);
            assert!(
                requests <= 120,
                "{name}, {endless:?}: {requests} requests; {told}"
            );
        }
    }
}
