//! No secret in anything that a program may print.

use aws_credential_types::provider::ProvideCredentials;
use session::wire::WireLog;
use session::{Credentials, Error, Session};
use tracing::Level;

use crate::support::canned::{Canned, no_buckets, sts};
use crate::support::loopback::Loopback;
use crate::support::{CONFIG, CREDENTIALS, ID, SECRET, TOKEN, child, isolated};

fn assert_no_secret(what: &str, text: &str) {
    for (name, secret) in [("secret access key", SECRET), ("session token", TOKEN)] {
        if let Some(at) = text.find(secret) {
            let before: Vec<char> = text[..at].chars().rev().take(400).collect();
            let before: String = before.into_iter().rev().collect();
            panic!("the {name} is in {what} after:\n{before}");
        }
    }
}

fn temporary_keys() -> Credentials {
    Credentials::new(ID, SECRET, Some(TOKEN.to_owned()), None, "explicit")
}

fn aws() -> Canned {
    Canned::new(|request| {
        if request.uri().contains("sts.") {
            return sts("AssumeRole", ID, "2100-01-01T00:00:00Z");
        }
        no_buckets()
    })
}

/// One session for each way of having a secret: argument, environment, file, role, role by profile.
async fn sessions(log: &WireLog) -> Vec<Session> {
    let variables = [
        ("AWS_ACCESS_KEY_ID", ID),
        ("AWS_SECRET_ACCESS_KEY", SECRET),
        ("AWS_SESSION_TOKEN", TOKEN),
    ];
    let keys = format!(
        "[default]\naws_access_key_id = {ID}\naws_secret_access_key = {SECRET}\naws_session_token = {TOKEN}\n"
    );
    let role =
        "[profile role]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = default\n";
    let files = [(CREDENTIALS, keys.as_str()), (CONFIG, role)];
    let explicit = isolated(&[], &[]).keys(temporary_keys());
    let mut sessions = Vec::new();
    for builder in [
        explicit,
        isolated(&variables, &[]),
        isolated(&[], &files),
        isolated(&[], &files).profile_name("role"),
    ] {
        let builder = builder.region_name("eu-west-1").wire_log(log.clone());
        sessions.push(builder.http_client(aws()).build().await.unwrap());
    }
    // What hyper logs is heard only over a real connection.
    let server = Loopback::start(|_| no_buckets()).await;
    let builder = isolated(&[], &[])
        .keys(temporary_keys())
        .wire_log(log.clone());
    let builder = builder.region_name("eu-west-1").endpoint_url(server.url);
    sessions.push(builder.build().await.unwrap());
    let role = sessions[0].assume_role("arn:aws:iam::123456789012:role/r");
    sessions.push(role.build().await.unwrap());
    sessions
}

/// Uses every session, and returns all that it prints of itself.
async fn everything_printed(log: &WireLog) -> String {
    let mut printed = Vec::new();
    for session in sessions(log).await {
        let s3 = session.client(aws_sdk_s3::Client::new);
        let listed = s3.list_buckets().send().await;
        let refused = s3.get_object().bucket("b").send().await;
        let provider = session.sdk_config().credentials_provider().unwrap();
        let raw = provider.provide_credentials().await;
        let resolved = session.credentials().await.unwrap();
        let explanation = session.explain().await;
        printed.push(format!(
            "{session:?} {session} {:?} {s3:?}",
            session.sdk_config()
        ));
        printed.push(format!("{:?} {listed:?} {refused:?}", s3.config()));
        printed.push(format!("{provider:?} {raw:?} {resolved:?}"));
        printed.push(format!("{explanation:?} {explanation}"));
    }
    printed.push(format!("{:?}", log.records()));
    printed.join("\n")
}

#[tokio::test]
async fn debug_display_explain_and_wire_log_show_no_secret() {
    let log = WireLog::new();
    let printed = everything_printed(&log).await;
    assert!(
        printed.contains("****EKEY"),
        "explain shows the last four characters"
    );
    assert!(printed.contains("ListBuckets"), "the wire log was filled");
    assert_no_secret("what is printed", &printed);
}

/// In a process of its own: a logger belongs to the whole process, and so does its level.
#[tokio::test]
async fn m6_set_stream_logger_prints_on_stderr_and_shows_no_secret_at_trace() {
    if child::is_child() {
        session::set_stream_logger(Level::TRACE).unwrap();
        everything_printed(&WireLog::new()).await;
        let again = session::set_stream_logger(Level::TRACE);
        assert!(matches!(again, Err(Error::LoggerInstalled { .. })));
        return;
    }
    let name = "leaks::m6_set_stream_logger_prints_on_stderr_and_shows_no_secret_at_trace";
    let logged = String::from_utf8(child::run(name, &[]).stderr).unwrap();
    assert!(
        logged.contains("TRACE"),
        "nothing was logged at TRACE:\n{logged}"
    );
    assert!(
        logged.contains("AKIAIOSFODNN7EXAMPLE"),
        "the signer was not heard:\n{logged}"
    );
    assert_no_secret("the log at TRACE", &logged);
}
