//! Signed requests without an SDK. The signature is another library's, which checks the sandbox's own reading of
//! the rules.

use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4;
use sandbox::Sandbox;

use crate::support::raw;

/// Posts a body to a service; returns the status and the response's body.
pub(super) async fn post(
    sandbox: &Sandbox,
    credentials: Credentials,
    service: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> (String, String) {
    let host = sandbox.endpoint_url().trim_start_matches("http://");
    let headers: Vec<(&str, &str)> = [("host", host)]
        .into_iter()
        .chain(headers.iter().copied())
        .collect();
    let identity = credentials.into();
    let parameters = v4::SigningParams::builder()
        .identity(&identity)
        .region("us-east-1")
        .name(service)
        .time(SystemTime::now())
        .settings(SigningSettings::default())
        .build()
        .unwrap()
        .into();
    let url = format!("{}/", sandbox.endpoint_url());
    let payload = SignableBody::Bytes(body.as_bytes());
    let request = SignableRequest::new("POST", url, headers.iter().copied(), payload).unwrap();
    let (signed, _) = sign(request, &parameters).unwrap().into_parts();
    let length = body.len().to_string();
    let mut text = "POST / HTTP/1.1\r\nconnection: close\r\n".to_owned();
    let rest = [("content-length", length.as_str())];
    for (name, value) in headers.into_iter().chain(rest).chain(signed.headers()) {
        text.extend([name, ": ", value, "\r\n"]);
    }
    let answer = raw(sandbox, &format!("{text}\r\n{body}")).await;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().to_owned();
    (status, body.to_owned())
}
