//! Instance metadata services in each version and of each quality. What boto3 gets credentials from gives them here.

use std::time::Duration;

use aws_smithy_async::time::SystemTimeSource;
use aws_smithy_types::error::display::DisplayErrorContext;
use session::{Method, SessionBuilder};
use tokio::net::TcpListener;

use crate::support::canned::Canned;
use crate::support::{ID, SECRET, isolated};

const TOKEN_PATH: &str = "/latest/api/token";
const ROLE_PATH: &str = "/latest/meta-data/iam/security-credentials/";

fn document(expiration: &str) -> String {
    format!(
        r#"{{"Code":"Success","AccessKeyId":"{ID}","SecretAccessKey":"{SECRET}","Token":"t","Expiration":"{expiration}"}}"#
    )
}

fn builder(service: &Canned) -> SessionBuilder {
    let variables = [("AWS_EC2_METADATA_DISABLED", "false")];
    isolated(&variables, &[])
        .region_name("eu-west-1")
        .retry_config(session::RetryConfig::disabled())
        .http_client(service.clone())
}

/// A service that gives the token, the role and the document like this.
fn service(
    token: (u16, &'static str),
    role: (u16, &'static str),
    document: (u16, String),
) -> Canned {
    Canned::new(move |request| {
        let path = request.uri().trim_start_matches("http://169.254.169.254");
        match path {
            TOKEN_PATH => (token.0, token.1.to_owned()),
            ROLE_PATH => (role.0, role.1.to_owned()),
            _ => {
                assert_eq!(path, format!("{ROLE_PATH}demo-role"));
                document.clone()
            }
        }
    })
}

async fn error(service: Canned) -> String {
    let session = builder(&service).build().await.unwrap();
    DisplayErrorContext(&session.credentials().await.unwrap_err()).to_string()
}

fn valid() -> (u16, String) {
    (200, document("2100-01-01T00:00:00Z"))
}

#[tokio::test]
async fn a_service_without_version_2_gives_credentials_by_version_1() {
    for token in [(404, ""), (403, ""), (405, "<html>"), (501, "")] {
        let service = service(token, (200, "demo-role\r\n"), valid());
        let session = builder(&service).build().await.unwrap();
        let found = session.credentials().await.unwrap();
        assert_eq!(
            (found.access_key_id(), found.method()),
            (ID, Method::InstanceMetadata)
        );
    }
}

#[tokio::test]
async fn version_1_can_be_disabled() {
    let service = service((404, ""), (200, "demo-role"), valid());
    let variables = [
        ("AWS_EC2_METADATA_DISABLED", "false"),
        ("AWS_EC2_METADATA_V1_DISABLED", "true"),
    ];
    let builder = isolated(&variables, &[]).region_name("eu-west-1");
    let session = builder.http_client(service.clone()).build().await.unwrap();
    let error = DisplayErrorContext(&session.credentials().await.unwrap_err()).to_string();
    assert!(
        error.contains("gave no token, and its version 1 is disabled"),
        "{error}"
    );
    assert_eq!(service.asked().len(), 1);
}

/// The SDK's client panics on several of these names.
#[tokio::test]
async fn what_is_no_role_is_an_error() {
    for role in [
        "<html>Sign in</html>",
        "a b",
        "a\nb",
        "é",
        "../x",
        "%",
        "a?b",
        "\u{0}",
    ] {
        let error = error(service((200, "token"), (200, role), valid())).await;
        assert!(
            error.contains("sent something else than a role's name"),
            "{role:?}: {error}"
        );
    }
    for (role, name) in [
        ((404, ""), "404"),
        ((200, ""), "empty"),
        ((200, " \n"), "blank"),
    ] {
        let error = error(service((200, "token"), role, valid())).await;
        assert!(
            error.contains("no credentials from any source"),
            "{name}: {error}"
        );
        assert!(error.contains("has no role"), "{name}: {error}");
    }
}

#[tokio::test]
async fn a_document_without_credentials_is_an_error_that_says_why() {
    let whole = document("2100-01-01T00:00:00Z");
    for (document, told) in [
        (String::new(), "it is not a JSON object"),
        ("<html></html>".to_owned(), "it is not a JSON object"),
        (
            whole[..whole.len() - 1].to_owned(),
            "it is not a JSON object",
        ),
        (
            whole.replace("SecretAccessKey", "Other"),
            "`SecretAccessKey` is missing or empty",
        ),
        (
            whole.replace("2100-01-01T00:00:00Z", "soon"),
            "`Expiration` is not a time",
        ),
        (
            r#"{"Code":"AssumeRoleUnauthorizedAccess","Message":"EC2 cannot assume the role"}"#
                .to_owned(),
            "AssumeRoleUnauthorizedAccess: EC2 cannot assume the role",
        ),
    ] {
        let error = error(service((200, "token"), (200, "demo-role"), (200, document))).await;
        let told = format!("the instance metadata service sent invalid credentials: {told}");
        assert!(error.contains(&told), "{error}");
        assert!(!error.contains(SECRET), "{error}");
    }
}

#[tokio::test]
async fn a_token_that_fits_no_header_is_an_error() {
    let error = error(service((200, "a\nb"), (200, "demo-role"), valid())).await;
    assert!(error.contains("header"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn an_error_of_the_service_is_an_error_with_its_status() {
    let error = error(service((200, "token"), (500, "oops"), valid())).await;
    assert!(
        error.contains("the instance metadata service responded with HTTP 500"),
        "{error}"
    );
    assert!(
        !error.contains("token") && !error.contains("oops"),
        "{error}"
    );
}

/// The hop limit of an instance may keep the response to a token from a container.
#[tokio::test(start_paused = true)]
async fn a_token_that_does_not_come_leads_to_version_1() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let mut silent = Vec::new();
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut head = vec![0; 4096];
            let length = tokio::io::AsyncReadExt::read(&mut stream, &mut head)
                .await
                .unwrap();
            let head = String::from_utf8_lossy(&head[..length]).into_owned();
            let body = match head.split(' ').nth(1) {
                Some(TOKEN_PATH) => {
                    silent.push(stream);
                    continue;
                }
                Some(ROLE_PATH) => "demo-role".to_owned(),
                _ => document("2100-01-01T00:00:00Z"),
            };
            let response = format!(
                "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
                body.len()
            );
            let _ = tokio::io::AsyncWriteExt::write_all(&mut stream, response.as_bytes()).await;
        }
    });
    let variables = [
        ("AWS_EC2_METADATA_DISABLED", "false"),
        ("AWS_EC2_METADATA_SERVICE_ENDPOINT", url.as_str()),
    ];
    let session = isolated(&variables, &[])
        .region_name("eu-west-1")
        .build()
        .await
        .unwrap();
    assert_eq!(session.credentials().await.unwrap().access_key_id(), ID);
}

/// While AWS has trouble, other services accept keys longer than they say.
#[tokio::test]
async fn credentials_that_have_expired_are_used_for_some_minutes() {
    let service = service(
        (200, "token"),
        (200, "demo-role"),
        (200, document("2020-01-01T00:00:00Z")),
    );
    let session = builder(&service)
        .time_source(SystemTimeSource::new())
        .build()
        .await
        .unwrap();
    let found = session.credentials().await.unwrap();
    let left = found
        .expiry()
        .unwrap()
        .duration_since(std::time::SystemTime::now());
    assert!(left.unwrap() <= Duration::from_mins(10));
}

#[tokio::test]
async fn an_endpoint_that_is_no_url_is_named() {
    for endpoint in [
        "169.254.169.254",
        "::",
        "http://",
        "ftp://host",
        "http://h/?q",
    ] {
        let variables = [
            ("AWS_EC2_METADATA_DISABLED", "false"),
            ("AWS_EC2_METADATA_SERVICE_ENDPOINT", endpoint),
        ];
        let builder = isolated(&variables, &[]).http_client(Canned::silent());
        let session = builder.build().await.unwrap();
        let error = DisplayErrorContext(&session.credentials().await.unwrap_err()).to_string();
        let told = format!("the endpoint of the instance metadata service: `{endpoint}`: ");
        assert!(error.contains(&told), "{error}");
    }
}
