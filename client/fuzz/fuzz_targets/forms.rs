//! Any bytes as the body of a form's POST, as the policy of one, as the conditions of a policy and as the value of a field.
//! The policies are signed, since a form with any other is refused before its policy is read.

#![no_main]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::LazyLock;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use libfuzzer_sys::fuzz_target;
use sandbox::Sandbox;
use sha1::Sha1;

/// Outside of a runtime, the server has a thread of its own.
static SANDBOX: LazyLock<Sandbox> = LazyLock::new(|| {
    let seed = "demo:1".parse().expect("a seed");
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let runtime = Box::leak(Box::new(runtime));
    runtime
        .block_on(Sandbox::builder().seed(seed).start())
        .expect("a sandbox")
});

/// A policy that allows every key and every value of one field.
const OPEN: &[u8] = br#"{"expiration":"2099-01-01T00:00:00Z","conditions":[["starts-with","$key",""],["starts-with","$x-amz-meta-a",""]]}"#;

fuzz_target!(|input: &[u8]| {
    send(input);
    read_policy(&send(&form(input, b"value")));
    let start = &br#"{"expiration":"2099-01-01T00:00:00Z","conditions":["#[..];
    read_policy(&send(&form(&[start, input, b"]}"].concat(), b"value")));
    send(&form(OPEN, input));
});

/// A form with a signed policy and a field of this value.
fn form(policy: &[u8], value: &[u8]) -> Vec<u8> {
    let policy = BASE64.encode(policy);
    let secret = SANDBOX.secret_access_key().as_bytes();
    let mut mac = Hmac::<Sha1>::new_from_slice(secret).expect("a key of any length");
    mac.update(policy.as_bytes());
    let signature = BASE64.encode(mac.finalize().into_bytes());
    let mut body = Vec::new();
    for (name, value) in [
        ("key", &b"${filename}"[..]),
        ("AWSAccessKeyId", SANDBOX.access_key_id().as_bytes()),
        ("policy", policy.as_bytes()),
        ("signature", signature.as_bytes()),
        ("x-amz-meta-a", value),
    ] {
        let line = format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        body.extend([line.as_bytes(), value, b"\r\n"].concat());
    }
    body.extend(
        b"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\ntext\r\n--b--\r\n",
    );
    body
}

/// The policy was read: the form was not refused for its signature.
fn read_policy(response: &str) {
    assert!(!response.contains("SignatureDoesNotMatch"), "{response}");
    assert!(
        !response.contains("must contain the fields of its signature"),
        "{response}"
    );
}

fn send(body: &[u8]) -> String {
    let host = SANDBOX.endpoint_url().trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).expect("a connection");
    stream
        .set_read_timeout(Some(Duration::from_secs(10)))
        .expect("a timeout");
    let head = format!(
        "POST /demo HTTP/1.1\r\nHost: {host}\r\nContent-Type: multipart/form-data; boundary=b\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).expect("sent");
    // The sandbox may refuse before it has read everything.
    let _ = stream.write_all(body);
    let mut response = Vec::new();
    let _ = stream.read_to_end(&mut response);
    let response = String::from_utf8_lossy(&response).into_owned();
    assert!(
        response.starts_with("HTTP/1.1 ") || response.is_empty(),
        "no response"
    );
    response
}
