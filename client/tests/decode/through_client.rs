//! The reader in a client: installed by the interceptor, in the way of nobody.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_sdk_s3::config::retry::RetryConfig;
use aws_sdk_s3::config::{BehaviorVersion, Builder, Credentials, Region};
use aws_sdk_s3::error::ProvideErrorMetadata;
use aws_sdk_s3::operation::RequestId;
use aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output;
use aws_sdk_s3::{Client, Config};
use aws_smithy_mocks::{RuleMode, mock, mock_client};
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use client::decode::FastReader;

use crate::same::response;

const LISTING: &str = include_str!("samples/list_objects_v2.xml");
const INTERNAL_ERROR: &str =
    "<Error><Code>InternalError</Code><Message>We encountered an internal error.</Message></Error>";

/// Gives each request the next answer of a script.
#[derive(Clone, Debug, Default)]
pub(crate) struct Script(Arc<Mutex<VecDeque<HttpResponse>>>);

impl HttpConnector for Script {
    fn call(&self, _request: HttpRequest) -> HttpConnectorFuture {
        let answer = self.0.lock().unwrap().pop_front();
        HttpConnectorFuture::ready(Ok(answer.expect("no request beyond the script")))
    }
}

impl Script {
    /// How many responses no request has asked for.
    pub(crate) fn left(&self) -> usize {
        self.0.lock().unwrap().len()
    }
}

/// A client that gets these answers, and how many of them are left.
pub(crate) fn scripted(
    answers: &[(u16, &str)],
    finish: impl FnOnce(Builder) -> Builder,
) -> (Client, Script) {
    // Responses about an object have an ETag, or they are not taken for S3's.
    let headers = [
        ("x-amz-request-id", "79104EXAMPLEB723"),
        ("etag", "\"8b1a9953\""),
    ];
    let answers = answers
        .iter()
        .map(|(status, body)| response(*status, &headers, body.as_bytes()));
    let script = Script(Arc::new(Mutex::new(answers.collect())));
    let connector = SharedHttpConnector::new(script.clone());
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .credentials_provider(Credentials::for_tests())
        .region(Region::new("us-east-1"))
        .retry_config(RetryConfig::standard().with_initial_backoff(Duration::ZERO))
        .http_client(http_client_fn(move |_, _| connector.clone()));
    (Client::from_conf(finish(config).build()), script)
}

fn fast(config: Builder) -> Builder {
    config.interceptor(FastReader::new())
}

#[tokio::test]
async fn a_client_with_the_reader_gives_what_a_client_without_it_gives() {
    let (fast, _) = scripted(&[(200, LISTING)], fast);
    let (stock, _) = scripted(&[(200, LISTING)], |config| config);
    let fast = fast.list_objects_v2().bucket("demo").send().await.unwrap();
    let stock = stock.list_objects_v2().bucket("demo").send().await.unwrap();
    assert_eq!(fast, stock);
    assert_eq!(fast.request_id(), Some("79104EXAMPLEB723"));
}

#[tokio::test]
async fn an_error_is_retried_whatever_its_status() {
    let answers = [
        (200, INTERNAL_ERROR),
        (503, "<Error><Code>SlowDown</Code></Error>"),
        (200, LISTING),
    ];
    let (client, script) = scripted(&answers, fast);
    let page = client
        .list_objects_v2()
        .bucket("demo")
        .send()
        .await
        .unwrap();
    assert_eq!(page.contents().len(), 2);
    assert!(script.0.lock().unwrap().is_empty());
}

#[tokio::test]
async fn an_error_keeps_its_code() {
    let missing = "<Error><Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message></Error>";
    let (client, _) = scripted(&[(404, missing)], fast);
    let error = client
        .list_object_versions()
        .bucket("demo")
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.code(), Some("NoSuchBucket"));
}

#[tokio::test]
async fn dates_and_numbers_are_read_in_every_form_that_boto3_reads() {
    for (date, size) in [
        ("2024-01-31T23:59:59+0000", "7"),
        ("2024-01-31T23:59:59", " 7"),
        ("2024-01-31 23:59:59 UTC", "7\n"),
        (" 2024-01-31T23:59:59Z ", "\n  7\n"),
        ("Wed, 31 Jan 2024 23:59:59 GMT", "7"),
    ] {
        let fields = format!("<Key>a</Key><LastModified>{date}</LastModified><Size>{size}</Size>");
        let listing = format!("<ListBucketResult><Contents>{fields}</Contents></ListBucketResult>");
        let (client, _) = scripted(&[(200, &listing)], fast);
        let page = client.list_objects_v2().bucket("demo").send().await;
        let page = page.expect(date);
        let object = &page.contents()[0];
        let modified = object
            .last_modified()
            .map(aws_sdk_s3::primitives::DateTime::secs);
        assert_eq!((modified, object.size()), (Some(1_706_745_599), Some(7)));
        let versions =
            format!("<ListVersionsResult><Version>{fields}</Version></ListVersionsResult>");
        let (client, _) = scripted(&[(200, &versions)], fast);
        let page = client.list_object_versions().bucket("demo").send().await;
        assert_eq!(page.expect(date).versions()[0].size(), Some(7));
    }
}

#[tokio::test]
async fn other_operations_pass_through() {
    let (client, _) = scripted(
        &[(200, "<LocationConstraint>eu-west-1</LocationConstraint>")],
        fast,
    );
    let location = client
        .get_bucket_location()
        .bucket("demo")
        .send()
        .await
        .unwrap();
    assert_eq!(
        location
            .location_constraint()
            .map(aws_sdk_s3::types::BucketLocationConstraint::as_str),
        Some("eu-west-1")
    );
}

#[tokio::test]
async fn a_mocked_output_keeps_its_place() {
    let rule = mock!(Client::list_objects_v2)
        .then_output(|| ListObjectsV2Output::builder().name("mocked").build());
    let client = mock_client!(aws_sdk_s3, RuleMode::Sequential, [&rule], fast);
    let page = client
        .list_objects_v2()
        .bucket("demo")
        .send()
        .await
        .unwrap();
    assert_eq!(page.name(), Some("mocked"));
}

#[tokio::test]
async fn what_no_url_holds_is_an_error_and_not_a_panic() {
    let (client, _) = scripted(&[], client::s3_config);
    let long = "k".repeat(70_000);
    let get = client.get_object().bucket("demo").key(&long).send().await;
    let error = client::Error::from(get.unwrap_err());
    let told = "the key has 70000 bytes; S3 takes at most 1,024";
    assert!(error.to_string().contains(told), "{error}");
    assert_eq!(error.kind(), Some(client::error::ErrorKind::Unsent));
    let get = client.get_object().bucket(&long).key("k").send().await;
    let error = client::Error::from(get.unwrap_err());
    let told = "the bucket has 70000 bytes; a name has at most 63, an ARN 2,048";
    assert!(error.to_string().contains(told), "{error}");
    assert_eq!(error.kind(), Some(client::error::ErrorKind::Unsent));
    let list = client.list_objects_v2().bucket(&long).send().await;
    let error = client::Error::from(list.unwrap_err());
    assert!(error.to_string().contains(told), "{error}");
    let list = client.list_objects_v2().bucket("demo");
    for list in [
        list.clone().prefix(&long),
        list.clone().continuation_token(&long),
        list.start_after("é".repeat(30_000)),
    ] {
        let error = client::Error::from(list.send().await.unwrap_err());
        assert!(error.to_string().contains("a URL holds"), "{error}");
    }
    let copy = client.copy_object().bucket("demo").key("k".repeat(1_025));
    let copied = copy.copy_source("demo/k").send().await;
    copied.expect_err("a key of 1,025 bytes");
}

#[tokio::test]
async fn a_key_of_white_space_only_is_an_error_and_not_a_panic() {
    let (client, _) = scripted(&[], client::s3_config);
    for key in [" ", "\n", "\t \t"] {
        let get = client.get_object().bucket("demo").key(key).send().await;
        let error = client::Error::from(get.expect_err("the SDK refuses it"));
        assert_eq!(error.kind(), Some(client::error::ErrorKind::Unsent));
        assert!(error.to_string().contains("key"), "{error}");
    }
}

#[tokio::test]
async fn the_longest_key_is_sent() {
    for key in ["k".repeat(1_024), " k ".to_owned()] {
        let (client, script) = scripted(&[(200, "")], client::s3_config);
        let put = client.put_object().bucket("demo").key(&key).send().await;
        put.expect("a key that S3 takes");
        assert_eq!(script.left(), 0);
    }
}
