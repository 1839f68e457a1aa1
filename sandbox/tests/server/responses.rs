//! Faults on responses: lost, cut, wrong, endless.

use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::error::SdkError;
use sandbox::fault::{Effect, ResetAt, WrongBody, WrongPage};
use sandbox::{Fault, Sandbox};
use tokio::time::timeout;

use crate::support::{FIRST, client, code, config, demo, presigned, raw};

/// Long enough for any response on loopback.
const SOON: Duration = Duration::from_millis(300);

async fn with(fault: Fault) -> (Sandbox, Client) {
    let sandbox = demo(2500).await;
    sandbox.fault(fault);
    let client = client(&sandbox);
    (sandbox, client)
}

/// The body of a GET of the first object, as far as it came.
async fn get(sandbox: &Sandbox) -> String {
    let url = presigned(config(sandbox).build()).await;
    let target = url.strip_prefix(sandbox.endpoint_url()).unwrap();
    let host = sandbox.endpoint_url().trim_start_matches("http://");
    raw(
        sandbox,
        &format!("GET {target} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n"),
    )
    .await
}

async fn page(client: &Client, token: Option<&str>) -> (Vec<String>, Option<String>) {
    let list = client
        .list_objects_v2()
        .bucket("demo")
        .set_continuation_token(token.map(str::to_owned));
    let page = list.send().await.unwrap();
    let keys = page
        .contents()
        .iter()
        .map(|object| object.key().unwrap().to_owned());
    (
        keys.collect(),
        page.next_continuation_token().map(str::to_owned),
    )
}

#[tokio::test]
async fn a_lost_response_leaves_the_work_done() {
    let (_sandbox, client) = with(Fault::on("DeleteObject").lose_response()).await;
    let delete = client
        .delete_object()
        .bucket("demo")
        .key(FIRST)
        .send()
        .await;
    assert!(
        matches!(delete, Err(SdkError::DispatchFailure(_))),
        "{delete:?}"
    );
    assert_eq!(
        code(client.head_object().bucket("demo").key(FIRST).send().await),
        "NotFound"
    );
}

#[tokio::test]
async fn a_body_can_be_reset_within_and_at_its_end() {
    let (_sandbox, client) = with(Fault::on("GetObject").reset_after(100)).await;
    let got = client
        .get_object()
        .bucket("demo")
        .key(FIRST)
        .send()
        .await
        .unwrap();
    assert!(got.body.collect().await.is_err());
    let (sandbox, client) = with(Fault::on("PutObject").effect(Effect::Reset(ResetAt::End))).await;
    // The response may or may not get through; the work is done either way, and the next request needs a connection.
    let _ = client.put_object().bucket("demo").key("new").send().await;
    client
        .head_object()
        .bucket("demo")
        .key("new")
        .send()
        .await
        .unwrap();
    drop(sandbox);
}

#[tokio::test]
async fn a_server_can_fall_silent_before_and_within_a_response() {
    let (_sandbox, client) = with(Fault::on("HeadObject").hang()).await;
    let head = client.head_object().bucket("demo").key(FIRST).send();
    assert!(timeout(SOON, head).await.is_err());
    let (_sandbox, client) = with(Fault::on("GetObject").stall(64)).await;
    let got = client
        .get_object()
        .bucket("demo")
        .key(FIRST)
        .send()
        .await
        .unwrap();
    assert!(timeout(SOON, got.body.collect()).await.is_err());
}

#[tokio::test]
async fn a_cut_body_looks_whole_to_http() {
    let sandbox = demo(1).await;
    sandbox.fault(Fault::on("GetObject").cut(50));
    let answer = get(&sandbox).await;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(
        head.lines().any(|line| line == "content-length: 50"),
        "{head}"
    );
    assert_eq!(body.len(), 50);
}

#[tokio::test]
async fn bytes_and_checksums_can_be_wrong() {
    let sandbox = demo(1).await;
    let whole = get(&sandbox).await;
    let body = |text: &str| text.split_once("\r\n\r\n").unwrap().1.to_owned();
    let etag = |text: &str| {
        text.lines()
            .find(|line| line.starts_with("etag:"))
            .unwrap()
            .to_owned()
    };
    sandbox.fault(Fault::on("GetObject").effect(Effect::Corrupt));
    let corrupt = get(&sandbox).await;
    assert_eq!(etag(&corrupt), etag(&whole));
    assert_eq!(body(&corrupt).len(), body(&whole).len());
    assert_ne!(body(&corrupt), body(&whole));
    sandbox.fault(Fault::on("GetObject").effect(Effect::Checksum));
    let spoilt = get(&sandbox).await;
    assert_ne!(etag(&spoilt), etag(&whole));
    assert_eq!(body(&spoilt), body(&whole));
}

#[tokio::test]
async fn a_response_of_200_can_hold_no_result() {
    for (body, start) in [
        (WrongBody::Error, "<?xml"),
        (WrongBody::Html, "<!DOCTYPE html>"),
        (WrongBody::Empty, ""),
    ] {
        let sandbox = demo(1).await;
        sandbox.fault(Fault::on("GetObject").body(body));
        let answer = get(&sandbox).await;
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
        let (_, got) = answer.split_once("\r\n\r\n").unwrap();
        assert!(
            got.starts_with(start) && !got.contains("INFO request"),
            "{answer}"
        );
        assert_eq!(got.is_empty(), body == WrongBody::Empty);
    }
}

#[tokio::test]
async fn a_page_can_come_again_under_a_new_token() {
    let (_sandbox, client) =
        with(Fault::on("ListObjectsV2").nth(2).page(WrongPage::Duplicate)).await;
    let (first, token) = page(&client, None).await;
    let (second, next) = page(&client, token.as_deref()).await;
    assert_eq!(first, second);
    assert!(next.is_some() && next != token);
    let (third, end) = page(&client, next.as_deref()).await;
    assert_eq!((third.len(), end), (500, None));
}

/// Listings of several ranges of keys run side by side. A page of another range is none that came before.
#[tokio::test]
async fn only_a_page_of_the_same_listing_comes_again() {
    let (_sandbox, client) =
        with(Fault::on("ListObjectsV2").nth(2).page(WrongPage::Duplicate)).await;
    let (first, _) = page(&client, None).await;
    let after = first.last().unwrap();
    let list = client.list_objects_v2().bucket("demo").start_after(after);
    let other = list.send().await.unwrap();
    assert!(
        other
            .contents()
            .iter()
            .all(|object| object.key() > Some(after))
    );
}

#[tokio::test]
async fn a_token_can_come_again() {
    let (_sandbox, client) = with(
        Fault::on("ListObjectsV2")
            .nth(2)
            .page(WrongPage::RepeatToken),
    )
    .await;
    let (first, token) = page(&client, None).await;
    let (second, again) = page(&client, token.as_deref()).await;
    assert_ne!(first, second);
    assert_eq!(again, token);
}

#[tokio::test]
async fn pages_can_be_endless() {
    let (_sandbox, client) =
        with(Fault::on("ListObjectsV2").every(1).page(WrongPage::Endless)).await;
    let mut tokens = std::collections::HashSet::new();
    let mut token = None;
    for _ in 0..5 {
        let (keys, next) = page(&client, token.as_deref()).await;
        assert!(keys.is_empty());
        assert!(tokens.insert(next.clone().unwrap()), "{next:?} came before");
        token = next;
    }
}

#[tokio::test]
async fn a_clock_can_be_wrong() {
    let (_sandbox, client) = with(
        Fault::on("ListBuckets")
            .every(1)
            .effect(Effect::Skew(3_600)),
    )
    .await;
    let error = client.list_buckets().send().await.unwrap_err();
    let date = error
        .raw_response()
        .unwrap()
        .headers()
        .get("date")
        .unwrap()
        .to_owned();
    assert_eq!(code(Err::<(), _>(error)), "RequestTimeTooSkewed");
    let now = aws_sdk_s3::primitives::DateTime::from(std::time::SystemTime::now());
    let format = aws_sdk_s3::primitives::DateTimeFormat::HttpDate;
    let date = aws_sdk_s3::primitives::DateTime::from_str(&date, format).unwrap();
    assert!((3_590..=3_610).contains(&(date.secs() - now.secs())));
    // The SDK reads the date, and signs the next request by that clock.
    client.list_buckets().send().await.unwrap();
    let (_sandbox, client) = with(Fault::on("ListBuckets").effect(Effect::Skew(600))).await;
    client.list_buckets().send().await.unwrap();
}

#[tokio::test]
async fn faults_fire_on_other_services_too() {
    let sandbox = sandbox::start().await.unwrap();
    let credentials =
        aws_sdk_sts::config::Credentials::new("AKIAEXAMPLE", "secret-example", None, None, "test");
    let sts = aws_sdk_sts::Client::from_conf(
        aws_sdk_sts::Config::builder()
            .behavior_version_latest()
            .credentials_provider(credentials)
            .endpoint_url(sandbox.endpoint_url())
            .http_client(aws_smithy_http_client::Builder::new().build_http())
            .region(aws_sdk_sts::config::Region::new("us-east-1"))
            .retry_config(aws_sdk_sts::config::retry::RetryConfig::disabled())
            .build(),
    );
    let ask = async || sts.get_caller_identity().send().await;
    sandbox.fault(Fault::on("GetCallerIdentity").lose_response());
    assert!(matches!(ask().await, Err(SdkError::DispatchFailure(_))));
    sandbox.fault(Fault::on("GetCallerIdentity").cut(40));
    assert!(ask().await.is_err());
    sandbox.fault(Fault::on("GetCallerIdentity").hang());
    assert!(timeout(SOON, ask()).await.is_err());
    ask().await.unwrap();
    sandbox.fault(Fault::on("GetCallerIdentity").effect(Effect::Skew(-3_600)));
    assert!(ask().await.is_err());
}
