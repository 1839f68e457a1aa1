//! Every byte that a reader or a download gives is of one object, whatever the server sends.

use std::io;

use client::transfer;
use tokio::io::AsyncReadExt;

use crate::scripted::{Scripted, response};
use crate::support::{BUCKET, World, noise};

const HEAD: &str = "content-length: 10\r\netag: \"e\"\r\n";

/// The results of `download` and `reader` for a server's responses.
async fn read(server: &Scripted) -> [Result<Vec<u8>, String>; 2] {
    let mut downloaded = Vec::new();
    let download = transfer::download(&server.s3, "demo", "key").to_writer(&mut downloaded);
    let download = download.await.map(|_| downloaded);
    [
        download.map_err(|error| error.to_string()),
        through_reader(server)
            .await
            .map_err(|error| error.to_string()),
    ]
}

async fn through_reader(server: &Scripted) -> io::Result<Vec<u8>> {
    let mut read = Vec::new();
    let reader = transfer::reader(&server.s3, "demo", "key").await;
    reader
        .map_err(io::Error::other)?
        .read_to_end(&mut read)
        .await?;
    Ok(read)
}

/// A server that describes an object of ten bytes, and sends this for it.
async fn server(get: Vec<u8>) -> Scripted {
    Scripted::new(move |request| {
        if request.starts_with("head") {
            response("200 OK", HEAD, "")
        } else {
            get.clone()
        }
    })
    .await
}

#[tokio::test]
async fn what_is_not_the_object_is_an_error() {
    let html = "<html>Sign in to the network</html>";
    let html_type = format!(
        "content-type: text/html\r\ncontent-length: {}\r\n",
        html.len()
    );
    let error = "<Error><Code>InternalError</Code></Error>";
    let error_type = format!(
        "content-type: application/xml\r\nx-amz-request-id: 1\r\ncontent-length: {}\r\n",
        error.len()
    );
    let e_tag = "etag: \"e\"\r\n";
    for (name, get) in [
        ("a page", response("200 OK", &html_type, html)),
        ("an error", response("200 OK", &error_type, error)),
        (
            "a short page",
            response("200 OK", "content-length: 10\r\n", "0123456789"),
        ),
        (
            "not by S3",
            response("203 Non-Authoritative", HEAD, "0123456789"),
        ),
        (
            "a part",
            response("206 Partial Content", HEAD, "0123456789"),
        ),
        (
            "another range",
            response(
                "206 Partial Content",
                &format!("content-range: bytes 1-10/11\r\n{HEAD}"),
                "0123456789",
            ),
        ),
        ("no content", response("204 No Content", e_tag, "")),
    ] {
        for outcome in read(&server(get).await).await {
            assert!(outcome.is_err(), "{name}: {outcome:?}");
        }
    }
}

#[tokio::test]
async fn bytes_that_do_not_agree_with_head_are_an_error_of_the_reader() {
    let other = "content-length: 10\r\netag: \"f\"\r\n";
    for (name, get) in [
        ("another ETag", response("200 OK", other, "0123456789")),
        ("more", response("200 OK", "etag: \"e\"\r\n", "0123456789a")),
        (
            "more, and says so",
            response(
                "200 OK",
                "content-length: 11\r\netag: \"e\"\r\n",
                "0123456789a",
            ),
        ),
        (
            "damaged",
            response(
                "200 OK",
                &format!("x-amz-checksum-crc32: AAAAAA==\r\n{HEAD}"),
                "0123456789",
            ),
        ),
        (
            "damaged, by SHA-256",
            response(
                "200 OK",
                &format!("x-amz-checksum-sha256: AAAAAA==\r\n{HEAD}"),
                "0123456789",
            ),
        ),
    ] {
        let outcome = through_reader(&server(get).await).await;
        let error = outcome.expect_err(name).to_string();
        assert!(error.starts_with("s3://demo/key: "), "{name}: {error}");
    }
}

#[tokio::test]
async fn a_page_in_place_of_everything_is_an_error() {
    let page = response(
        "200 OK",
        "content-type: text/html\r\ncontent-length: 4\r\n",
        "page",
    );
    let server = Scripted::new(move |_| page.clone()).await;
    for outcome in read(&server).await {
        let error = outcome.expect_err("a page");
        assert!(error.contains("no ETag"), "{error}");
    }
}

/// Neither HEAD nor GET tells the length, unless a range is asked for.
fn without_length(total: &'static str) -> impl Fn(&str) -> Vec<u8> {
    move |request| {
        let chunked = "transfer-encoding: chunked\r\netag: \"e\"\r\n";
        if request.starts_with("head") {
            response("200 OK", "etag: \"e\"\r\n", "")
        } else if request.contains("\nrange: bytes=0-0") && total != "none" {
            let headers = format!("content-range: bytes 0-0/{total}\r\netag: \"e\"\r\n");
            response("206 Partial Content", &headers, "0")
        } else {
            response("200 OK", chunked, "a\r\n0123456789\r\n0\r\n\r\n")
        }
    }
}

#[tokio::test]
async fn a_length_that_is_missing_is_asked_for() {
    let server = Scripted::new(without_length("10")).await;
    for outcome in read(&server).await {
        assert_eq!(outcome.as_deref(), Ok(b"0123456789".as_slice()));
    }
}

#[tokio::test]
async fn a_copy_asks_for_a_missing_length_and_fails_without_one() {
    for (total, expected) in [("10", Some(10)), ("none", None), ("*", None)] {
        let respond = without_length(total);
        let server = Scripted::new(move |request| {
            if request.starts_with("put") {
                response(
                    "200 OK",
                    "",
                    "<CopyObjectResult><ETag>e</ETag></CopyObjectResult>",
                )
            } else {
                respond(request)
            }
        })
        .await;
        let source = transfer::CopySource::new("demo", "from");
        let copied = transfer::copy(&server.s3, source, "demo", "to").await;
        assert_eq!(copied.ok().map(|copied| copied.bytes), expected, "{total}");
    }
}

#[tokio::test]
async fn a_length_that_nobody_tells_is_an_error_and_not_zero() {
    for total in ["none", "*", "11"] {
        let server = Scripted::new(without_length(total)).await;
        for outcome in read(&server).await {
            assert!(outcome.is_err(), "{total}: {outcome:?}");
        }
    }
}

#[tokio::test]
async fn a_part_of_another_object_is_an_error_where_the_server_ignores_conditions() {
    let whole = "content-length: 10485760\r\netag: \"e\"\r\n";
    for tag in ["etag: \"f\"\r\n", ""] {
        let server = Scripted::new(move |request| {
            let range = request.lines().find_map(|line| line.strip_prefix("range: bytes="));
            match range.and_then(|range| range.split_once('-')) {
                Some((first, last)) => {
                    let (first, last): (usize, usize) =
                        (first.parse().expect("first"), last.parse().expect("last"));
                    let length = last - first + 1;
                    let headers = format!(
                        "content-range: bytes {first}-{last}/10485760\r\ncontent-length: {length}\r\n{tag}"
                    );
                    response("206 Partial Content", &headers, vec![1; length])
                }
                None => response("200 OK", whole, vec![0; 10 << 20]),
            }
        })
        .await;
        let download = transfer::download(&server.s3, "demo", "key");
        let error = download
            .to_writer(tokio::io::sink())
            .await
            .expect_err("two objects");
        assert!(matches!(error, client::Error::Integrity { .. }), "{error}");
    }
}

#[tokio::test]
async fn a_weak_tag_is_compared_and_is_no_condition() {
    let server = Scripted::new(|request| {
        assert!(!request.contains("\nif-match"), "{request}");
        response("200 OK", "content-length: 3\r\netag: W/\"e\"\r\n", "abc")
    })
    .await;
    for outcome in read(&server).await {
        assert_eq!(outcome.as_deref(), Ok(b"abc".as_slice()));
    }
}

#[tokio::test]
async fn a_download_needs_no_head() {
    let world = World::new().await;
    for length in [0, 1, 1000] {
        world.put("key", noise(length)).await;
        world.log.clear();
        let mut read = Vec::new();
        let download = transfer::download(&world.s3, "demo", "key").to_writer(&mut read);
        assert!(download.await.expect("downloaded").verified, "{length}");
        assert!(read == noise(length));
        assert_eq!(world.log.len(), 1, "{length}");
    }
}

#[tokio::test]
async fn a_listed_object_must_be_as_it_was_listed() {
    let server = server(response("200 OK", HEAD, "0123456789")).await;
    for (size, e_tag, same) in [
        (Some(10), Some("\"e\""), true),
        (Some(10), Some("e"), true),
        (None, None, true),
        (Some(9), Some("\"e\""), false),
        (Some(10), Some("\"f\""), false),
    ] {
        let download = transfer::download(&server.s3, "demo", "key").listed(size, e_tag);
        let downloaded = download.to_writer(tokio::io::sink()).await;
        assert_eq!(
            downloaded.is_ok(),
            same,
            "{size:?} {e_tag:?}: {downloaded:?}"
        );
        let open = transfer::reader(&server.s3, "demo", "key").listed(size, e_tag);
        let mut reader = open.await.expect("opened");
        let read = reader.read_to_end(&mut Vec::new()).await;
        assert_eq!(read.is_ok(), same, "{size:?} {e_tag:?}: {read:?}");
    }
}

#[tokio::test]
async fn a_reader_of_a_listed_object_sends_one_request() {
    let server = server(response("200 OK", HEAD, "0123456789")).await;
    let open = transfer::reader(&server.s3, "demo", "key").listed(Some(10), Some("\"e\""));
    let mut reader = open.await.expect("opened");
    assert_eq!(server.requests(), 0);
    let mut read = String::new();
    reader.read_to_string(&mut read).await.expect("read");
    assert_eq!((read.as_str(), server.requests()), ("0123456789", 1));
}

#[tokio::test]
async fn bytes_that_are_no_text_are_an_error() {
    let world = World::new().await;
    world.put("key", vec![0xff]).await;
    let error = transfer::download(&world.s3, BUCKET, "key").to_text().await;
    assert!(error.expect_err("no text").to_string().contains("UTF-8"));
}

/// A server that has no body to send for HEAD may say that it has zero bytes.
#[tokio::test]
async fn a_head_of_zero_bytes_does_not_make_an_object_empty() {
    let head = response("200 OK", "content-length: 0\r\netag: \"e\"\r\n", "");
    let gone = response(
        "416 Range Not Satisfiable",
        "content-range: bytes */0\r\n",
        "",
    );
    let ranged = "content-range: bytes 0-0/10\r\ncontent-length: 1\r\netag: \"e\"\r\n";
    for (first, whole, expected) in [
        (
            response("206 Partial Content", ranged, "0"),
            "0123456789",
            "0123456789",
        ),
        (
            response("200 OK", HEAD, "0123456789"),
            "0123456789",
            "0123456789",
        ),
        (head.clone(), "", ""),
        (gone, "", ""),
    ] {
        let head = head.clone();
        let server = Scripted::new(move |request| match request {
            _ if request.starts_with("head") => head.clone(),
            _ if request.contains("range: bytes=0-0\r\n") => first.clone(),
            _ => response("200 OK", HEAD, whole),
        })
        .await;
        let read = through_reader(&server).await.expect(expected);
        assert_eq!(read, expected.as_bytes());
    }
    // The tag of nothing needs no second request.
    let e_tag = "content-length: 0\r\netag: \"d41d8cd98f00b204e9800998ecf8427e\"\r\n";
    let server = Scripted::new(move |_| response("200 OK", e_tag, "")).await;
    assert_eq!(through_reader(&server).await.expect("empty"), b"");
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn a_status_that_is_not_that_of_an_object_is_named() {
    for status in [
        "201 Created",
        "203 Non-Authoritative",
        "206 Partial Content",
        "299 Odd",
    ] {
        for outcome in read(&server(response(status, HEAD, "0123456789")).await).await {
            let error = outcome.expect_err(status);
            let is_named = error.contains(&format!("HTTP {}", &status[..3]));
            assert!(is_named || status.starts_with("206"), "{error}");
        }
    }
}
