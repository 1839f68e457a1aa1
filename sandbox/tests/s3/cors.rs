//! CORS: preflight requests and the headers for web pages.

use aws_sdk_s3::types::{CorsConfiguration, CorsRule};

use crate::support::{BUCKET, S3, start};

/// A bucket that pages under `*.example.com` may read.
async fn with_rule() -> S3 {
    let s3 = start().await;
    let rule = CorsRule::builder()
        .allowed_methods("GET")
        .allowed_origins("https://*.example.com")
        .allowed_headers("x-amz-*")
        .expose_headers("ETag")
        .max_age_seconds(30)
        .build()
        .unwrap();
    let configuration = CorsConfiguration::builder()
        .cors_rules(rule)
        .build()
        .unwrap();
    s3.put_bucket_cors()
        .bucket(BUCKET)
        .cors_configuration(configuration)
        .send()
        .await
        .unwrap();
    s3
}

fn preflight(origin: &str, method: &str, headers: &str) -> String {
    format!(
        "OPTIONS /demo/key HTTP/1.1\r\nhost: localhost\r\norigin: {origin}\r\naccess-control-request-method: {method}\r\n\
         access-control-request-headers: {headers}\r\nconnection: close\r\n\r\n"
    )
}

#[tokio::test]
async fn a_preflight_request_needs_no_signature() {
    let s3 = with_rule().await;
    let answer = s3
        .send(&preflight("https://app.example.com", "GET", "X-Amz-Date"))
        .await;
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    for header in [
        "access-control-allow-origin: https://app.example.com",
        "access-control-allow-methods: GET",
        "access-control-allow-headers: x-amz-date",
        "access-control-expose-headers: ETag",
        "access-control-max-age: 30",
    ] {
        assert!(answer.contains(header), "{header}: {answer}");
    }
}

#[tokio::test]
async fn what_no_rule_allows_is_forbidden() {
    let s3 = with_rule().await;
    for request in [
        preflight("https://example.org", "GET", ""),
        preflight("https://app.example.com", "PUT", ""),
        preflight("https://app.example.com", "GET", "x-other"),
    ] {
        let answer = s3.send(&request).await;
        assert!(answer.starts_with("HTTP/1.1 403 "), "{answer}");
    }
    let no_origin = "OPTIONS /demo HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    assert!(s3.send(no_origin).await.starts_with("HTTP/1.1 400 "));
}

#[tokio::test]
async fn a_response_to_a_page_says_that_it_may_be_read() {
    let s3 = with_rule().await;
    let get = |origin: &str| {
        format!(
            "GET /demo/key HTTP/1.1\r\nhost: localhost\r\norigin: {origin}\r\nconnection: close\r\n\r\n"
        )
    };
    // The headers come with errors too, so that a page can tell them apart.
    let answer = s3.send(&get("https://app.example.com")).await;
    assert!(
        answer.contains("access-control-allow-origin: https://app.example.com"),
        "{answer}"
    );
    let answer = s3.send(&get("https://example.org")).await;
    assert!(!answer.contains("access-control-allow-origin"), "{answer}");
}
