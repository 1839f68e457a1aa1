//! Responses of STS that were cut off on their way.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use aws_smithy_types::error::display::DisplayErrorContext;
use session::{Error, RetryConfig, Session, SessionBuilder};

use crate::support::canned::{Canned, sts};
use crate::support::{ID, SECRET, TOKEN, isolated};

const ROLE: &str = "arn:aws:iam::123456789012:role/demo";

/// What stands behind the cut.
const PLACES: [&str; 5] = [
    "<Credentials>",
    "</AccessKeyId>",
    "12</SessionToken>",
    "<Expiration>",
    "</Credentials>",
];

fn response(action: &str) -> (u16, String) {
    sts(action, "ASIAROLE", "2100-01-01T00:00:00Z")
}

/// An STS whose responses end after so many bytes, all of them or only the first.
fn cut(action: &'static str, length: usize, always: bool) -> Canned {
    let was_cut = Arc::new(AtomicBool::new(false));
    Canned::new(move |_| {
        let (status, mut body) = response(action);
        if !was_cut.swap(true, Ordering::Relaxed) || always {
            body.truncate(length);
        }
        (status, body)
    })
}

async fn with_role(builder: SessionBuilder) -> Session {
    let base = builder.credentials(ID, SECRET).build().await.unwrap();
    base.assume_role(ROLE).build().await.unwrap()
}

/// The builder of a session that may assume a role by a web identity.
fn builder(canned: Canned) -> SessionBuilder {
    let variables = [
        ("AWS_WEB_IDENTITY_TOKEN_FILE", "/token"),
        ("AWS_ROLE_ARN", ROLE),
    ];
    isolated(&variables, &[("/token", "header.payload.signature")])
        .region_name("eu-west-1")
        .http_client(canned)
}

#[tokio::test(start_paused = true)]
async fn a_response_of_sts_that_was_cut_off_is_asked_for_again() {
    for place in PLACES {
        let length = |action| response(action).1.find(place).unwrap();
        let canned = cut("AssumeRole", length("AssumeRole"), false);
        let role = with_role(builder(canned)).await;
        let canned = cut(
            "AssumeRoleWithWebIdentity",
            length("AssumeRoleWithWebIdentity"),
            false,
        );
        let web_identity = builder(canned).build().await.unwrap();
        for session in [role, web_identity] {
            let credentials = session.credentials().await;
            let credentials = credentials.unwrap_or_else(|error| panic!("{place}: {error:?}"));
            assert_eq!(credentials.session_token(), Some(TOKEN), "{place}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_response_of_sts_that_is_always_cut_off_is_an_error() {
    // One attempt for each, as the SDK allows a process few retries of what always fails.
    let builder = |canned| builder(canned).retry_config(RetryConfig::disabled());
    for length in 0..response("AssumeRole").1.len() {
        let canned = cut("AssumeRole", length, true);
        let credentials = with_role(builder(canned)).await.credentials().await;
        assert_shows_no_secret(&credentials.unwrap_err());
    }
    for length in 0..response("AssumeRoleWithWebIdentity").1.len() {
        let canned = cut("AssumeRoleWithWebIdentity", length, true);
        let session = builder(canned).build().await.unwrap();
        let credentials = session.credentials().await;
        assert_shows_no_secret(&credentials.unwrap_err());
    }
}

/// An error keeps what the server said; the beginning of a response with credentials would be too much.
fn assert_shows_no_secret(error: &Error) {
    let shown = format!("{error:?}");
    let secrets = [&SECRET[..8], &TOKEN[..8]];
    assert!(
        !secrets.iter().any(|secret| shown.contains(secret)),
        "{shown}"
    );
}

#[tokio::test(start_paused = true)]
async fn an_error_of_a_response_that_cannot_be_read_shows_no_secret() {
    let canned = |action| Canned::new(move |_| sts(action, "ASIAROLE", "some day"));
    let role = with_role(builder(canned("AssumeRole"))).await;
    let web_identity = builder(canned("AssumeRoleWithWebIdentity"));
    let web_identity = web_identity.build().await.unwrap();
    for session in [role, web_identity] {
        let error = session.credentials().await.unwrap_err();
        assert_shows_no_secret(&error);
        let shown = DisplayErrorContext(&error).to_string();
        assert!(
            shown.contains("the response of STS cannot be read"),
            "{shown}"
        );
    }
}
