//! Servers that are almost S3: their entity tags, dates, tags and statuses.

use std::io::SeekFrom;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_sdk_s3::primitives::DateTime;
use client::error::{Error, ErrorKind};
use client::transfer::{self, CopySource, TransferConfig};
use tokio::io::{AsyncReadExt, AsyncSeekExt};

use crate::scripted::{Scripted, response};

/// Parts of 5 MiB from 5 MiB on, each tried once.
fn parts() -> TransferConfig {
    let config = TransferConfig::default()
        .threshold(5 << 20)
        .part_size(5 << 20);
    config.attempts(1)
}

const CREATED: &str =
    "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>";
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

/// The head of each request that was sent.
#[derive(Clone, Default)]
struct Heads(Arc<Mutex<Vec<String>>>);

impl Heads {
    fn add(&self, head: &str) {
        self.0.lock().expect("no panic").push(head.to_owned());
    }

    /// The values of a header in all requests.
    fn values(&self, name: &str) -> Vec<String> {
        let heads = self.0.lock().expect("no panic");
        let values = heads.iter().flat_map(|head| head.lines());
        let values = values.filter_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        values.map(str::to_owned).collect()
    }
}

#[tokio::test]
async fn an_etag_of_any_form_is_read_and_only_a_fit_one_is_a_condition() {
    for (e_tag, condition) in [
        ("\"abc\"", Some("\"abc\"")),
        ("abc", Some("abc")),
        ("W/\"abc\"", None),
        ("w/\"abc\"", None),
        ("W/abc", None),
        ("\"\"", None),
        ("\"a b\"", Some("\"a b\"")),
        ("\"abc-2\"", Some("\"abc-2\"")),
        ("\"abc--gzip\"", Some("\"abc--gzip\"")),
    ] {
        let heads = Heads::default();
        let seen = heads.clone();
        let server = Scripted::new(move |request| {
            seen.add(request);
            let tag = format!("etag: {e_tag}\r\n");
            match request.split(' ').next() {
                Some("head") => response("200 OK", &format!("{tag}content-length: 6\r\n"), ""),
                Some("put") => response(
                    "200 OK",
                    "",
                    "<CopyObjectResult><ETag>\"x\"</ETag></CopyObjectResult>",
                ),
                _ if request.contains("range: bytes=0-5") || !request.contains("range: bytes=") => {
                    response("200 OK", &format!("{tag}content-length: 6\r\n"), "abcdef")
                }
                _ => response(
                    "206 Partial Content",
                    &format!("{tag}content-length: 3\r\ncontent-range: bytes 3-5/6\r\n"),
                    "def",
                ),
            }
        })
        .await;
        let bytes = transfer::download(&server.s3, "demo", "key")
            .to_bytes()
            .await;
        assert_eq!(bytes.expect(e_tag), "abcdef");
        let mut reader = transfer::reader(&server.s3, "demo", "key")
            .await
            .expect(e_tag);
        reader.seek(SeekFrom::Start(3)).await.expect("a place");
        let mut end = Vec::new();
        reader.read_to_end(&mut end).await.expect(e_tag);
        assert_eq!(end, b"def", "{e_tag}");
        let copy = transfer::copy(&server.s3, CopySource::new("demo", "key"), "demo", "to");
        copy.await.expect(e_tag);
        let sent = condition.map(str::to_lowercase);
        for name in ["if-match", "x-amz-copy-source-if-match"] {
            let values = heads.values(name);
            assert!(
                values.iter().all(|value| Some(value) == sent.as_ref()),
                "{name} for {e_tag}: {values:?}"
            );
        }
        let copied = heads.values("x-amz-copy-source-if-match");
        assert_eq!(copied.first(), sent.as_ref(), "{e_tag}");
    }
}

#[tokio::test]
async fn a_listed_etag_without_quotes_is_a_condition_with_them() {
    let heads = Heads::default();
    let seen = heads.clone();
    let server = Scripted::new(move |request| {
        seen.add(request);
        response("200 OK", "etag: \"abc\"\r\ncontent-length: 4\r\n", "data")
    })
    .await;
    for listed in ["abc", "\"abc\"", " abc "] {
        let download = transfer::download(&server.s3, "demo", "key");
        let download = download.listed(Some(4), Some(listed));
        assert_eq!(download.to_bytes().await.expect(listed), "data");
        let reader = transfer::reader(&server.s3, "demo", "key").listed(Some(4), Some(listed));
        let mut reader = reader.await.expect(listed);
        reader.read_to_end(&mut Vec::new()).await.expect(listed);
    }
    assert_eq!(heads.values("if-match"), ["\"abc\""; 6]);
}

#[tokio::test]
async fn dates_and_flags_in_headers_are_read_in_every_form() {
    for date in [
        "Wed, 31 Jan 2024 23:59:59 GMT",
        "Wed, 31 Jan 2024 23:59:59 UTC",
        "Wed, 31 Jan 2024 23:59:59 +0000",
        "2024-01-31T23:59:59Z",
        "2024-01-31T23:59:59.000Z",
        "2024-01-31T23:59:59+0000",
        "2024-01-31 23:59:59",
        "2024-02-01T01:59:59+02:00",
    ] {
        for flag in ["true", "True", "TRUE"] {
            let server = Scripted::new(move |_| {
                let headers = format!(
                    "last-modified: {date}\r\netag: \"e\"\r\ncontent-length: 4\r\nexpires: 0\r\n\
                     x-amz-object-lock-retain-until-date: {date}\r\n\
                     x-amz-server-side-encryption-bucket-key-enabled: {flag}\r\n"
                );
                response("200 OK", &headers, "data")
            })
            .await;
            let head = server.retrying.head_object().bucket("demo").key("a").send();
            let head = head.await.expect(date);
            assert_eq!(
                head.last_modified().map(DateTime::secs),
                Some(1_706_745_599)
            );
            let locked = head.object_lock_retain_until_date();
            assert_eq!(locked.map(DateTime::secs), Some(1_706_745_599), "{date}");
            assert_eq!(head.bucket_key_enabled(), Some(true));
            let get = server.retrying.get_object().bucket("demo").key("a").send();
            let get = get.await.expect(date);
            assert_eq!(get.last_modified().map(DateTime::secs), Some(1_706_745_599));
        }
    }
}

#[tokio::test]
async fn a_date_that_is_none_is_named() {
    for date in ["yesterday", "2024-13-31T23:59:59Z", "31/01/2024"] {
        let server = Scripted::new(move |_| {
            let headers = format!("last-modified: {date}\r\netag: \"e\"\r\ncontent-length: 0\r\n");
            response("200 OK", &headers, "")
        })
        .await;
        let head = server.retrying.head_object().bucket("demo").key("a").send();
        let error = Error::from(head.await.expect_err(date));
        let told = error.to_string();
        assert!(
            told.contains("Last-Modified") || told.contains("LastModified"),
            "{told}"
        );
        assert_eq!(error.kind(), Some(ErrorKind::Unreadable), "{told}");
    }
}

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

/// Each request fails in time, whatever the server leaves open.
#[tokio::test]
async fn every_request_ends_in_whatever_phase_the_server_stops() {
    let stops: [&[u8]; 7] = [
        b"",
        b"HTTP/1.1 200",
        b"HTTP/1.1 200 OK\r\netag: \"e\"\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\n",
        b"HTTP/1.1 200 OK\r\netag: \"e\"\r\ncontent-length: 1000\r\n\r\n",
        b"HTTP/1.1 200 OK\r\netag: \"e\"\r\ntransfer-encoding: chunked\r\n\r\n5\r\n<List\r\n",
        b"HTTP/1.1 200 OK\r\netag: \"e\"\r\n\r\n<ListBucketResult><Contents>",
    ];
    for stop in stops {
        let s3 = crate::stalled::client_of(stop).await;
        let s3 = aws_sdk_s3::Client::from_conf(client::s3_config(s3.config().to_builder()).build());
        let config = TransferConfig::default().attempts(1);
        let shown = String::from_utf8_lossy(stop);
        let ended = tokio::time::timeout(Duration::from_secs(30), async {
            let list = s3.list_objects_v2().bucket("demo").send().await;
            assert!(list.is_err(), "{shown}");
            let versions = s3.list_object_versions().bucket("demo").send().await;
            assert!(versions.is_err(), "{shown}");
            let buckets = s3.list_buckets().send().await;
            assert!(buckets.is_err(), "{shown}");
            let tags = s3.get_object_tagging().bucket("demo").key("k").send().await;
            assert!(tags.is_err(), "{shown}");
            let download = transfer::download(&s3, "demo", "k").config(config);
            assert!(download.to_bytes().await.is_err(), "{shown}");
            let copy = transfer::copy(&s3, CopySource::new("demo", "k"), "demo", "to");
            assert!(copy.config(config).await.is_err(), "{shown}");
            let upload = transfer::upload(&s3, "demo", "k").config(parts());
            let uploaded = upload.from_bytes(vec![0; 11 << 20]).await;
            assert!(uploaded.is_err(), "{shown}");
        });
        assert!(ended.await.is_ok(), "it hangs after {shown:?}");
    }
}
