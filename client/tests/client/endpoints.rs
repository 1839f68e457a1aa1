//! Where `client::s3` sends its requests, by the settings of the session.

use std::time::Duration;

use aws_sdk_s3::presigning::PresigningConfig;
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::body::SdkBody;
use client::error::ErrorKind;
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

/// The host and the path to which boto3 sends the same request with the same settings.
#[tokio::test]
async fn settings_lead_to_where_they_lead_boto3() {
    let s3 = |line: &str| format!("[default]\ns3 =\n  {line}\n");
    let own = "http://localhost:9000";
    let here = ("AWS_ENDPOINT_URL", own);
    let other = "[default]\nservices = x\n[services x]\ns3 =\n  endpoint_url = http://other\n";
    let empty = "[default]\nservices = x\nendpoint_url = http://localhost:9000\n[services x]\ns3 =\n  endpoint_url =\n";
    let ignoring = "[default]\nignore_configured_endpoint_urls = TRUE\n";
    let at_home = "localhost:9000/demo/a%20b";
    let at_aws = "demo.s3.eu-west-1.amazonaws.com/a%20b";
    for (variables, config, url) in [
        (vec![here], other.to_owned(), at_home),
        (vec![("AWS_ENDPOINT_URL_S3", "")], empty.to_owned(), at_home),
        (vec![], empty.to_owned(), at_home),
        (
            vec![
                here,
                ("AWS_ENDPOINT_URL_S3", own),
                ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "True"),
            ],
            other.to_owned(),
            at_aws,
        ),
        (vec![here], ignoring.to_owned(), at_aws),
        (
            vec![here, ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "false")],
            String::new(),
            at_home,
        ),
        (
            vec![("AWS_ENDPOINT_URL_S3", "https://localhost:8443")],
            String::new(),
            "localhost:8443/demo/a%20b",
        ),
        (
            vec![("AWS_ENDPOINT_URL_S3", "https://s3.example.com")],
            String::new(),
            "s3.example.com/demo/a%20b",
        ),
        (
            vec![("AWS_ENDPOINT_URL", "http://[::1]:9000")],
            String::new(),
            "[::1]:9000/demo/a%20b",
        ),
        (
            vec![("AWS_ENDPOINT_URL", "http://[::1]:9000")],
            s3("addressing_style = virtual"),
            "[::1]:9000/demo/a%20b",
        ),
        (
            vec![("AWS_ENDPOINT_URL", "http://127.0.0.1:9000")],
            s3("addressing_style = virtual"),
            "127.0.0.1:9000/demo/a%20b",
        ),
        (
            vec![("AWS_ENDPOINT_URL", "http://localhost:9000/")],
            String::new(),
            at_home,
        ),
        (
            vec![("AWS_ENDPOINT_URL", "http://localhost:9000/base")],
            s3("addressing_style = virtual"),
            "demo.localhost:9000/base/a%20b",
        ),
    ] {
        leads_to(&variables, &config, url).await;
    }
}

/// The same for the choice among AWS's endpoints.
#[tokio::test]
async fn choices_among_awss_endpoints_lead_to_where_they_lead_boto3() {
    let s3 = |line: &str| format!("[default]\ns3 =\n  {line}\n");
    let here = ("AWS_ENDPOINT_URL", "http://localhost:9000");
    let at_home = "localhost:9000/demo/a%20b";
    let at_aws = "demo.s3.eu-west-1.amazonaws.com/a%20b";
    for (variables, config, url) in [
        (
            vec![here, ("AWS_USE_DUALSTACK_ENDPOINT", "true")],
            String::new(),
            at_home,
        ),
        (
            vec![here, ("AWS_USE_FIPS_ENDPOINT", "true")],
            String::new(),
            at_home,
        ),
        (vec![here], s3("use_dualstack_endpoint = true"), at_home),
        (
            vec![],
            s3("use_dualstack_endpoint = true"),
            "demo.s3.dualstack.eu-west-1.amazonaws.com/a%20b",
        ),
        (
            vec![("AWS_USE_DUALSTACK_ENDPOINT", "true")],
            String::new(),
            "demo.s3.dualstack.eu-west-1.amazonaws.com/a%20b",
        ),
        (
            vec![("AWS_USE_FIPS_ENDPOINT", "true")],
            String::new(),
            "demo.s3-fips.eu-west-1.amazonaws.com/a%20b",
        ),
        (
            vec![],
            s3("use_dualstack_endpoint = true\n  use_accelerate_endpoint = True"),
            "demo.s3-accelerate.dualstack.amazonaws.com/a%20b",
        ),
        (
            vec![],
            s3("addressing_style = path\n  use_accelerate_endpoint = true"),
            "demo.s3-accelerate.amazonaws.com/a%20b",
        ),
        (vec![], s3("use_accelerate_endpoint ="), at_aws),
        (vec![], s3("payload_signing_enabled = true"), at_aws),
    ] {
        leads_to(&variables, &config, url).await;
    }
}

async fn leads_to(variables: &[(&str, &str)], config: &str, url: &str) {
    let (sent, link) = urls(variables, config).await;
    assert_eq!(sent, url, "{variables:?} {config}");
    let link_ends = format!("//{url}");
    assert!(link.ends_with(&link_ends), "{variables:?} {config}: {link}");
}

/// Requests and links agree on the path, whatever it is made of. It is written as boto3 writes it.
#[tokio::test]
async fn a_path_of_any_form_is_taken() {
    for (url, path) in [
        ("http://h:9/a%20b/c%2Fd", "h:9/a%20b/c%2Fd/demo/a%20b"),
        ("http://h:9/%C3%BC/", "h:9/%C3%BC/demo/a%20b"),
        ("http://h:9/a.b/~c/@d:e", "h:9/a.b/~c/%40d%3Ae/demo/a%20b"),
        ("http://h:9//a//b//", "h:9/a/b/demo/a%20b"),
        ("http://u:p@h:9/base", "h:9/base/demo/a%20b"),
    ] {
        for variable in ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3"] {
            let (sent, link) = urls(&[(variable, url)], "").await;
            assert!(sent.ends_with(path), "{url}: {sent}");
            assert!(
                link.ends_with(path.trim_start_matches("h:9")),
                "{url}: {link}"
            );
        }
    }
}

#[tokio::test]
async fn every_operation_has_the_endpoints_path() {
    let log = WireLog::new();
    let url = ("AWS_ENDPOINT_URL", "http://127.0.0.1:9/s3/base");
    let session = builder(&[url], "", &log).build().await.expect("a session");
    let s3 = client::s3(&session);
    let (bucket, key) = ("demo", "k");
    let _ = s3.list_objects_v2().bucket(bucket).send().await;
    let _ = s3
        .create_multipart_upload()
        .bucket(bucket)
        .key(key)
        .send()
        .await;
    let part = s3.upload_part().bucket(bucket).key(key).upload_id("u");
    let _ = part.part_number(1).send().await;
    let copy = s3.copy_object().bucket(bucket).key(key);
    let _ = copy.copy_source("demo/from").send().await;
    let _ = s3.get_object_tagging().bucket(bucket).key(key).send().await;
    let _ = s3
        .delete_object()
        .bucket(bucket)
        .key("../../k")
        .send()
        .await;
    let _ = s3.put_object().bucket(bucket).key("//k//").send().await;
    let _ = s3.get_bucket_location().bucket(bucket).send().await;
    let records = log.records();
    let paths = records.iter().map(|record| record.path.split('?').next());
    let mut paths: Vec<_> = paths.flatten().collect();
    // The responses are none, so requests are sent again.
    paths.dedup();
    let (bucket_path, key_path) = ("/s3/base/demo/", "/s3/base/demo/k");
    assert_eq!(
        paths,
        [
            bucket_path,
            key_path,
            "/s3/base/demo/../../k",
            "/s3/base/demo///k//",
            bucket_path,
        ]
    );
    let form = client::presign::post(&s3, bucket, key)
        .sign()
        .await
        .expect("a form");
    assert_eq!(form.url(), "http://127.0.0.1:9/s3/base/demo/");
}

#[tokio::test]
async fn the_settings_of_access_points_are_honoured() {
    let elsewhere = "arn:aws:s3:us-west-2:123456789012:accesspoint/mine";
    let anywhere = "arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap";
    let s3 = |line: &str| format!("[default]\ns3 =\n  {line}\n");
    for (variable, config, bucket, refused) in [
        (None, String::new(), elsewhere, false),
        (
            Some(("AWS_S3_USE_ARN_REGION", "True")),
            String::new(),
            elsewhere,
            false,
        ),
        (
            Some(("AWS_S3_USE_ARN_REGION", "false")),
            String::new(),
            elsewhere,
            true,
        ),
        (None, s3("use_arn_region = false"), elsewhere, true),
        (
            None,
            "[default]\ns3_use_arn_region = false\n".to_owned(),
            elsewhere,
            true,
        ),
        (
            Some(("AWS_S3_USE_ARN_REGION", "false")),
            s3("use_arn_region = true"),
            elsewhere,
            false,
        ),
        (
            Some(("AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS", "TRUE")),
            String::new(),
            anywhere,
            true,
        ),
        (
            None,
            "[default]\ns3_disable_multiregion_access_points = true\n".to_owned(),
            anywhere,
            true,
        ),
    ] {
        let log = WireLog::new();
        let variables: Vec<_> = variable.into_iter().collect();
        let session = builder(&variables, &config, &log).build().await;
        let s3 = client::s3(&session.expect("a session"));
        let sent = s3.put_object().bucket(bucket).key("k").send().await;
        let error = sent.err().map(client::Error::from);
        let is_refused = error.as_ref().and_then(client::Error::kind)
            == Some(client::error::ErrorKind::Configuration);
        assert_eq!(
            is_refused, refused,
            "{variables:?} {config} {bucket}: {error:?}"
        );
        assert_eq!(log.records().is_empty(), refused, "{variables:?} {config}");
    }
}

/// The bucket of a request must not depend on how the endpoint's path is written.
#[tokio::test]
async fn an_endpoints_path_may_be_written_oddly() {
    for (path, sent) in [
        ("/base#top", "/base/"),
        ("/base/#top", "/base/"),
        ("#top", "/"),
        ("//", "/"),
        ("//base//s3//", "/base/s3/"),
        ("/./base/x/../s3/.", "/base/s3/"),
        ("/../base", "/base/"),
        ("/a%20b", "/a%20b/"),
        ("/tenant:1", "/tenant%3A1/"),
        ("/{tenant}", "/%7Btenant%7D/"),
        ("/müller", "/m%C3%BCller/"),
    ] {
        let endpoint = format!("http://localhost:9000{path}");
        let url = format!("localhost:9000{sent}demo/a%20b");
        leads_to(&[("AWS_ENDPOINT_URL_S3", &endpoint)], "", &url).await;
        leads_to(&[("AWS_ENDPOINT_URL", &endpoint)], "", &url).await;
    }
}

#[tokio::test]
async fn of_settings_in_two_places_the_last_counts() {
    for lines in [
        "s3 =\n  endpoint_url = http://first\n  endpoint_url = http://localhost:9000",
        "s3 =\n  endpoint_url = http://localhost:9000\ns3 =\n  other = 1",
        "s3 =\n  endpoint_url = http://localhost:9000\n[services x]\nsqs =\n  endpoint_url = http://other",
    ] {
        let config = format!("[default]\nservices = x\n[services x]\n{lines}\n");
        leads_to(&[], &config, "localhost:9000/demo/a%20b").await;
    }
}

#[tokio::test]
async fn the_accelerate_endpoint_has_the_bucket_in_the_host_however_it_is_chosen() {
    for (endpoint, url) in [
        (
            "https://s3-accelerate.amazonaws.com",
            "demo.s3-accelerate.amazonaws.com/a%20b",
        ),
        (
            "https://s3-accelerate.dualstack.amazonaws.com",
            "demo.s3-accelerate.dualstack.amazonaws.com/a%20b",
        ),
        (
            "https://s3-accelerate.example.com",
            "s3-accelerate.example.com/demo/a%20b",
        ),
    ] {
        leads_to(&[("AWS_ENDPOINT_URL_S3", endpoint)], "", url).await;
    }
}

/// boto3 fails as well: `A custom endpoint cannot be combined with S3 Accelerate`.
#[tokio::test]
async fn acceleration_with_a_custom_endpoint_is_an_error_of_every_request() {
    let config = "[default]\ns3 =\n  use_accelerate_endpoint = true\n";
    for variable in ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3"] {
        let log = WireLog::new();
        let builder = builder(&[(variable, "http://localhost:9000")], config, &log);
        let s3 = client::s3(&builder.build().await.expect("a session"));
        let listed = client::pages::list_objects(s3.list_objects_v2().bucket("demo"), |_| ()).await;
        let error = listed.expect_err("both are set");
        assert_eq!(error.kind(), Some(ErrorKind::Configuration), "{error}");
        let told = error.to_string();
        assert!(
            told.contains("cannot be combined with S3 Accelerate"),
            "{told}"
        );
        assert!(log.records().is_empty(), "nothing is sent");
    }
}
