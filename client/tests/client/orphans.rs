//! What a failed upload is told to have left.

use client::error::Error;
use client::transfer::{self, TransferConfig};

use crate::scripted::{Scripted, response};

/// Parts of 5 MiB from 5 MiB on, each tried once.
pub(crate) fn parts() -> TransferConfig {
    let config = TransferConfig::default()
        .threshold(5 << 20)
        .part_size(5 << 20);
    config.attempts(1)
}

pub(crate) const CREATED: &str =
    "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>";

const HTML: &str = "<html><body>no</body></html>";
const LEFT: &str = "<ListPartsResult><Part><PartNumber>1</PartNumber></Part></ListPartsResult>";
const NONE: &str = "<ListPartsResult></ListPartsResult>";
const GONE: &str = "<Error><Code>NoSuchUpload</Code></Error>";

/// A status and a body.
type Response = (&'static str, &'static str);

/// The responses to a part, to the abort and to the list of parts; and whether parts are left.
const ENDS: [(&str, Response, Response, bool); 13] = [
    (
        "403 Forbidden",
        ("204 No Content", ""),
        ("400 Bad Request", HTML),
        false,
    ),
    (
        "403 Forbidden",
        ("204 No Content", ""),
        ("405 Method Not Allowed", ""),
        false,
    ),
    (
        "400 Bad Request",
        ("204 No Content", ""),
        ("200 OK", HTML),
        false,
    ),
    (
        "409 Conflict",
        ("204 No Content", ""),
        ("200 OK", ""),
        false,
    ),
    (
        "411 Length Required",
        ("200 OK", ""),
        ("404 Not Found", GONE),
        false,
    ),
    (
        "501 Not Implemented",
        ("202 Accepted", ""),
        ("501 Not Implemented", HTML),
        false,
    ),
    (
        "507 Insufficient Storage",
        ("404 Not Found", GONE),
        ("200 OK", NONE),
        false,
    ),
    (
        "404 Not Found",
        ("404 Not Found", ""),
        ("404 Not Found", ""),
        false,
    ),
    (
        "403 Forbidden",
        ("204 No Content", ""),
        ("200 OK", LEFT),
        false,
    ),
    (
        "403 Forbidden",
        ("403 Forbidden", ""),
        ("403 Forbidden", ""),
        true,
    ),
    (
        "403 Forbidden",
        ("405 Method Not Allowed", ""),
        ("200 OK", LEFT),
        true,
    ),
    (
        "503 Service Unavailable",
        ("501 Not Implemented", HTML),
        ("200 OK", NONE),
        true,
    ),
    (
        "403 Forbidden",
        ("400 Bad Request", HTML),
        ("404 Not Found", GONE),
        true,
    ),
];

/// What a failed upload is told to have left, by what S3 said of the part, the abort and the list of parts.
#[tokio::test]
async fn only_an_upload_that_could_not_be_aborted_is_an_orphan() {
    for (part, abort, list, is_orphan) in ENDS {
        let server = Scripted::new(move |request| match request.split(' ').next() {
            Some("post") => response("200 OK", "", CREATED),
            Some("put") => response(part, "content-length: 0\r\n", ""),
            Some("delete") => response(abort.0, "", abort.1),
            _ => response(list.0, "", list.1),
        })
        .await;
        let upload = transfer::upload(&server.s3, "demo", "key").config(parts());
        let error = upload.from_bytes(vec![0; 6 << 20]).await.expect_err(part);
        let told = error.to_string();
        let is_told = matches!(error, Error::Orphaned { .. });
        assert_eq!(is_told, is_orphan, "{part} {abort:?} {list:?}: {told}");
        assert_eq!(told.contains("could not be aborted"), is_orphan, "{told}");
        assert!(
            error
                .status()
                .is_some_and(|status| part.starts_with(&status.to_string())),
            "{told}"
        );
    }
}

/// A document without an `ETag` does not say that S3 has made an object of the parts.
#[tokio::test]
async fn an_upload_that_no_etag_completes_is_looked_for() {
    let found = "content-length: 6291456\r\netag: \"e-2\"\r\n";
    for (status, headers, is_done) in [("200 OK", found, true), ("404 Not Found", "", false)] {
        let server = Scripted::new(move |request| match request.split(' ').next() {
            Some("post") if request.contains("?uploads") => response("200 OK", "", CREATED),
            Some("post") => response("200 OK", "", "<CompleteMultipartUploadResult/>"),
            Some("put") => response("200 OK", "etag: \"p\"\r\ncontent-length: 0\r\n", ""),
            Some("head") => response(status, headers, ""),
            _ => response("404 Not Found", "", GONE),
        })
        .await;
        for s3 in [&server.s3, &server.retrying] {
            let upload = transfer::upload(s3, "demo", "key").config(parts());
            let uploaded = upload.from_bytes(vec![0; 6 << 20]).await;
            assert_eq!(uploaded.is_ok(), is_done, "{uploaded:?}");
            assert!(is_done || uploaded.is_err_and(|error| error.is_unknown_outcome()));
        }
    }
}

#[tokio::test]
async fn an_upload_id_that_fits_no_url_is_an_error_of_every_client() {
    let id = "u".repeat(70_000);
    let created = CREATED.replace(">u<", &format!(">{id}<"));
    let server = Scripted::new(move |_| response("200 OK", "", &created)).await;
    for s3 in [&server.s3, &server.retrying] {
        let upload = transfer::upload(s3, "demo", "key").config(parts());
        let error = upload
            .from_bytes(vec![0; 6 << 20])
            .await
            .expect_err("an id");
        let told = error.to_string();
        assert!(
            told.starts_with("s3://demo/key: ") && told.len() < 200,
            "{told}"
        );
    }
}
