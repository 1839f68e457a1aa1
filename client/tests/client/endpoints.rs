//! Where `client::s3` sends its requests, by the settings of the session.

use std::time::Duration;

use aws_sdk_s3::presigning::PresigningConfig;
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::body::SdkBody;
use session::wire::WireLog;
use session::{Env, Fs, Session, SessionBuilder};

/// Responds to every request with an empty success.
#[derive(Debug)]
struct Empty;

impl HttpConnector for Empty {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let signed = request.headers().get("authorization").is_some();
        let status = if signed { 200_u16 } else { 204 };
        let status = status.try_into().expect("a status");
        HttpConnectorFuture::ready(Ok(HttpResponse::new(status, SdkBody::empty())))
    }
}

fn builder(variables: &[(&str, &str)], config: &str, log: &WireLog) -> SessionBuilder {
    let mut all = vec![("HOME", "/home"), ("AWS_REGION", "eu-west-1")];
    all.extend(variables);
    Session::builder()
        .env(Env::from_slice(&all))
        .fs(Fs::from_slice(&[("/home/.aws/config", config)]))
        .credentials("AKIAIOSFODNN7EXAMPLE", "secret-of-the-test")
        .http_client(http_client_fn(|_, _| SharedHttpConnector::new(Empty)))
        .wire_log(log.clone())
}

/// The host and the path of an upload, and of a presigned link.
async fn urls(variables: &[(&str, &str)], config: &str) -> (String, String) {
    let log = WireLog::new();
    let session = builder(variables, config, &log)
        .build()
        .await
        .expect("a session");
    let s3 = client::s3(&session);
    let put = s3.put_object().bucket("demo").key("a b").send();
    put.await.expect("a response");
    let record = log.records().remove(0);
    let link = s3.get_object().bucket("demo").key("a b");
    let expires = PresigningConfig::expires_in(Duration::from_mins(1)).expect("a minute");
    let link = link.presigned(expires).await.expect("a link");
    let (link, _) = link.uri().split_once('?').expect("a query");
    let path = record.path.split('?').next().unwrap_or_default();
    (format!("{}{path}", record.host), link.to_owned())
}

#[tokio::test]
async fn an_endpoint_of_s3_alone_has_the_bucket_in_the_path() {
    let services = "[default]\nservices = local\n[services local]\ns3 =\n  endpoint_url = http://localhost:4566\n";
    let variable = ("AWS_ENDPOINT_URL_S3", "http://localhost:4566");
    let all = ("AWS_ENDPOINT_URL", "http://localhost:4566");
    for (variables, config) in [(&[variable][..], ""), (&[], services), (&[all], "")] {
        let (sent, link) = urls(variables, config).await;
        assert_eq!(sent, "localhost:4566/demo/a%20b");
        assert_eq!(link, "http://localhost:4566/demo/a%20b");
    }
}

#[tokio::test]
async fn an_endpoint_may_have_a_path() {
    for url in ["http://127.0.0.1:9/s3/base", "http://127.0.0.1:9/s3/base/"] {
        for variable in ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3"] {
            let (sent, link) = urls(&[(variable, url)], "").await;
            assert_eq!(sent, "127.0.0.1:9/s3/base/demo/a%20b");
            assert_eq!(link, "http://127.0.0.1:9/s3/base/demo/a%20b");
        }
    }
    let log = WireLog::new();
    let builder = builder(&[], "", &log).endpoint_url("http://127.0.0.1:9/s3/base");
    let s3 = client::s3(&builder.build().await.expect("a session"));
    s3.head_bucket()
        .bucket("demo")
        .send()
        .await
        .expect("a response");
    let _ = s3.list_buckets().send().await;
    let paths: Vec<_> = log
        .records()
        .into_iter()
        .map(|record| record.path)
        .collect();
    assert_eq!(paths[0], "/s3/base/demo/");
    assert_eq!(paths[1], "/s3/base/?x-id=ListBuckets");
}

#[tokio::test]
async fn the_profiles_addressing_style_is_honoured() {
    let own = [("AWS_ENDPOINT_URL", "http://localhost:4566")];
    let style = |style| format!("[default]\ns3 =\n  addressing_style = {style}\n");
    let (sent, _) = urls(&own, &style("virtual")).await;
    assert_eq!(sent, "demo.localhost:4566/a%20b");
    let (sent, _) = urls(&[], &style("path")).await;
    assert_eq!(sent, "s3.eu-west-1.amazonaws.com/demo/a%20b");
    let (sent, _) = urls(&[], &style("auto")).await;
    assert_eq!(sent, "demo.s3.eu-west-1.amazonaws.com/a%20b");
}

#[tokio::test]
async fn the_profiles_accelerate_endpoint_is_honoured() {
    let config = "[default]\ns3 =\n  use_accelerate_endpoint = true\n";
    let (sent, _) = urls(&[], config).await;
    assert_eq!(sent, "demo.s3-accelerate.amazonaws.com/a%20b");
}

#[tokio::test]
async fn a_session_without_credentials_does_not_sign() {
    let log = WireLog::new();
    let session = builder(&[], "", &log).no_credentials().build().await;
    let s3 = client::s3(&session.expect("a session"));
    s3.put_object()
        .bucket("demo")
        .key("k")
        .send()
        .await
        .expect("a response");
    assert_eq!(log.records()[0].status, Some(204));
}
