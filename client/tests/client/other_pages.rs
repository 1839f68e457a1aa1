//! Pages of another request, as a cache that leaves the query out of its key sends them.

use std::sync::atomic::{AtomicBool, Ordering};

use aws_sdk_s3::Client;
use client::{Error, Result, pages};

use crate::scripted::{Scripted, response};

/// The listings: the root of the response, and a call that asks for `p/x y/` grouped by `/`, after `p/x y/a+`.
const LISTINGS: [(&str, &str); 5] = [
    ("ListBucketResult", "ListObjectsV2"),
    ("ListBucketResult", "ListObjects"),
    ("ListVersionsResult", "ListObjectVersions"),
    ("ListMultipartUploadsResult", "ListMultipartUploads"),
    ("ListPartsResult", "ListParts"),
];

async fn list(s3: &Client, operation: &str) -> Result<()> {
    let (prefix, after) = ("p/x y/", "p/x y/a+");
    match operation {
        "ListObjectsV2" => {
            let request = s3.list_objects_v2().bucket("demo").prefix(prefix);
            pages::list_objects(request.delimiter("/").start_after(after), |_| {}).await
        }
        "ListObjects" => {
            let request = s3.list_objects().bucket("demo").prefix(prefix);
            pages::list_objects_v1(request.delimiter("/").marker(after), |_| {}).await
        }
        "ListObjectVersions" => {
            let request = s3.list_object_versions().bucket("demo").prefix(prefix);
            let request = request.delimiter("/").key_marker(after);
            pages::list_object_versions(request.version_id_marker("v"), |_| {}).await
        }
        "ListMultipartUploads" => {
            let request = s3.list_multipart_uploads().bucket("demo").prefix(prefix);
            let request = request.delimiter("/").key_marker(after);
            pages::list_multipart_uploads(request.upload_id_marker("u"), |_| {}).await
        }
        _ => {
            let request = s3.list_parts().bucket("demo").key("k").upload_id("u");
            pages::list_parts(request, |_| {}).await
        }
    }
}

/// Lists by a server that repeats this once, and then nothing. Returns the first error, and whether it was asked again.
async fn answered(root: &str, operation: &str, echoed: &str) -> (Result<()>, Result<()>) {
    let page = format!("<{root}>{echoed}<IsTruncated>false</IsTruncated></{root}>");
    let plain = format!("<{root}><IsTruncated>false</IsTruncated></{root}>");
    let is_first = AtomicBool::new(true);
    let first = page.clone();
    let once = Scripted::new(move |_| {
        let is_first = is_first.swap(false, Ordering::Relaxed);
        response("200 OK", "", if is_first { &first } else { &plain })
    })
    .await;
    let always = Scripted::new(move |_| response("200 OK", "", &page)).await;
    (
        list(&always.retrying, operation).await,
        list(&once.retrying, operation).await,
    )
}

#[tokio::test]
async fn a_page_of_another_request_is_asked_for_again() {
    let echoes: [(&str, &[&str]); 12] = [
        (
            "<Prefix>p/</Prefix>",
            &[
                "ListObjectsV2",
                "ListObjects",
                "ListObjectVersions",
                "ListMultipartUploads",
            ],
        ),
        (
            "<Prefix>p/x y/a</Prefix>",
            &[
                "ListObjectsV2",
                "ListObjects",
                "ListObjectVersions",
                "ListMultipartUploads",
            ],
        ),
        (
            "<Delimiter>-</Delimiter>",
            &[
                "ListObjectsV2",
                "ListObjects",
                "ListObjectVersions",
                "ListMultipartUploads",
            ],
        ),
        ("<StartAfter>p/x y/b</StartAfter>", &["ListObjectsV2"]),
        (
            "<ContinuationToken>t</ContinuationToken>",
            &["ListObjectsV2"],
        ),
        ("<KeyCount>1</KeyCount>", &["ListObjectsV2"]),
        ("<Marker>p/x y/b</Marker>", &["ListObjects"]),
        (
            "<KeyMarker>p/x y/b</KeyMarker>",
            &["ListObjectVersions", "ListMultipartUploads"],
        ),
        (
            "<VersionIdMarker>w</VersionIdMarker>",
            &["ListObjectVersions"],
        ),
        (
            "<UploadIdMarker>w</UploadIdMarker>",
            &["ListMultipartUploads"],
        ),
        ("<UploadId>w</UploadId>", &["ListParts"]),
        ("<Prefix>&#x1F355;</Prefix>", &["ListObjectsV2"]),
    ];
    for (echoed, operations) in echoes {
        for operation in operations {
            let (root, _) = LISTINGS
                .iter()
                .find(|(_, name)| name == operation)
                .expect("listed");
            let (always, once) = answered(root, operation, echoed).await;
            let error = always.expect_err(echoed);
            let told = error.to_string();
            assert!(
                told.contains(operation) && told.contains("s3://demo"),
                "{told}"
            );
            assert!(told.contains("the page "), "{told}");
            assert!(
                !matches!(error, Error::Paging { .. }),
                "not asked again: {told}"
            );
            once.expect(echoed);
        }
    }
}

#[tokio::test]
async fn a_page_repeats_what_was_asked_for_in_any_encoding() {
    let echoes = [
        "<Name>demo</Name><Bucket>demo</Bucket>",
        "<Name>of-the-gateway</Name><Bucket>of-the-gateway</Bucket>",
        "<Name/><Prefix/><Delimiter/><Marker/><KeyMarker/><StartAfter/><ContinuationToken/>",
        "<Prefix>p/x y/</Prefix><Delimiter>/</Delimiter>",
        "<EncodingType>url</EncodingType><Prefix>p/x+y/</Prefix><Delimiter>%2F</Delimiter>",
        "<Prefix>p%2Fx%20y%2F</Prefix><Delimiter>%2f</Delimiter>",
        "<Prefix>\n  p/x y/\n</Prefix>",
        "<Marker>p/x+y/a%2B</Marker><KeyMarker>p/x%20y/a%2B</KeyMarker><StartAfter>p/x y/a+</StartAfter>",
        "<KeyCount>0</KeyCount><MaxKeys>1000</MaxKeys>",
        "<UploadId>u</UploadId><UploadIdMarker>u</UploadIdMarker><VersionIdMarker>v</VersionIdMarker>",
    ];
    for (root, operation) in LISTINGS {
        for echoed in echoes {
            let (always, _) = answered(root, operation, echoed).await;
            always.expect(echoed);
        }
    }
}

#[tokio::test]
async fn keys_that_are_grouped_unasked_are_an_error() {
    for delimiter in ["", "<Delimiter>/</Delimiter>"] {
        let page = format!(
            "<ListBucketResult>{delimiter}<CommonPrefixes><Prefix>a/</Prefix></CommonPrefixes></ListBucketResult>"
        );
        let server = Scripted::new(move |_| response("200 OK", "", &page)).await;
        let request = server.retrying.list_objects_v2().bucket("demo");
        let error = pages::list_objects(request, |_| {}).await;
        let told = error.expect_err("no delimiter").to_string();
        assert!(told.starts_with("ListObjectsV2 s3://demo: "), "{told}");
        assert_eq!(server.requests(), 3, "{told}");
    }
}
