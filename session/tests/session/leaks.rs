//! No secret in anything that a program may print.

use aws_credential_types::provider::ProvideCredentials;
use aws_sdk_s3::presigning::PresigningConfig;
use session::wire::WireLog;
use session::{Credentials, Error, Session};
use tracing::Level;

use crate::proxy::proxy;
use crate::support::canned::{Canned, no_buckets, sts};
use crate::support::loopback::Loopback;
use crate::support::{CONFIG, CREDENTIALS, ID, SECRET, TOKEN, child, isolated};

/// A customer's encryption key (SSE-C), in base64.
const CUSTOMER_KEY: &str = "Y2FuYXJ5LWNhbmFyeS1jYW5hcnktY2FuYXJ5LTMyYnk=";
const PASSWORD: &str = "canary-password";
const STDERR: &str = "canary-on-standard-error";
const CONTAINER_TOKEN: &str = "canary-of-the-container-0123456789";
const WEB_TOKEN: &str = "canary.web.identity-0123456789";
/// `me:canary-password`, as a proxy gets it.
const PROXY_AUTHORIZATION: &str = "bWU6Y2FuYXJ5LXBhc3N3b3Jk";

fn assert_no_secret(what: &str, text: &str) {
    for (name, secret) in [
        ("secret access key", SECRET),
        ("session token", TOKEN),
        ("customer's key", CUSTOMER_KEY),
        ("password", PASSWORD),
        ("proxy's authorization", PROXY_AUTHORIZATION),
        ("container's token", CONTAINER_TOKEN),
        ("web identity token", WEB_TOKEN),
        ("standard error of the process", STDERR),
    ] {
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

/// Uploads with a customer's key, once to a server and once to one that refuses it.
async fn upload_with_customer_key(log: &WireLog) -> String {
    let server = Loopback::start(|request| match request.uri().path() {
        "/b/refused" => (400, String::new()),
        _ => (200, String::new()),
    })
    .await;
    let builder = isolated(&[], &[]).keys(temporary_keys());
    let builder = builder.region_name("eu-west-1").wire_log(log.clone());
    let session = builder.endpoint_url(&server.url).build().await.unwrap();
    let config = aws_sdk_s3::config::Builder::from(session.sdk_config()).force_path_style(true);
    let s3 = aws_sdk_s3::Client::from_conf(config.build());
    let mut printed = Vec::new();
    for key in ["stored", "refused"] {
        let put = s3.put_object().bucket("b").key(key);
        let put = put
            .sse_customer_algorithm("AES256")
            .sse_customer_key(CUSTOMER_KEY);
        let put = put.sse_customer_key_md5("bWQ1LWJ1dC1ub3QtYS1zZWNyZXQ=");
        printed.push(format!("{put:?}"));
        printed.push(format!("{:?}", put.send().await));
    }
    printed.join(" ")
}

/// Credentials that a token buys, over a connection, each once given and once refused.
async fn tokens() -> String {
    let mut printed = Vec::new();
    for server in [
        Loopback::start(|request| match request.uri().path() {
            "/container" => (200, container_document()),
            _ => sts("AssumeRoleWithWebIdentity", ID, "2100-01-01T00:00:00Z"),
        })
        .await,
        Loopback::start(|_| (403, String::new())).await,
    ] {
        let container = format!("{}/container", server.url);
        let by_container = [
            ("AWS_CONTAINER_CREDENTIALS_FULL_URI", container.as_str()),
            ("AWS_CONTAINER_AUTHORIZATION_TOKEN", CONTAINER_TOKEN),
        ];
        let by_web_identity = [
            ("AWS_WEB_IDENTITY_TOKEN_FILE", "/token"),
            ("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/r"),
        ];
        for variables in [by_container, by_web_identity] {
            let builder = isolated(&variables, &[("/token", WEB_TOKEN)]);
            let builder = builder.region_name("eu-west-1").endpoint_url(&server.url);
            let session = builder.build().await.unwrap();
            let found = session.credentials().await;
            let explanation = session.explain().await;
            let config = session.sdk_config();
            printed.push(format!("{found:?} {explanation:?} {config:?}"));
        }
    }
    printed.join(" ")
}

fn container_document() -> String {
    format!(
        r#"{{"AccessKeyId":"{ID}","SecretAccessKey":"{SECRET}","Token":"{TOKEN}","Expiration":"2100-01-01T00:00:00Z"}}"#
    )
}

/// Requests by the proxy of the environment, if there is one.
async fn by_proxy() -> String {
    let mut printed = Vec::new();
    for endpoint in ["http://s3.example.test", "https://s3.example.test"] {
        let builder = isolated(&[], &[]).keys(temporary_keys());
        let builder = builder.region_name("eu-west-1").endpoint_url(endpoint);
        let session = builder.build().await.unwrap();
        let s3 = session.client(aws_sdk_s3::Client::new);
        printed.push(format!("{:?}", s3.list_buckets().send().await));
    }
    printed.join(" ")
}

/// The signature of a link, which is as good as the keys while it is valid.
async fn signature() -> String {
    let builder = isolated(&[], &[]).keys(temporary_keys());
    let session = builder.region_name("eu-west-1").build().await.unwrap();
    let s3 = session.client(aws_sdk_s3::Client::new);
    let expires = PresigningConfig::expires_in(std::time::Duration::from_mins(1)).unwrap();
    let link = s3
        .get_object()
        .bucket("b")
        .key("k")
        .presigned(expires)
        .await
        .unwrap();
    let (_, signature) = link.uri().split_once("X-Amz-Signature=").unwrap();
    signature.split('&').next().unwrap().to_owned()
}

/// A process that writes a secret to standard error and fails.
async fn failing_process() -> String {
    let config = format!("[default]\ncredential_process = echo {STDERR} >&2; exit 3\n");
    let builder = isolated(&[], &[(CONFIG, &config)]).region_name("eu-west-1");
    let session = builder.build().await.unwrap();
    let s3 = session.client(aws_sdk_s3::Client::new);
    let refused = s3.list_buckets().send().await;
    let error = session.credentials().await.unwrap_err();
    let explanation = session.explain().await;
    format!("{refused:?} {error:?} {error} {explanation:?} {explanation}")
}

/// Endpoints with a password, good ones and one that is refused.
async fn passwords() -> String {
    let url = format!("http://me:{PASSWORD}@127.0.0.1:4566");
    let variables = [
        ("AWS_ENDPOINT_URL_S3", url.as_str()),
        ("AWS_REGION", "eu-west-1"),
    ];
    let config = format!("[default]\nendpoint_url = {url}\n");
    let mut printed = Vec::new();
    for builder in [
        isolated(&variables, &[(CONFIG, &config)]),
        isolated(&[], &[]).endpoint_url(&url),
    ] {
        let session = builder.credentials(ID, SECRET).build().await.unwrap();
        let explanation = session.explain().await;
        printed.push(format!("{session:?} {explanation:?} {explanation}"));
    }
    let refused = isolated(&[], &[]).endpoint_url(format!("{url}99"));
    let error = refused.build().await.unwrap_err();
    printed.push(format!("{error:?} {error}"));
    printed.join(" ")
}

#[tokio::test]
async fn errors_and_explanations_show_no_password_and_no_standard_error() {
    let printed = passwords().await;
    assert!(printed.contains("http://***@127.0.0.1:4566"), "{printed}");
    assert_no_secret("what is printed of endpoints", &printed);
    let printed = tokens().await;
    assert!(printed.contains("HTTP 403"), "{printed}");
    assert_no_secret("what is printed of tokens", &printed);
    let printed = failing_process().await;
    assert!(printed.contains("failed with exit status: 3"), "{printed}");
    assert_no_secret("what is printed of a process", &printed);
}

#[tokio::test]
async fn debug_display_explain_and_wire_log_show_no_secret() {
    let log = WireLog::new();
    let printed = everything_printed(&log).await + &upload_with_customer_key(&log).await;
    assert!(
        printed.contains("****EKEY"),
        "explain shows the last four characters"
    );
    assert!(printed.contains("ListBuckets"), "the wire log was filled");
    assert_no_secret("what is printed", &printed);
}

/// In processes of their own: a logger belongs to the whole process, and so does its level.
#[tokio::test]
async fn m6_set_stream_logger_prints_on_stderr_and_shows_no_secret_at_any_level() {
    const LEVEL: &str = "SESSION_TEST_LEVEL";
    if child::is_child() {
        let level: Level = std::env::var(LEVEL).unwrap().parse().unwrap();
        session::set_stream_logger(level).unwrap();
        everything_printed(&WireLog::new()).await;
        upload_with_customer_key(&WireLog::new()).await;
        failing_process().await;
        passwords().await;
        tokens().await;
        by_proxy().await;
        println!("signature: {}.", signature().await);
        let again = session::set_stream_logger(level);
        assert!(matches!(again, Err(Error::LoggerInstalled { .. })));
        return;
    }
    let name = "leaks::m6_set_stream_logger_prints_on_stderr_and_shows_no_secret_at_any_level";
    for level in ["ERROR", "WARN", "INFO", "DEBUG", "TRACE"] {
        let address = proxy(Some(
            "HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n",
        ));
        let proxy = format!("http://me:{PASSWORD}@{address}");
        let variables = [
            (LEVEL, level),
            ("HTTP_PROXY", &proxy),
            ("HTTPS_PROXY", &proxy),
        ];
        let output = child::run(name, &variables);
        let logged = String::from_utf8(output.stderr).unwrap();
        assert_no_secret(&format!("the log at {level}"), &logged);
        let printed = String::from_utf8(output.stdout).unwrap();
        let (_, signature) = printed.split_once("signature: ").unwrap();
        let (signature, _) = signature.split_once('.').unwrap();
        assert_eq!(signature.len(), 64);
        assert!(
            !logged.contains(signature),
            "the log at {level} has a link's signature"
        );
        if level == "TRACE" {
            assert!(
                logged.contains("TRACE"),
                "nothing was logged at TRACE:\n{logged}"
            );
            assert!(logged.contains(ID), "the signer was not heard:\n{logged}");
            assert!(
                logged.contains("customer-key"),
                "the header was not heard:\n{logged}"
            );
        }
    }
}
