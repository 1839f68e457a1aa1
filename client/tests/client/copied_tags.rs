//! The tags of a large copy, which are read and set by requests of their own, on servers that have none.

use client::transfer::{self, CopySource};

use crate::orphans::{CREATED, parts};
use crate::scripted::{Scripted, response};

const COPIED: &str = "<CopyPartResult><ETag>\"p\"</ETag></CopyPartResult>";
const COMPLETED: &str =
    "<CompleteMultipartUploadResult><ETag>\"e-2\"</ETag></CompleteMultipartUploadResult>";

/// The response of a server that copies 6 MiB by parts, but for the tags.
fn copying(request: &str) -> Vec<u8> {
    let length = "etag: \"e\"\r\ncontent-length: 6291456\r\n";
    match request.split(' ').next() {
        Some("head") => response("200 OK", length, ""),
        Some("post") if request.contains("?uploads") => response("200 OK", "", CREATED),
        Some("post") => response("200 OK", "", COMPLETED),
        Some("put") => response("200 OK", "", COPIED),
        _ => response("204 No Content", "", ""),
    }
}

#[tokio::test]
async fn a_large_copy_is_made_whatever_a_server_without_tags_responds() {
    let html = "<html><body>404</body></html>";
    let unknown = "<Error><Code>UnknownOperation</Code></Error>";
    for (status, headers, body) in [
        ("200 OK", "content-type: text/html\r\n", html),
        ("200 OK", "", "<Tagging><TagSet></TagSet></Tagging>"),
        ("400 Bad Request", "", html),
        ("400 Bad Request", "", unknown),
        ("400 Bad Request", "content-length: 0\r\n", ""),
        ("404 Not Found", "", html),
        ("405 Method Not Allowed", "allow: GET\r\n", ""),
        ("406 Not Acceptable", "", "no"),
        ("410 Gone", "", ""),
        ("415 Unsupported Media Type", "", unknown),
        ("501 Not Implemented", "", html),
    ] {
        let server = Scripted::new(move |request| {
            if request.contains("?tagging") {
                response(status, headers, body)
            } else {
                copying(request)
            }
        })
        .await;
        for s3 in [&server.s3, &server.retrying] {
            let copy = transfer::copy(s3, CopySource::new("demo", "from"), "demo", "to");
            let copied = copy.config(parts()).await;
            assert_eq!(copied.expect(status).parts, Some(2), "{status} {body}");
        }
    }
}

/// Tags that exist and cannot be read would be lost.
#[tokio::test]
async fn a_large_copy_whose_tags_may_not_be_read_is_an_error() {
    let denied = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";
    for (status, body) in [
        ("403 Forbidden", denied),
        ("403 Forbidden", ""),
        ("401 Unauthorized", ""),
        ("200 OK", denied),
        ("500 Internal Server Error", ""),
        ("200 OK", "<Tagging><TagSet><Tag>"),
    ] {
        let server = Scripted::new(move |request| {
            if request.contains("?tagging") {
                response(status, "", body)
            } else {
                copying(request)
            }
        })
        .await;
        let copy = transfer::copy(
            &server.retrying,
            CopySource::new("demo", "from"),
            "demo",
            "to",
        );
        let error = copy.config(parts()).await.expect_err(status);
        let told = error.to_string();
        assert!(
            told.starts_with("GetObjectTagging s3://demo/from: "),
            "{told}"
        );
    }
}
