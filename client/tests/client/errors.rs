//! C7: what an error says, for every way in which a call can fail.

use std::error::Error as _;

use aws_credential_types::provider::ProvideCredentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::future::ProvideCredentials as Provided;
use aws_sdk_s3::Client;
use aws_sdk_s3::config::{BehaviorVersion, Config, Region};
use aws_sdk_s3::operation::get_object::GetObjectError;
use aws_smithy_mocks::{Rule, RuleMode, mock, mock_client};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;
use client::error::{Context, Error, ErrorKind};

use crate::scripted::{Scripted, response};

const NO_SUCH_KEY: &str = "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code>\
    <Message>The specified\nkey does not exist.</Message><Key>a.txt</Key></Error>";
const DENIED: &str = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";

/// An answer as S3 would send it, with its two request ids.
fn answer(status: u16, body: &'static str) -> HttpResponse {
    let status = StatusCode::try_from(status).expect("a status");
    let mut answer = HttpResponse::new(status, SdkBody::from(body));
    answer.headers_mut().insert("x-amz-request-id", "REQ1");
    answer.headers_mut().insert("x-amz-id-2", "EXT1");
    answer
}

fn client_of(rule: &Rule) -> Client {
    mock_client!(aws_sdk_s3, RuleMode::MatchAny, &[rule])
}

async fn get(status: u16, body: &'static str) -> Error {
    let rule = mock!(Client::get_object).then_http_response(move || answer(status, body));
    let s3 = client_of(&rule);
    let call = s3.get_object().bucket("demo").key("a.txt").send();
    call.await
        .on_object("demo", "a.txt")
        .expect_err("a failure")
}

async fn head(status: u16) -> Error {
    let rule = mock!(Client::head_object).then_http_response(move || answer(status, ""));
    let s3 = client_of(&rule);
    let call = s3.head_object().bucket("demo").key("a.txt").send();
    call.await
        .on_object("demo", "a.txt")
        .expect_err("a failure")
}

#[tokio::test]
async fn c7_a_missing_key_is_told_on_one_line() {
    let error = get(404, NO_SUCH_KEY).await;
    assert_eq!(
        error.to_string(),
        "GetObject s3://demo/a.txt: NoSuchKey: The specified\\nkey does not exist. \
         (HTTP 404, request id REQ1)"
    );
    assert_eq!(error.code(), Some("NoSuchKey"));
    assert_eq!(error.status(), Some(404));
    assert_eq!(error.request_id(), Some("REQ1"));
    assert_eq!(error.extended_request_id(), Some("EXT1"));
    assert!(error.is_not_found() && !error.is_forbidden());
}

#[tokio::test]
async fn c7_the_sdks_own_error_is_kept() {
    let error = get(404, NO_SUCH_KEY).await;
    let api = error.api().expect("an answer of S3");
    let sdk = api.sdk_error::<GetObjectError>().expect("the SDK's error");
    assert!(matches!(
        sdk.as_service_error(),
        Some(GetObjectError::NoSuchKey(_))
    ));
    assert!(api.source().is_some());
}

#[tokio::test]
async fn c7_head_tells_forbidden_from_missing() {
    let missing = head(404).await;
    assert!(missing.is_not_found() && !missing.is_forbidden());
    assert_eq!(
        missing.to_string(),
        "HeadObject s3://demo/a.txt: NotFound: does not exist (HTTP 404, request id REQ1)"
    );
    let denied = head(403).await;
    assert!(denied.is_forbidden() && !denied.is_not_found());
    assert_eq!(
        denied.to_string(),
        "HeadObject s3://demo/a.txt: Forbidden: access denied (HTTP 403, request id REQ1)"
    );
}

#[tokio::test]
async fn c7_a_denied_get_carries_s3s_own_words() {
    let error = get(403, DENIED).await;
    assert!(error.is_forbidden());
    assert_eq!(error.message(), Some("Access Denied"));
}

#[tokio::test]
async fn c7_a_bucket_elsewhere_is_told_with_its_region() {
    let rule = mock!(Client::head_bucket).then_http_response(|| {
        let mut answer = answer(301, "");
        answer
            .headers_mut()
            .insert("x-amz-bucket-region", "eu-west-1");
        answer
    });
    let result = client_of(&rule).head_bucket().bucket("demo").send().await;
    let error = result.on_bucket("demo").expect_err("a redirection");
    assert_eq!(error.kind(), Some(ErrorKind::Redirected));
    assert!(
        error.to_string().contains("bucket region eu-west-1"),
        "{error}"
    );
}

#[tokio::test]
async fn c7_the_region_of_a_bucket_elsewhere_is_named_however_s3_says_it() {
    let malformed = "<Error><Code>AuthorizationHeaderMalformed</Code>\
        <Message>the region 'us-east-1' is wrong; expecting 'eu-west-1'</Message>\
        <Region>eu-west-1</Region></Error>";
    let moved = "<Error><Code>PermanentRedirect</Code><Message>Elsewhere</Message></Error>";
    for (status, body, has_header) in [
        (301, "", true),
        (307, "", true),
        (400, "", true),
        (301, moved, true),
        (400, malformed, true),
        (400, malformed, false),
    ] {
        let rule = mock!(Client::head_object).then_http_response(move || {
            let mut response = answer(status, body);
            if has_header {
                let headers = response.headers_mut();
                headers.insert("x-amz-bucket-region", "eu-west-1");
            }
            response
        });
        let head = client_of(&rule).head_object().bucket("demo").key("a");
        let error = Error::from(head.send().await.expect_err("a redirection"));
        let told = error.to_string();
        assert_eq!(error.kind(), Some(ErrorKind::Redirected), "{told}");
        assert!(told.contains("bucket region eu-west-1"), "{told}");
        let region = error.api().and_then(client::error::ApiError::bucket_region);
        assert_eq!(region, Some("eu-west-1"));
        assert!(!error.is_transient(), "{told}");
    }
}

#[tokio::test]
async fn c7_a_response_that_cannot_be_read_names_the_value() {
    let list = |fields: &str| {
        format!("<ListBucketResult><Contents><Key>a</Key>{fields}</Contents></ListBucketResult>")
    };
    for (body, reason) in [
        (
            list("<LastModified>2024-01-31 23:59</LastModified>"),
            "LastModified is not a date: \"2024-01-31 23:59\"",
        ),
        (list("<Size>many</Size>"), "Size is not a number: \"many\""),
        (
            "<Other/>".to_owned(),
            "expected <ListBucketResult>, got <Other>",
        ),
    ] {
        let body: &'static str = body.leak();
        let rule = mock!(Client::list_objects_v2).then_http_response(move || answer(200, body));
        for s3 in [
            client_of(&rule),
            mock_client!(aws_sdk_s3, RuleMode::MatchAny, &[&rule], client::s3_config),
        ] {
            let list = s3.list_objects_v2().bucket("demo").send().await;
            let error = list.on_bucket("demo").expect_err("it cannot be read");
            assert_eq!(error.kind(), Some(ErrorKind::Unreadable));
            assert_eq!(
                error.to_string(),
                format!(
                    "ListObjectsV2 s3://demo: cannot read the response: {reason} \
                     (HTTP 200, request id REQ1)"
                )
            );
        }
    }
}

#[tokio::test]
async fn c7_an_empty_response_is_not_a_failure_called_ok() {
    let rule = mock!(Client::list_objects_v2).then_http_response(|| answer(200, ""));
    let list = client_of(&rule).list_objects_v2().bucket("demo");
    let error = Error::from(list.send().await.expect_err("it is empty"));
    let told = error.to_string();
    assert!(
        told.starts_with("ListObjectsV2: cannot read the response: it is empty"),
        "{told}"
    );
    let rule = mock!(Client::get_object_tagging).then_http_response(|| answer(200, ""));
    let s3 = mock_client!(aws_sdk_s3, RuleMode::MatchAny, &[&rule], client::s3_config);
    let tags = s3.get_object_tagging().bucket("demo").key("a").send().await;
    let error = Error::from(tags.expect_err("it is empty"));
    let told = error.to_string();
    assert!(told.contains("the response has no XML document"), "{told}");
    assert_eq!(error.code(), None);
}

#[tokio::test]
async fn c7_a_configuration_that_makes_no_request_is_no_lost_connection() {
    let here = || {
        Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .credentials_provider(aws_sdk_s3::config::Credentials::for_tests())
            .http_client(aws_smithy_http_client::Builder::new().build_http())
    };
    let region = Region::new("us-east-1");
    for (config, bucket, reason) in [
        (here().region(region.clone()), "arn:aws:s3:us-east-1", "ARN"),
        (
            here()
                .region(region.clone())
                .endpoint_url("http://127.0.0.1:99999"),
            "demo",
            "http://127.0.0.1:99999",
        ),
        (
            here().region(region).endpoint_url("127.0.0.1:4566"),
            "demo",
            "127.0.0.1:4566",
        ),
        (here(), "demo", "region"),
    ] {
        let s3 = Client::from_conf(config.build());
        let list = s3.list_objects_v2().bucket(bucket).send().await;
        let error = list.on_bucket(bucket).expect_err("nothing to send");
        let told = error.to_string();
        assert_eq!(error.kind(), Some(ErrorKind::Configuration), "{told}");
        assert!(!error.is_transient() && !error.is_unreachable(), "{told}");
        assert!(told.contains("invalid configuration: "), "{told}");
        assert!(told.contains(reason), "{told}");
    }
}

#[tokio::test]
async fn c7_a_body_that_breaks_off_names_the_cause() {
    let server =
        Scripted::new(|_| response("200 OK", "content-length: 10\r\netag: \"e\"\r\n", "abc")).await;
    let config = client::transfer::TransferConfig::default().attempts(1);
    let download = client::transfer::download(&server.s3, "demo", "a").config(config);
    let error = download.to_bytes().await.expect_err("it is cut off");
    let told = error.to_string();
    assert!(
        told.starts_with("s3://demo/a: the body broke off: ")
            && told.contains("end of file before message length reached"),
        "{told}"
    );
    assert!(error.is_transient(), "{told}");
}

#[tokio::test]
async fn c7_a_web_page_is_not_taken_for_s3() {
    for status in [200, 404] {
        let rule = mock!(Client::list_objects_v2)
            .then_http_response(move || answer(status, "<html><body>Welcome!</body></html>"));
        let result = client_of(&rule)
            .list_objects_v2()
            .bucket("demo")
            .send()
            .await;
        let error = result
            .on_bucket("demo")
            .at_endpoint(Some("http://intranet"))
            .expect_err("no");
        assert_eq!(error.kind(), Some(ErrorKind::NotFromService), "{status}");
        assert!(
            error.to_string().contains("did not come from S3"),
            "{error}"
        );
        assert!(
            error.to_string().contains("endpoint http://intranet"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn c7_a_request_that_cannot_be_made_says_why() {
    let rule = mock!(Client::get_object).then_http_response(|| answer(200, ""));
    let result = client_of(&rule).get_object().bucket("demo").send().await;
    let error = result.on_bucket("demo").expect_err("no key given");
    assert_eq!(error.kind(), Some(ErrorKind::Unsent));
    assert!(error.to_string().contains("key"), "{error}");
    assert_eq!(error.status(), None);
}

#[tokio::test]
async fn c7_an_endpoint_without_a_listener_is_named() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let endpoint = format!("http://{}", listener.local_addr().expect("its address"));
    drop(listener);
    let s3 = crate::support::client_at(&endpoint);
    let result = s3.list_buckets().send().await;
    let error = result
        .at_endpoint(Some(&endpoint))
        .expect_err("nobody listens");
    assert!(error.is_unreachable(), "{error}");
    assert!(error.to_string().contains(&endpoint), "{error}");
    assert!(
        error.to_string().to_lowercase().contains("refused"),
        "{error}"
    );
    assert!(!error.to_string().contains('\n'), "{error}");
}

/// A provider that has nothing.
#[derive(Debug)]
struct Nobody;

impl ProvideCredentials for Nobody {
    fn provide_credentials<'a>(&'a self) -> Provided<'a>
    where
        Self: 'a,
    {
        Provided::ready(Err(CredentialsError::not_loaded("no profile names any")))
    }
}

#[tokio::test]
async fn c7_missing_credentials_are_no_lost_connection() {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .http_client(aws_smithy_http_client::Builder::new().build_http())
        .endpoint_url("http://127.0.0.1:1")
        .credentials_provider(Nobody);
    let call = Client::from_conf(config.build())
        .list_buckets()
        .send()
        .await;
    let error = Error::from(call.expect_err("nothing to sign with"));
    assert_eq!(error.kind(), Some(ErrorKind::NoCredentials), "{error}");
    assert!(!error.is_unreachable(), "{error}");
    let told = error.to_string();
    assert!(told.starts_with("ListBuckets: no credentials: "), "{told}");
}

#[tokio::test]
async fn c7_a_version_that_is_a_delete_marker_is_not_found() {
    let rule = mock!(Client::head_object).then_http_response(|| {
        let mut answer = answer(405, "");
        answer.headers_mut().insert("x-amz-delete-marker", "true");
        answer
    });
    let head = client_of(&rule).head_object().bucket("demo").key("a.txt");
    let error = Error::from(head.version_id("v1").send().await.expect_err("a marker"));
    assert!(error.is_not_found(), "{error}");
}
