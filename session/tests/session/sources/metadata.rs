//! The endpoints that machines and containers get their credentials from, on loopback.

use http::Request;
use hyper::body::Incoming;
use session::Method;

use crate::support::loopback::Loopback;
use crate::support::{ID, SECRET, TOKEN, isolated};

fn body() -> String {
    format!(
        r#"{{"Code":"Success","Type":"AWS-HMAC","AccessKeyId":"{ID}","SecretAccessKey":"{SECRET}","Token":"{TOKEN}","Expiration":"2100-01-01T00:00:00Z","LastUpdated":"2026-01-01T00:00:00Z"}}"#
    )
}

/// Version 2 of the service: a token first, which every other request must show.
fn instance(request: &Request<Incoming>) -> (u16, String) {
    let path = request.uri().path();
    if request.method() == "PUT" && path == "/latest/api/token" {
        return (200, "imds-token".to_owned());
    }
    let shown = request.headers().get("x-aws-ec2-metadata-token");
    if shown.is_none_or(|token| token != "imds-token") {
        return (401, String::new());
    }
    match path {
        "/latest/meta-data/placement/region" => (200, "eu-north-1".to_owned()),
        "/latest/meta-data/iam/security-credentials/" => (200, "demo-role".to_owned()),
        "/latest/meta-data/iam/security-credentials/demo-role" => (200, body()),
        _ => (404, String::new()),
    }
}

#[tokio::test]
async fn an_instance_knows_its_region_and_role() {
    let service = Loopback::start(instance).await;
    let variables = [
        ("AWS_EC2_METADATA_DISABLED", "false"),
        ("AWS_EC2_METADATA_SERVICE_ENDPOINT", service.url.as_str()),
    ];
    let session = isolated(&variables, &[]).build().await.unwrap();
    assert_eq!(session.region_name(), Some("eu-north-1"));

    let credentials = session.credentials().await.unwrap();
    assert_eq!(credentials.access_key_id(), ID);
    assert_eq!(credentials.method(), Method::InstanceMetadata);
    let region = session.explain().await;
    let region = region.get("region").unwrap();
    assert_eq!(region.source.to_string(), "instance metadata");
}

#[tokio::test]
async fn a_container_gets_its_credentials_from_a_full_uri() {
    let service = Loopback::start(|request| {
        let authorized = request.headers().get("authorization");
        match authorized.map(http::HeaderValue::as_bytes) {
            Some(b"Basic secret-pod-token") => (200, body()),
            _ => (403, String::new()),
        }
    })
    .await;
    let uri = format!("{}/credentials", service.url);
    let variables = [
        ("AWS_CONTAINER_CREDENTIALS_FULL_URI", uri.as_str()),
        (
            "AWS_CONTAINER_AUTHORIZATION_TOKEN",
            "Basic secret-pod-token",
        ),
    ];
    let builder = isolated(&variables, &[]).region_name("eu-west-1");
    let credentials = builder.build().await.unwrap().credentials().await.unwrap();
    assert_eq!(credentials.access_key_id(), ID);
    assert_eq!(credentials.method(), Method::Container);
}
