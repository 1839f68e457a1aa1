//! Credentials and signatures.

use aws_sdk_s3::Client;
use aws_sdk_s3::config::Credentials;
use sandbox::{Error, Sandbox};

use crate::support::{client, code, config, demo, presigned, raw};

fn client_with(sandbox: &Sandbox, id: &str, secret: &str, token: Option<&str>) -> Client {
    let credentials = Credentials::new(id, secret, token.map(str::to_owned), None, "test");
    Client::from_conf(config(sandbox).credentials_provider(credentials).build())
}

#[tokio::test]
async fn the_sandboxs_own_keys_are_accepted() {
    let sandbox = Sandbox::builder()
        .credentials("AKIAOTHER", "a+b/c=d")
        .start()
        .await
        .unwrap();
    client(&sandbox).list_buckets().send().await.unwrap();
    assert_eq!(sandbox.access_key_id(), "AKIAOTHER");
}

#[tokio::test]
async fn an_unknown_key_and_a_wrong_secret_are_told_apart() {
    let sandbox = sandbox::start().await.unwrap();
    let stranger = client_with(&sandbox, "AKIAUNKNOWN", "secret-example", None);
    assert_eq!(
        code(stranger.list_buckets().send().await),
        "InvalidAccessKeyId"
    );
    let forger = client_with(&sandbox, "AKIAEXAMPLE", "wrong", None);
    assert_eq!(
        code(forger.list_buckets().send().await),
        "SignatureDoesNotMatch"
    );
}

#[tokio::test]
async fn the_root_key_with_a_session_token_is_refused() {
    let sandbox = sandbox::start().await.unwrap();
    let confused = client_with(&sandbox, "AKIAEXAMPLE", "secret-example", Some("token"));
    assert_eq!(code(confused.list_buckets().send().await), "InvalidToken");
}

#[tokio::test]
async fn an_unsigned_request_is_denied() {
    let sandbox = demo(1).await;
    let answer = raw(
        &sandbox,
        "GET /demo HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n",
    )
    .await;
    assert!(answer.starts_with("HTTP/1.1 403 "), "{answer}");
    assert!(answer.contains("<Code>AccessDenied</Code>"), "{answer}");
}

#[tokio::test]
async fn a_presigned_url_works_without_keys_until_somebody_changes_it() {
    let sandbox = demo(1).await;
    let url = presigned(config(&sandbox).build()).await;
    let target = url.strip_prefix(sandbox.endpoint_url()).unwrap();
    let host = sandbox.endpoint_url().trim_start_matches("http://");
    let get = |target: &str| {
        format!("GET {target} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n")
    };
    let answer = raw(&sandbox, &get(target)).await;
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    let answer = raw(
        &sandbox,
        &get(&format!("{target}&response-content-type=text/x")),
    )
    .await;
    assert!(
        answer.contains("<Code>SignatureDoesNotMatch</Code>"),
        "{answer}"
    );
}

#[tokio::test]
async fn settings_that_no_header_can_carry_are_refused_without_showing_the_secret() {
    let refused = async |builder: sandbox::Builder| match builder.start().await {
        Err(error @ Error::Setting { .. }) => error.to_string(),
        other => panic!("{other:?}"),
    };
    let error = refused(Sandbox::builder().credentials("", "secret")).await;
    assert!(error.starts_with("access key \"\""), "{error}");
    let error = refused(Sandbox::builder().credentials("AKIA", "hidden secret")).await;
    assert!(
        error.starts_with("secret key") && !error.contains("hidden"),
        "{error}"
    );
    let error = refused(Sandbox::builder().region("Mars 1")).await;
    assert!(error.starts_with("region \"Mars 1\""), "{error}");
}
