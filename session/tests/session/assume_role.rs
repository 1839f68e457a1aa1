//! Roles: assumed when needed, and again before they expire, by a clock that the test moves.

use std::time::{Duration, SystemTime};

use aws_smithy_async::test_util::ManualTimeSource;
use aws_smithy_async::time::TimeSource;
use aws_smithy_types::date_time::{DateTime, Format};
use session::{Method, Session};

use crate::support::canned::{Canned, no_buckets, sts};
use crate::support::{ID, SECRET, isolated};

const ROLE: &str = "arn:aws:iam::123456789012:role/demo";

/// An STS whose credentials last an hour by the clock, and an S3 with no buckets.
fn aws(clock: ManualTimeSource) -> Canned {
    Canned::new(move |request| {
        if !request.uri().contains("sts.") {
            return no_buckets();
        }
        let expiry = DateTime::from(clock.now() + Duration::from_hours(1));
        let expiry = expiry.fmt(Format::DateTime).unwrap();
        let minutes = clock.now().duration_since(start()).unwrap().as_secs() / 60;
        sts("AssumeRole", &format!("ASIA{minutes:04}"), &expiry)
    })
}

fn start() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_hours(500_000)
}

async fn base(canned: &Canned, clock: &ManualTimeSource) -> Session {
    let builder = isolated(&[], &[])
        .credentials(ID, SECRET)
        .region_name("eu-west-1");
    let builder = builder
        .http_client(canned.clone())
        .time_source(clock.clone());
    builder.build().await.unwrap()
}

fn roles_assumed(canned: &Canned) -> usize {
    let asked = canned.asked();
    asked
        .iter()
        .filter(|line| line.contains("Action=AssumeRole"))
        .count()
}

#[tokio::test]
async fn a_role_is_assumed_when_needed_and_renewed_before_it_expires() {
    let clock = ManualTimeSource::new(start());
    let canned = aws(clock.clone());
    let role = base(&canned, &clock)
        .await
        .assume_role(ROLE)
        .build()
        .await
        .unwrap();
    assert_eq!(roles_assumed(&canned), 0);

    let s3 = role.client(aws_sdk_s3::Client::new);
    s3.list_buckets().send().await.unwrap();
    let again = role
        .with_region("us-east-1")
        .unwrap()
        .client(aws_sdk_s3::Client::new);
    again.list_buckets().send().await.unwrap();
    assert_eq!(roles_assumed(&canned), 1);

    // Half an hour is left: nothing to do yet.
    clock.advance(Duration::from_mins(30));
    s3.list_buckets().send().await.unwrap();
    assert_eq!(roles_assumed(&canned), 1);

    // A minute is left: both the session and the clients have new ones by now.
    clock.advance(Duration::from_mins(29));
    s3.list_buckets().send().await.unwrap();
    assert_eq!(roles_assumed(&canned), 2);
    let credentials = role.credentials().await.unwrap();
    assert_eq!(credentials.access_key_id(), "ASIA0059");
    assert_eq!(credentials.method(), Method::AssumeRole);
    assert_eq!(roles_assumed(&canned), 2);
}

#[tokio::test]
async fn all_that_sts_takes_is_sent() {
    let clock = ManualTimeSource::new(start());
    let canned = aws(clock.clone());
    let role = base(&canned, &clock).await.assume_role(ROLE);
    let role = role
        .session_name("nightly")
        .external_id("their-id")
        .policy("{}");
    let role = role
        .duration(Duration::from_mins(20))
        .build()
        .await
        .unwrap();
    role.credentials().await.unwrap();
    let asked = &canned.asked()[0];
    for part in [
        "https://sts.eu-west-1.amazonaws.com/",
        "RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fdemo",
        "RoleSessionName=nightly",
        "ExternalId=their-id",
        "Policy=%7B%7D",
        "DurationSeconds=1200",
    ] {
        assert!(asked.contains(part), "{part} is not in {asked}");
    }
}

#[tokio::test]
async fn a_role_can_assume_a_role() {
    let clock = ManualTimeSource::new(start());
    let canned = aws(clock.clone());
    let first = base(&canned, &clock)
        .await
        .assume_role(ROLE)
        .build()
        .await
        .unwrap();
    let second = first.assume_role(ROLE).build().await.unwrap();
    second.credentials().await.unwrap();
    assert_eq!(roles_assumed(&canned), 2);
}

#[tokio::test]
async fn a_refusal_names_its_cause() {
    let refusal = "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code>\
                   <Message>not you</Message></Error><RequestId>REQ1</RequestId></ErrorResponse>";
    let canned = Canned::new(move |_| (403, refusal.to_owned()));
    let clock = ManualTimeSource::new(start());
    let role = base(&canned, &clock)
        .await
        .assume_role(ROLE)
        .build()
        .await
        .unwrap();
    let error = role.credentials().await.unwrap_err();
    let context = aws_smithy_types::error::display::DisplayErrorContext(&error).to_string();
    assert!(
        context.contains("AccessDenied") && context.contains("REQ1"),
        "{context}"
    );
}
