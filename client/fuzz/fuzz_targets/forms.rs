//! Any bytes as the body of a form's POST, and as the policy in one: the sandbox answers each.

#![no_main]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::LazyLock;
use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use sandbox::Sandbox;

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

fuzz_target!(|input: &[u8]| {
    answered(input);
    // base64 of anything, so that the policy is decoded.
    let policy = base64(input);
    let form = format!(
        "--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nk\r\n\
         --b\r\nContent-Disposition: form-data; name=\"policy\"\r\n\r\n{policy}\r\n\
         --b\r\nContent-Disposition: form-data; name=\"x-amz-algorithm\"\r\n\r\nAWS4-HMAC-SHA256\r\n\
         --b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ntext\r\n--b--\r\n"
    );
    answered(form.as_bytes());
});

fn answered(body: &[u8]) {
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
    assert!(
        response.starts_with(b"HTTP/1.1 ") || response.is_empty(),
        "no response"
    );
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let number = chunk
            .iter()
            .fold(0_u32, |number, byte| number << 8 | u32::from(*byte))
            << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let letter = LETTERS[(number >> (18 - 6 * place) & 63) as usize];
            text.push(if place > chunk.len() {
                '='
            } else {
                char::from(letter)
            });
        }
    }
    text
}
