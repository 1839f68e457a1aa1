//! C10 and C11: links and forms, as they come out of the client's own settings.

use std::time::{Duration, SystemTime};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use client::presign::{self, PostForm};
use client::{Error, error::ErrorKind};

use crate::support::{BUCKET, World, client_at, plain_http};

const HOUR: Duration = Duration::from_hours(1);

/// The value of a form's field.
fn field<'a>(form: &'a PostForm, name: &str) -> &'a str {
    let found = form.fields().iter().find(|(field, _)| field == name);
    found.map_or("", |(_, value)| value)
}

#[tokio::test]
async fn c10_get_and_put_name_the_object_and_the_expiry() {
    let s3 = client_at("http://127.0.0.1:1");
    let get = presign::get(&s3, "demo", "a b.txt", HOUR)
        .await
        .expect("a link");
    assert_eq!(get.method(), "GET");
    assert!(
        get.uri().starts_with("http://127.0.0.1:1/demo/a%20b.txt?"),
        "{}",
        get.uri()
    );
    assert!(get.uri().contains("X-Amz-Expires=3600"), "{}", get.uri());
    let put = presign::put(&s3, "demo", "a", HOUR).await.expect("a link");
    assert_eq!(put.method(), "PUT");
}

#[tokio::test]
async fn c10_more_than_a_week_is_refused() {
    let s3 = client_at("http://127.0.0.1:1");
    let error = presign::get(&s3, "demo", "a", HOUR * 24 * 8)
        .await
        .expect_err("eight days");
    assert!(matches!(error, Error::Invalid(_)), "{error}");
    let form = presign::post(&s3, "demo", "a")
        .expires_in(HOUR * 24 * 8)
        .sign()
        .await;
    assert!(matches!(form, Err(Error::Invalid(_))));
}

#[tokio::test]
async fn c11_the_form_of_awss_example() {
    let s3 = client_at("http://127.0.0.1:1");
    let start = SystemTime::UNIX_EPOCH + Duration::from_hours(403_152);
    let form = presign::post(&s3, "sigv4examplebucket", "user/user1/${filename}")
        .field("acl", "public-read")
        .starts_with("Content-Type", "image/")
        .content_length_range(1..=10)
        .start_time(start)
        .expires_in(HOUR * 36)
        .sign()
        .await
        .expect("a form");
    assert_eq!(form.url(), "http://127.0.0.1:1/sigv4examplebucket/");
    assert_eq!(field(&form, "key"), "user/user1/${filename}");
    assert_eq!(field(&form, "acl"), "public-read");
    assert_eq!(field(&form, "x-amz-algorithm"), "AWS4-HMAC-SHA256");
    assert_eq!(
        field(&form, "x-amz-credential"),
        "id/20151229/us-east-1/s3/aws4_request"
    );
    assert_eq!(field(&form, "x-amz-date"), "20151229T000000Z");
    assert_eq!(field(&form, "x-amz-signature").len(), 64);
    let policy = STANDARD.decode(field(&form, "policy")).expect("base64");
    let policy: serde_json::Value = serde_json::from_slice(&policy).expect("JSON");
    let expected = serde_json::json!({
        "expiration": "2015-12-30T12:00:00Z",
        "conditions": [
            {"bucket": "sigv4examplebucket"},
            ["starts-with", "$key", "user/user1/"],
            {"acl": "public-read"},
            ["starts-with", "$Content-Type", "image/"],
            ["content-length-range", 1, 10],
            {"x-amz-algorithm": "AWS4-HMAC-SHA256"},
            {"x-amz-credential": "id/20151229/us-east-1/s3/aws4_request"},
            {"x-amz-date": "20151229T000000Z"},
        ],
    });
    assert_eq!(policy, expected);
}

#[tokio::test]
async fn c11_the_form_does_not_show_its_signature() {
    let s3 = client_at("http://127.0.0.1:1");
    let form = presign::post(&s3, "demo", "a")
        .sign()
        .await
        .expect("a form");
    let shown = format!("{form:?}");
    assert!(!shown.contains(field(&form, "x-amz-signature")), "{shown}");
    assert!(!shown.contains(field(&form, "policy")), "{shown}");
}

#[tokio::test]
async fn c11_a_malformed_bucket_is_named() {
    let s3 = client_at("http://127.0.0.1:1");
    let error = presign::post(&s3, "", "a")
        .sign()
        .await
        .expect_err("no bucket");
    assert_eq!(error.kind(), Some(ErrorKind::Unsent), "{error}");
}

#[tokio::test]
async fn c10_the_links_work_without_credentials() {
    let world = World::new().await;
    let put = presign::put(&world.s3, BUCKET, "a b.txt", HOUR)
        .await
        .expect("a link");
    let headers: Vec<_> = put.headers().collect();
    let (status, answer) = plain_http("PUT", put.uri(), &headers, b"hello").await;
    assert_eq!(status, 200, "{answer}");
    let get = presign::get(&world.s3, BUCKET, "a b.txt", HOUR)
        .await
        .expect("a link");
    let (status, answer) = plain_http("GET", get.uri(), &[], b"").await;
    assert_eq!((status, answer.as_str()), (200, "hello"));
    let forged = get.uri().replace("a%20b.txt", "other.txt");
    let (status, answer) = plain_http("GET", &forged, &[], b"").await;
    assert_eq!(status, 403, "{answer}");
}

/// Sends a form as a browser does: its fields, then the file.
async fn submit(form: &PostForm, more: &[(&str, &str)], file: &str) -> (u16, String) {
    let mut body = String::new();
    let fields = form
        .fields()
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    for (name, value) in fields.chain(more.iter().copied()) {
        let head = format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        body.extend([&head, value, "\r\n"]);
    }
    body += "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.txt\"\r\n";
    body.extend(["Content-Type: text/plain\r\n\r\n", file, "\r\n--B--\r\n"]);
    let headers = [("content-type", "multipart/form-data; boundary=B")];
    plain_http("POST", form.url(), &headers, body.as_bytes()).await
}

#[tokio::test]
async fn c11_the_form_uploads_what_it_allows_and_nothing_else() {
    let world = World::new().await;
    let form = presign::post(&world.s3, BUCKET, "in/f.txt")
        .field("success_action_status", "201")
        .field("x-amz-meta-who", "me")
        .starts_with("Content-Type", "text/")
        .content_length_range(1..=5)
        .sign()
        .await
        .expect("a form");
    let (status, answer) = submit(&form, &[("Content-Type", "text/plain")], "hello").await;
    assert_eq!(status, 201, "{answer}");
    assert_eq!(world.get("in/f.txt").await, b"hello");

    let (status, answer) = submit(&form, &[("Content-Type", "text/plain")], "too long").await;
    assert!(
        (400..500).contains(&status) && answer.contains("EntityTooLarge"),
        "{status} {answer}"
    );
    let (status, answer) = submit(&form, &[("Content-Type", "image/png")], "hello").await;
    assert!(
        (400..500).contains(&status) && answer.contains("starts-with"),
        "{status} {answer}"
    );
}

#[tokio::test]
async fn c11_a_form_expires() {
    let world = World::new().await;
    let long_ago = SystemTime::now() - 2 * HOUR;
    let form = presign::post(&world.s3, BUCKET, "key")
        .start_time(long_ago)
        .expires_in(HOUR);
    let (status, answer) = submit(&form.sign().await.expect("a form"), &[], "hello").await;
    assert_eq!(status, 403, "{answer}");
}

#[tokio::test]
async fn c11_a_time_that_no_signature_can_carry_is_refused() {
    let world = World::new().await;
    let seconds = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
    let before = SystemTime::UNIX_EPOCH - Duration::from_secs(1);
    // The year 10,000, and the last that the clock knows.
    for start in [
        before,
        seconds(253_402_300_800),
        seconds(i64::MAX.unsigned_abs()),
    ] {
        let form = presign::post(&world.s3, BUCKET, "key").start_time(start);
        let error = form.sign().await.expect_err("no such date");
        assert!(error.to_string().contains("start"), "{error}");
    }
}
