//! The endpoints that machines and containers get their credentials from, on loopback.

use http::Request;
use hyper::body::Incoming;
use session::Method;
use session::wire::WireLog;

use crate::support::canned::sts;
use crate::support::loopback::Loopback;
use crate::support::{CONFIG, ID, SECRET, TOKEN, isolated};

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
    let log = WireLog::new();
    let builder = isolated(&variables, &[]).wire_log(log.clone());
    let session = builder.build().await.unwrap();
    assert_eq!(session.region_name(), Some("eu-north-1"));
    // Making a session sends requests when nothing else names a region.
    let sent: Vec<_> = log
        .records()
        .into_iter()
        .map(|record| record.operation)
        .collect();
    assert_eq!(sent, ["GetMetadataToken", "GetMetadata"]);

    let credentials = session.credentials().await.unwrap();
    assert_eq!(credentials.access_key_id(), ID);
    assert_eq!(credentials.method(), Method::InstanceMetadata);
    let region = session.explain().await;
    let region = region.get("region").unwrap();
    assert_eq!(region.value.as_deref(), Some("eu-north-1"));
    assert_eq!(region.source.to_string(), "instance metadata");
}

#[tokio::test]
async fn a_profiles_role_is_assumed_with_the_instances_credentials() {
    let service = Loopback::start(instance).await;
    let config = format!(
        "[default]\nrole_arn = arn:aws:iam::123456789012:role/demo\ncredential_source = Ec2InstanceMetadata\n\
         ec2_metadata_service_endpoint = {}\n",
        service.url
    );
    let variables = [
        ("AWS_EC2_METADATA_DISABLED", "false"),
        ("AWS_REGION", "eu-west-1"),
    ];
    let sts =
        Loopback::start(|_| sts("AssumeRole", "ASIAROLE000000000000", "2100-01-01T00:00:00Z"))
            .await;
    let builder = isolated(&variables, &[(CONFIG, &config)]).endpoint_url(sts.url);
    let credentials = builder.build().await.unwrap().credentials().await.unwrap();
    assert_eq!(credentials.access_key_id(), "ASIAROLE000000000000");
    assert_eq!(credentials.method(), Method::AssumeRole);
}

#[tokio::test]
async fn a_disabled_service_is_not_asked() {
    let service = Loopback::start(instance).await;
    let variables = [("AWS_EC2_METADATA_SERVICE_ENDPOINT", service.url.as_str())];
    let session = isolated(&variables, &[]).build().await.unwrap();
    assert_eq!(session.region_name(), None);
    session.credentials().await.unwrap_err();
    assert_eq!(service.connections(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_service_that_never_responds_is_no_region() {
    // Accepts connections, which wait in its backlog for ever.
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    let variables = [
        ("AWS_EC2_METADATA_DISABLED", "false"),
        ("AWS_EC2_METADATA_SERVICE_ENDPOINT", url.as_str()),
    ];
    let start = tokio::time::Instant::now();
    let session = isolated(&variables, &[]).build().await.unwrap();
    assert_eq!(session.region_name(), None);
    assert!(
        start.elapsed() < std::time::Duration::from_mins(1),
        "{:?}",
        start.elapsed()
    );
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

#[tokio::test]
async fn a_container_token_goes_to_no_other_host_without_https() {
    for url in ["http://example.com/creds", "ftp://127.0.0.1/", "/creds"] {
        let variables = [("AWS_CONTAINER_CREDENTIALS_FULL_URI", url)];
        let builder = isolated(&variables, &[]).region_name("eu-west-1");
        let error = builder
            .build()
            .await
            .unwrap()
            .credentials()
            .await
            .unwrap_err();
        let cause = std::error::Error::source(&error).unwrap();
        let cause = aws_smithy_types::error::display::DisplayErrorContext(cause).to_string();
        assert!(cause.contains("neither https nor a host"), "{url}: {cause}");
    }
}
