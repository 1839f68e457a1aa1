//! Which responses are followed by another attempt, however a server words them.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use aws_sdk_s3::primitives::{DateTime, DateTimeFormat};
use client::error::{Error, ErrorKind};
use client::transfer;

use crate::scripted::{Scripted, response};

const HTML: &str = "<html><head><title>502 Bad Gateway</title></head></html>";
const LISTING: &str = "<ListBucketResult><Contents><Key>a</Key></Contents></ListBucketResult>";
const DENIED: &str = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";

/// A server whose first response fails in this way. It lists, serves and stores whatever it is asked for after that.
async fn failing_once(status: &'static str, body: &'static str) -> Scripted {
    let answered = AtomicUsize::new(0);
    Scripted::new(move |request| {
        if answered.fetch_add(1, Ordering::Relaxed) == 0 {
            return response(status, "", body);
        }
        let length = "content-length: 4\r\netag: \"e\"\r\n";
        match request.split(' ').next() {
            Some("get") if request.contains("list-type=2") => response("200 OK", "", LISTING),
            Some("get") => response("200 OK", length, "data"),
            Some("head") => response("200 OK", length, ""),
            _ => response("200 OK", "content-length: 0\r\netag: \"e\"\r\n", ""),
        }
    })
    .await
}

/// A server that fails always in this way.
async fn failing(status: &'static str, headers: &'static str, body: &'static str) -> Scripted {
    Scripted::new(move |request| {
        let body = if request.starts_with("head") {
            ""
        } else {
            body
        };
        response(status, headers, body)
    })
    .await
}

#[tokio::test]
async fn a_gateways_page_is_retried_as_an_error_of_s3s() {
    let busy = "<Error><Code>ServiceUnavailable</Code></Error>";
    let failures = [
        ("502 Bad Gateway", HTML),
        ("503 Service Unavailable", HTML),
        ("504 Gateway Timeout", HTML),
        ("503 Service Unavailable", busy),
    ];
    for (status, body) in failures {
        let server = failing_once(status, body).await;
        let page = server.retrying.list_objects_v2().bucket("demo").send();
        assert_eq!(page.await.expect(status).contents().len(), 1);
        assert_eq!(server.requests(), 2, "{status}");
        // A transfer repeats its requests by itself.
        let server = failing_once(status, body).await;
        let bytes = transfer::download(&server.s3, "demo", "a").to_bytes().await;
        assert_eq!(bytes.expect(status), "data");
        let server = failing_once(status, body).await;
        let upload = transfer::upload(&server.s3, "demo", "a").from_bytes("data");
        upload.await.expect(status);
        assert_eq!(server.requests(), 2, "{status}");
    }
}

#[tokio::test]
async fn a_gateways_page_is_transient_and_any_other_page_is_not() {
    for (status, is_transient) in [("502 Bad Gateway", true), ("404 Not Found", false)] {
        let server = failing(status, "", HTML).await;
        let head = server.s3.get_object().bucket("demo").key("a").send().await;
        let error = Error::from(head.expect_err(status));
        assert_eq!(error.kind(), Some(ErrorKind::NotFromService), "{error}");
        assert_eq!(error.is_transient(), is_transient, "{error}");
    }
}

#[tokio::test]
async fn what_a_server_does_not_implement_is_asked_for_once() {
    let told = "<Error><Code>NotImplemented</Code><Message>Not here</Message></Error>";
    for body in [told, ""] {
        let server = failing("501 Not Implemented", "", body).await;
        let head = server.retrying.head_object().bucket("demo").key("a");
        let error = Error::from(head.send().await.expect_err("501"));
        assert_eq!(error.kind(), Some(ErrorKind::NotImplemented), "{error}");
        assert!(!error.is_transient(), "{error}");
        assert_eq!(server.requests(), 1);
        let download = transfer::download(&server.retrying, "demo", "a").to_bytes();
        download.await.expect_err("501");
        assert_eq!(server.requests(), 2);
        let upload = transfer::upload(&server.retrying, "demo", "a").from_bytes("data");
        upload.await.expect_err("501");
        assert_eq!(server.requests(), 3);
    }
}

#[tokio::test]
async fn a_429_is_retried_whatever_its_body_says() {
    let told = "<Error><Code>TooManyRequests</Code></Error>";
    for body in ["", HTML, told] {
        let server = failing_once("429 Too Many Requests", body).await;
        let page = server.retrying.list_objects_v2().bucket("demo").send();
        page.await.expect("the second attempt");
        let server = failing_once("429 Too Many Requests", body).await;
        let head = server.retrying.head_object().bucket("demo").key("a").send();
        head.await.expect("the second attempt");
        let server = failing_once("429 Too Many Requests", body).await;
        let download = transfer::download(&server.s3, "demo", "a").to_bytes();
        assert_eq!(download.await.expect("the second attempt"), "data");
        let server = failing("429 Too Many Requests", "", body).await;
        let head = server.s3.get_object().bucket("demo").key("a").send().await;
        let error = Error::from(head.expect_err("429"));
        assert!(error.is_throttled() && error.is_transient(), "{error}");
    }
}

#[tokio::test]
async fn a_proxy_that_gives_up_is_retried() {
    for status in [
        "408 Request Timeout",
        "520 Unknown Error",
        "522 Connection Timed Out",
        "530 Origin Error",
    ] {
        for body in ["", HTML] {
            let server = failing_once(status, body).await;
            let page = server.retrying.list_objects_v2().bucket("demo").send();
            page.await.expect(status);
            assert_eq!(server.requests(), 2, "{status}");
            let server = failing_once(status, body).await;
            let download = transfer::download(&server.s3, "demo", "a").to_bytes();
            assert_eq!(download.await.expect(status), "data");
        }
        let server = failing(status, "", HTML).await;
        let get = server.s3.get_object().bucket("demo").key("a").send().await;
        let error = Error::from(get.expect_err(status));
        assert!(error.is_transient(), "{error}");
    }
    for status in ["519 Unassigned", "531 Unassigned"] {
        let server = failing(status, "", HTML).await;
        let get = server.retrying.get_object().bucket("demo").key("a").send();
        let error = Error::from(get.await.expect_err(status));
        assert!(!error.is_transient(), "{error}");
        assert_eq!(server.requests(), 1, "{status}");
    }
}

#[tokio::test]
async fn a_refusal_inside_of_a_200_is_not_retried() {
    let invalid = "<Error><Code>InvalidArgument</Code><Message>No</Message></Error>";
    for (body, kind) in [
        (DENIED, ErrorKind::Forbidden),
        (invalid, ErrorKind::Rejected),
    ] {
        let server = failing("200 OK", "", body).await;
        let list = server.retrying.list_objects_v2().bucket("demo").send();
        let error = Error::from(list.await.expect_err("an error in the body"));
        assert_eq!(error.kind(), Some(kind), "{error}");
        assert!(!error.is_transient(), "{error}");
        assert_eq!(server.requests(), 1);
        let copy = server.retrying.copy_object().bucket("demo").key("b");
        let copied = copy.copy_source("demo/a").send().await;
        copied.expect_err("an error in the body");
        assert_eq!(server.requests(), 2);
    }
}

#[tokio::test]
async fn a_failure_of_s3s_inside_of_a_200_is_retried() {
    let internal = "<Error><Code>InternalError</Code></Error>";
    let server = failing_once("200 OK", internal).await;
    let page = server.retrying.list_objects_v2().bucket("demo").send();
    page.await.expect("the second attempt");
    assert_eq!(server.requests(), 2);
}

/// The `Date` header of a server whose clock differs from this machine's.
fn date(ahead: Duration) -> String {
    let date = DateTime::from(SystemTime::now() + ahead);
    let date = date.fmt(DateTimeFormat::HttpDate).expect("a date");
    format!("date: {date}\r\n")
}

#[tokio::test]
async fn a_clock_that_is_off_is_named_where_s3_names_nothing() {
    let server = Scripted::new(|request| {
        let body = if request.starts_with("head") {
            ""
        } else {
            DENIED
        };
        response("403 Forbidden", &date(Duration::from_mins(30)), body)
    })
    .await;
    let behind = "this machine's clock is 29 minutes behind the server's";
    let behind_30 = "this machine's clock is 30 minutes behind the server's";
    let named = |error: &Error| {
        let told = error.to_string();
        assert!(told.contains(behind) || told.contains(behind_30), "{told}");
        assert!(error.is_forbidden(), "{told}");
    };
    let head = server.s3.head_object().bucket("demo").key("a").send().await;
    named(&Error::from(head.expect_err("403")));
    let open = transfer::reader(&server.s3, "demo", "a").await;
    named(&open.expect_err("403"));
    let get = server.s3.get_object().bucket("demo").key("a").send().await;
    named(&Error::from(get.expect_err("403")));
}

#[tokio::test]
async fn a_head_with_a_clock_that_is_off_is_signed_again_with_the_servers_time() {
    // The server's clock is an hour ahead, and it takes the signatures of its own hour only.
    let server = Scripted::new(|request| {
        let ahead = Duration::from_hours(1);
        let now = DateTime::from(SystemTime::now() + ahead - Duration::from_mins(5));
        let stamp = now.fmt(DateTimeFormat::DateTime).expect("a date");
        let stamp = stamp.replace(['-', ':'], "").to_lowercase();
        let signed = request
            .lines()
            .find_map(|line| line.strip_prefix("x-amz-date: "));
        let length = "content-length: 4\r\netag: \"e\"\r\n";
        if signed > Some(stamp.as_str()) {
            response("200 OK", &format!("{}{length}", date(ahead)), "")
        } else {
            response("403 Forbidden", &date(ahead), "")
        }
    })
    .await;
    let head = server.retrying.head_object().bucket("demo").key("a").send();
    assert_eq!(
        head.await.expect("the second attempt").content_length,
        Some(4)
    );
    assert_eq!(server.requests(), 2);
}

#[tokio::test]
async fn a_403_with_a_clock_that_is_right_is_sent_once() {
    let server = Scripted::new(|_| response("403 Forbidden", &date(Duration::ZERO), "")).await;
    let head = server.retrying.head_object().bucket("demo").key("a").send();
    let error = Error::from(head.await.expect_err("403"));
    assert!(!error.to_string().contains("clock"), "{error}");
    assert_eq!(server.requests(), 1);
}
