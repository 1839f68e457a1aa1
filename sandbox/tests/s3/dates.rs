//! The date of a signature.

use std::fmt::Write as _;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use time::OffsetDateTime;
use time::macros::format_description;

use crate::support::{BUCKET, S3, start};

fn hmac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

/// Lists the bucket with a signature of version 4 whose date is in the header `Date`.
async fn list_with_date(s3: &S3, date: OffsetDateTime) -> String {
    let host = s3.endpoint_url().trim_start_matches("http://");
    let day = date.format(format_description!("[year][month][day]"));
    let day = day.unwrap();
    let time = date.format(format_description!("T[hour][minute][second]Z"));
    let time = format!("{day}{}", time.unwrap());
    let rfc = format_description!(
        "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT"
    );
    let date = date.format(rfc).unwrap();
    let headers = format!("date:{date}\nhost:{host}\nx-amz-content-sha256:UNSIGNED-PAYLOAD\n");
    let names = "date;host;x-amz-content-sha256";
    let canonical = format!("GET\n/{BUCKET}\n\n{headers}\n{names}\nUNSIGNED-PAYLOAD");
    let scope = format!("{day}/us-east-1/s3/aws4_request");
    let digest = hex::encode(Sha256::digest(canonical));
    let text = format!("AWS4-HMAC-SHA256\n{time}\n{scope}\n{digest}");
    let mut key = b"AWS4secret-example".to_vec();
    for part in [day.as_str(), "us-east-1", "s3", "aws4_request", &text] {
        key = hmac(&key, part);
    }
    let signature = hex::encode(key);
    let mut request = format!("GET /{BUCKET} HTTP/1.1\r\nconnection: close\r\n");
    for header in headers.lines() {
        let _ = write!(request, "{header}\r\n");
    }
    let _ = write!(
        request,
        "authorization: AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/{scope}, SignedHeaders={names}, Signature={signature}\r\n\r\n"
    );
    s3.send(&request).await
}

#[tokio::test]
async fn the_date_of_a_signature_may_be_in_the_header_date() {
    let s3 = start().await;
    let now = OffsetDateTime::now_utc();
    let response = list_with_date(&s3, now).await;
    assert!(response.starts_with("HTTP/1.1 200 "), "{response}");
    let response = list_with_date(&s3, now - time::Duration::hours(1)).await;
    assert!(response.starts_with("HTTP/1.1 403 "), "{response}");
    assert!(response.contains("<Code>RequestTimeTooSkewed</Code>"));
}
