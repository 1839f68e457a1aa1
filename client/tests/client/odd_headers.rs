//! Headers of other servers than S3: tags, dates and flags in every form.

use std::io::SeekFrom;
use std::sync::{Arc, Mutex};

use aws_sdk_s3::primitives::DateTime;
use client::error::{Error, ErrorKind};
use client::transfer::{self, CopySource};
use tokio::io::{AsyncReadExt, AsyncSeekExt};

use crate::scripted::{Scripted, response};

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
