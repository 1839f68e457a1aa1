//! Bad input: one line that names the subject and the cause, and the right exit code.

use std::io::{Read, Write};
use std::net::TcpListener;

use snapbox::str;

use crate::program::{lesson, program};

/// Runs a lesson at an endpoint with keys of its own.
fn at(endpoint: &str, keys: [&str; 2]) -> snapbox::cmd::OutputAssert {
    program()
        .env("AWS_ACCESS_KEY_ID", keys[0])
        .env("AWS_SECRET_ACCESS_KEY", keys[1])
        .args([
            "list-objects",
            "--bucket",
            "demo",
            "--endpoint-url",
            endpoint,
        ])
        .assert()
}

#[test]
fn a_missing_bucket() {
    lesson("list-objects --bucket nosuch").code(1).stdout_eq(str![""]).stderr_eq(str![[r"
error: ListObjectsV2 s3://nosuch: NoSuchBucket: The specified bucket does not exist (HTTP 404, request id [..])

"]]);
}

#[test]
fn a_missing_key_to_copy() {
    lesson("copy-object --key nosuch").code(1).stderr_eq(str![[r"
error: CopyObject s3://demo/nosuch: NoSuchKey: The specified key does not exist. (HTTP 404, request id [..])

"]]);
}

#[test]
fn a_malformed_bucket_name() {
    lesson("list-objects --bucket no/such").code(2).stderr_eq(str![[r"
error: invalid value 'no/such' for '--bucket <NAME>': a bucket's name has 3 to 63 lowercase letters, digits, hyphens and dots

For more information, try '--help'.

"]]);
}

#[test]
fn an_unreachable_endpoint() {
    // A port that was free a moment ago: whoever asks there is turned away.
    let port = TcpListener::bind("127.0.0.1:0")
        .and_then(|l| l.local_addr())
        .expect("a port")
        .port();
    at(&format!("http://127.0.0.1:{port}"), ["AKIA", "secret"])
        .code(1)
        .stderr_eq(str![[r"
error: ListObjectsV2 s3://demo: no connection: [..] (endpoint http://127.0.0.1:[..])

"]]);
}

/// Answers whatever is asked with the same bytes, until the test ends.
fn server(answer: &'static [u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        for mut connection in listener.incoming().flatten() {
            let _ = connection.read(&mut [0; 8192]);
            let _ = connection.write_all(answer);
        }
    });
    url
}

#[test]
fn an_endpoint_that_is_a_web_site() {
    let url = server(b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 33\r\nconnection: close\r\n\r\n<html><body>Welcome!</body></html");
    at(&url, ["AKIA", "secret"])
        .code(1)
        .stdout_eq(str![""])
        .stderr_eq(str![[r"
error: ListObjectsV2 s3://demo: [..] (HTTP 200, endpoint http://127.0.0.1:[..])

"]]);
}

#[test]
fn an_endpoint_that_is_no_web_server() {
    let url = server(b"220 mail.example.com ESMTP\r\n");
    at(&url, ["AKIA", "secret"])
        .code(1)
        .stdout_eq(str![""])
        .stderr_eq(str![[r"
error: ListObjectsV2 s3://demo: [..] (endpoint http://127.0.0.1:[..])

"]]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_key() {
    let sandbox = sandbox::start().await.expect("a sandbox");
    sandbox.seed(&"demo:1".parse().expect("a seed"));
    at(sandbox.endpoint_url(), ["AKIAWRONG", "secret"])
        .code(1)
        .stderr_eq(str![[r"
error: ListObjectsV2 s3://demo: InvalidAccessKeyId: [..] (HTTP 403, request id [..])

"]]);
    at(sandbox.endpoint_url(), [sandbox.access_key_id(), "wrong"])
        .code(1)
        .stderr_eq(str![[r"
error: ListObjectsV2 s3://demo: SignatureDoesNotMatch: [..] (HTTP 403, request id [..])

"]]);
}

#[test]
fn an_unknown_profile() {
    lesson("list-buckets --aws --profile nosuch")
        .code(1)
        .stderr_eq(str![[r"
error: profile `nosuch` not found (argument profile_name); available: none

"]]);
}

#[test]
fn a_profile_in_a_sandbox() {
    lesson("list-buckets --profile work")
        .code(2)
        .stderr_eq(str![[r"
error: --profile needs --aws or --endpoint-url: the sandbox has keys of its own

"]]);
}

#[test]
fn aws_without_a_region() {
    lesson("list-buckets --aws").code(2).stderr_eq(str![[r"
error: no region: give --region, set AWS_REGION, or add one to the profile

"]]);
}

#[test]
fn two_places_at_once() {
    lesson("list-buckets --aws --endpoint-url http://localhost:1")
        .code(2)
        .stderr_eq(str![[r"
error: the argument '--aws' cannot be used with '--endpoint-url <URL>'
...
"]]);
}

#[test]
fn no_data_to_work_on() {
    lesson("read-object --keys 0").code(2).stderr_eq(str![[r"
error: s3://demo holds no object to work on

"]]);
}

#[test]
fn a_misspelt_lesson() {
    lesson("list-object").code(2).stderr_eq(str![[r"
error: unrecognized subcommand 'list-object'

  tip: [..]similar[..] 'list-objects'[..]
...
"]]);
}
