//! C5 and C6: waiting, with the clock of the test.

use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::client::Waiters;
use aws_sdk_s3::operation::head_bucket::HeadBucketOutput;
use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_smithy_mocks::{Rule, RuleMode, mock, mock_client};
use client::Error;
use client::waiters::{self, Wait};
use tokio::time::Instant;

use crate::support::{BUCKET, World};

fn client_of(rule: &Rule) -> Client {
    mock_client!(aws_sdk_s3, RuleMode::Sequential, &[rule])
}

/// HEAD on an object that comes at the third poll.
fn third_time() -> Rule {
    mock!(Client::head_object)
        .sequence()
        .http_status(404, None)
        .times(2)
        .output(|| HeadObjectOutput::builder().content_length(7).build())
        .build()
}

#[tokio::test(start_paused = true)]
async fn c5_object_exists_returns_what_head_said() {
    let rule = third_time();
    let start = Instant::now();
    let wait = Wait::max_wait(Duration::from_mins(1)).delay(Duration::from_secs(3));
    let head = waiters::object_exists(&client_of(&rule), "demo", "a", wait)
        .await
        .expect("there");
    assert_eq!(head.content_length(), Some(7));
    assert_eq!(rule.num_calls(), 3);
    assert_eq!(start.elapsed().as_secs(), 6, "two pauses of 3 s");
}

#[tokio::test(start_paused = true)]
async fn c5_the_deadline_ends_the_wait() {
    let rule = mock!(Client::head_object)
        .sequence()
        .http_status(404, None)
        .repeatedly()
        .build();
    let start = Instant::now();
    let wait = Wait::max_wait(Duration::from_secs(18));
    let error = waiters::object_exists(&client_of(&rule), "demo", "a", wait)
        .await
        .expect_err("no");
    assert!(matches!(error, Error::Deadline { .. }) && error.is_timeout());
    assert_eq!(
        error.to_string(),
        "s3://demo/a: object exists did not come within 18s"
    );
    assert_eq!(start.elapsed().as_secs(), 18);
    assert_eq!(rule.num_calls(), 4, "at 0, 5, 10 and 15 s");
}

#[tokio::test(start_paused = true)]
async fn c5_a_403_is_not_waited_out() {
    let rule = mock!(Client::head_bucket)
        .sequence()
        .http_status(403, None)
        .repeatedly()
        .build();
    let error = waiters::bucket_exists(&client_of(&rule), "demo", Wait::default()).await;
    assert!(error.is_err_and(|error| error.is_forbidden()));
    assert_eq!(rule.num_calls(), 1);
}

#[tokio::test(start_paused = true)]
async fn c5_bucket_exists_returns_the_region() {
    let rule = mock!(Client::head_bucket).then_output(|| {
        HeadBucketOutput::builder()
            .bucket_region("eu-west-1")
            .build()
    });
    let s3 = mock_client!(aws_sdk_s3, RuleMode::MatchAny, &[&rule]);
    let head = waiters::bucket_exists(&s3, "demo", Wait::default())
        .await
        .expect("there");
    assert_eq!(head.bucket_region(), Some("eu-west-1"));
}

#[tokio::test(start_paused = true)]
async fn c5_not_exists_waits_until_it_is_gone() {
    let object = mock!(Client::head_object)
        .sequence()
        .output(|| HeadObjectOutput::builder().build())
        .http_status(404, None)
        .build();
    let gone = waiters::object_not_exists(&client_of(&object), "demo", "a", Wait::default()).await;
    assert!(gone.is_ok() && object.num_calls() == 2);

    let bucket = mock!(Client::head_bucket)
        .sequence()
        .output(|| HeadBucketOutput::builder().build())
        .http_status(404, None)
        .build();
    let gone = waiters::bucket_not_exists(&client_of(&bucket), "demo", Wait::default()).await;
    assert!(gone.is_ok() && bucket.num_calls() == 2);
}

#[test]
fn c6_waiter_names_are_boto3s() {
    let boto3 = [
        "bucket_exists",
        "bucket_not_exists",
        "object_exists",
        "object_not_exists",
    ];
    assert_eq!(waiters::NAMES, boto3);
}

#[tokio::test]
async fn c5_against_the_sandbox_as_the_sdks_own() {
    let world = World::new().await;
    let wait = Wait::max_wait(Duration::from_secs(30)).delay(Duration::from_millis(1));
    let coming = async { world.put("late", b"hello".to_vec()).await };
    let (head, ()) = tokio::join!(
        waiters::object_exists(&world.s3, BUCKET, "late", wait),
        coming
    );
    assert_eq!(head.expect("there").content_length(), Some(5));
    waiters::bucket_exists(&world.s3, BUCKET, wait)
        .await
        .expect("there");
    waiters::bucket_not_exists(&world.s3, "missing", wait)
        .await
        .expect("gone");
    let sdk = world
        .s3
        .wait_until_object_exists()
        .bucket(BUCKET)
        .key("late");
    let head = sdk
        .wait(Duration::from_secs(30))
        .await
        .expect("there")
        .into_result();
    assert_eq!(head.expect("what HEAD said").content_length(), Some(5));
}
