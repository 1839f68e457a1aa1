//! The arguments of the builder beyond those of boto3's constructor.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use session::interceptors::{
    BeforeDeserializationInterceptorContextRef, BeforeTransmitInterceptorContextMut, BoxError,
    ConfigBag, Intercept, RuntimeComponents, dyn_dispatch_hint,
};
use session::{Error, RetryConfig, Session};

use crate::support::canned::{Canned, no_buckets};
use crate::support::{ID, SECRET, isolated, plain};

#[tokio::test]
async fn without_credentials_requests_are_not_signed() {
    let canned = Canned::new(|request| {
        assert!(request.headers().get("authorization").is_none());
        no_buckets()
    });
    let builder = isolated(
        &[("AWS_ACCESS_KEY_ID", ID), ("AWS_SECRET_ACCESS_KEY", SECRET)],
        &[],
    );
    let builder = builder.no_credentials().region_name("eu-west-1");
    let session = builder.http_client(canned.clone()).build().await.unwrap();
    let s3 = session.client(aws_sdk_s3::Client::new);
    s3.list_buckets().send().await.unwrap();
    assert_eq!(canned.asked().len(), 1);
    assert!(matches!(session.credentials().await, Err(Error::Anonymous)));
    let explanation = session.explain().await;
    let source = &explanation.get("credentials").unwrap().source;
    assert_eq!(source.to_string(), "argument no_credentials");
}

#[tokio::test(start_paused = true)]
async fn retries_are_those_of_the_argument() {
    let canned = Canned::new(|_| (503, String::new()));
    let variables = [("AWS_MAX_ATTEMPTS", "2")];
    let builder = isolated(&variables, &[]).credentials(ID, SECRET);
    let builder = builder.region_name("eu-west-1").http_client(canned.clone());
    let retries = RetryConfig::standard().with_max_attempts(5);
    let session = builder.retry_config(retries).build().await.unwrap();
    let s3 = session.client(aws_sdk_s3::Client::new);
    s3.list_buckets().send().await.unwrap_err();
    assert_eq!(canned.asked().len(), 5);
    let explanation = session.explain().await;
    let attempts = explanation.get("max_attempts").unwrap();
    assert_eq!(attempts.value.as_deref(), Some("5"));
    assert_eq!(attempts.source.to_string(), "argument retry_config");
}

#[tokio::test]
async fn the_app_name_is_in_the_user_agent() {
    let canned = Canned::new(|request| {
        let agent = request.headers().get("user-agent").unwrap_or_default();
        assert!(agent.contains("app/nightly-report"), "{agent}");
        no_buckets()
    });
    let builder = isolated(&[], &[])
        .credentials(ID, SECRET)
        .region_name("eu-west-1");
    let builder = builder
        .app_name("nightly-report")
        .http_client(canned.clone());
    let session = builder.build().await.unwrap();
    let s3 = session.client(aws_sdk_s3::Client::new);
    s3.list_buckets().send().await.unwrap();
    assert_eq!(canned.asked().len(), 1);

    let error = isolated(&[], &[]).app_name("two words").build().await;
    let error = error.unwrap_err().to_string();
    assert!(error.starts_with("app_name: `two words` is not"), "{error}");
}

/// Adds a header to each request, and counts the responses.
#[derive(Debug, Clone, Default)]
struct Counting(Arc<AtomicUsize>);

#[dyn_dispatch_hint]
impl Intercept for Counting {
    fn name(&self) -> &'static str {
        "Counting"
    }

    fn modify_before_transmit(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        context
            .request_mut()
            .headers_mut()
            .insert("traceparent", "00-1-1-01");
        Ok(())
    }

    fn read_after_transmit(
        &self,
        context: &BeforeDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        assert_eq!(context.response().status().as_u16(), 200);
        self.0.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }
}

#[tokio::test]
async fn s5_an_interceptor_runs_for_every_client_and_derived_session() {
    let counting = Counting::default();
    let canned = Canned::new(|request| {
        assert_eq!(request.headers().get("traceparent"), Some("00-1-1-01"));
        if request.uri().contains("sqs.") {
            return (200, "{}".to_owned());
        }
        no_buckets()
    });
    let builder = isolated(&[], &[])
        .credentials(ID, SECRET)
        .region_name("eu-west-1");
    let builder = builder.interceptor(counting.clone()).http_client(canned);
    let session = builder.build().await.unwrap();
    let derived = session.with_region("us-east-1").unwrap();
    for session in [&session, &derived] {
        let s3 = session.client(aws_sdk_s3::Client::new);
        s3.list_buckets().send().await.unwrap();
        let sqs = session.client(aws_sdk_sqs::Client::new);
        sqs.list_queues().send().await.unwrap();
    }
    assert_eq!(counting.0.load(Ordering::SeqCst), 4);
}

#[tokio::test]
async fn a_session_is_made_from_a_configuration() {
    let config = plain().await.sdk_config().clone();
    let session = Session::from(config);
    assert_eq!(session.region_name(), Some("eu-west-1"));
    assert_eq!(session.credentials().await.unwrap().access_key_id(), ID);
    let timeouts = session.sdk_config().timeout_config().unwrap();
    assert_eq!(timeouts.read_timeout(), Some(Duration::from_mins(1)));

    let empty = Session::from(session::SdkConfig::builder().build());
    assert_eq!(empty.region_name(), None);
    assert!(matches!(empty.credentials().await, Err(Error::Anonymous)));
    let region = empty.explain().await;
    assert_eq!(region.get("region").unwrap().value, None);
}
