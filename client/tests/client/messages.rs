//! C10: each line names its subject and its cause, and no secret.

use std::future::IntoFuture;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::{BehaviorVersion, Config, Credentials, Region};
use client::error::{Context, Error, ErrorKind};
use client::transfer::{self, CopySource};
use session::{Env, Fs, Session};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;

use crate::scripted::{Scripted, response};

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

async fn session(variables: &[(&str, &str)]) -> Session {
    let mut all = vec![("HOME", "/home"), ("AWS_EC2_METADATA_DISABLED", "true")];
    all.extend(variables);
    let builder = Session::builder()
        .env(Env::from_slice(&all))
        .fs(Fs::from_slice(&[]))
        .retry_config(session::RetryConfig::disabled())
        .credentials("AKIAIOSFODNN7EXAMPLE", SECRET);
    builder.build().await.expect("a session")
}

/// The error of HEAD, which most work begins with.
async fn head(s3: &Client, bucket: &str) -> Error {
    let head = s3.head_object().bucket(bucket).key("a.txt").send();
    let error = head.await.on_object(bucket, "a.txt").expect_err("it fails");
    let told = error.to_string();
    assert!(
        told.starts_with(&format!("HeadObject s3://{bucket}/a.txt: ")),
        "{told}"
    );
    assert!(!told.contains('\n') && !told.contains(SECRET), "{told}");
    error
}

#[tokio::test]
async fn what_cannot_be_addressed_is_no_lost_connection() {
    let region = [("AWS_REGION", "eu-west-1")];
    let mrap = "arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap";
    let disabled = [
        region[0],
        ("AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS", "true"),
    ];
    let own_region = [region[0], ("AWS_S3_USE_ARN_REGION", "false")];
    let accelerated = [region[0], ("AWS_USE_FIPS_ENDPOINT", "true")];
    for (variables, bucket, reason) in [
        (&region[..], "arn:aws:s3:us-east-1", "ARN"),
        (
            &region,
            "arn:aws:s3:us-east-1:123456789012:accesspoint",
            "ccess",
        ),
        (
            &region,
            "arn:aws:s3:us-east-1:123456789012:accesspoint/",
            "ccess",
        ),
        (
            &region,
            "arn:aws:s3:us-east-1:123456789012:bucket/demo",
            "bucket",
        ),
        (
            &region,
            "arn:aws:s3:us-east-1:1234:accesspoint:my_point",
            "my_point",
        ),
        (
            &region,
            "arn:aws:s3-outposts:us-east-1:123456789012:outpost",
            "utpost",
        ),
        (
            &region,
            "arn:aws:s3-outposts:us-east-1:123456789012:outpost/op-1/bucket/demo",
            "ccess",
        ),
        (&region, "arn:aws:sqs:us-east-1:123456789012:queue", "sqs"),
        (
            &region,
            "arn:aws-cn:s3:cn-north-1:123456789012:accesspoint/mine",
            "partition",
        ),
        (&disabled, mrap, "Multi-Region"),
        (
            &own_region,
            "arn:aws:s3:us-east-1:123456789012:accesspoint/mine",
            "us-east-1",
        ),
        (&accelerated, mrap, "FIPS"),
        (&[], "demo", "region"),
    ] {
        let s3 = client::s3(&session(variables).await);
        let error = head(&s3, bucket).await;
        let told = error.to_string();
        assert_eq!(error.kind(), Some(ErrorKind::Configuration), "{told}");
        assert!(
            !error.is_transient() && told.contains(reason),
            "{reason}: {told}"
        );
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_named() {
    let unused = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = unused.local_addr().expect("an address").port();
    drop(unused);
    let refused = format!("http://127.0.0.1:{port}");
    let over_tls = format!("https://127.0.0.1:{port}");
    for (url, cause) in [
        (refused.as_str(), "refused"),
        (&over_tls, "refused"),
        ("http://no-such-host.invalid", "no-such-host.invalid"),
    ] {
        let variables = [("AWS_REGION", "eu-west-1"), ("AWS_ENDPOINT_URL", url)];
        let error = head(&client::s3(&session(&variables).await), "demo").await;
        let told = error.to_string();
        assert_eq!(error.kind(), Some(ErrorKind::Unreachable), "{told}");
        assert!(error.is_transient(), "{told}");
        assert!(told.to_lowercase().contains(cause), "{told}");
    }
}

#[tokio::test]
async fn a_failure_of_tls_says_so() {
    // It speaks plain HTTP where TLS is expected; or it closes the connection.
    for answer in ["HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n", ""] {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("https://{}", listener.local_addr().expect("an address"));
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let _ = stream.write_all(answer.as_bytes()).await;
            }
        });
        let variables = [
            ("AWS_REGION", "eu-west-1"),
            ("AWS_ENDPOINT_URL", url.as_str()),
        ];
        let error = head(&client::s3(&session(&variables).await), "demo").await;
        let told = error.to_string();
        assert_eq!(error.kind(), Some(ErrorKind::Unreachable), "{told}");
        let names_tls = [
            "tls",
            "InvalidContentType",
            "corrupt message",
            "eof",
            "reset",
        ];
        assert!(
            names_tls
                .iter()
                .any(|word| told.to_lowercase().contains(&word.to_lowercase())),
            "{told}"
        );
    }
}

#[tokio::test]
async fn a_success_that_is_none_is_told_with_its_cause() {
    for (head, body) in [
        ("200 OK", ""),
        ("200 OK", "  \r\n"),
        ("200 OK", "<html></html>"),
        ("200 OK", "{\"a\":1}"),
        ("204 No Content", ""),
    ] {
        let server = Scripted::new(move |_| response(head, "server: other\r\n", body)).await;
        for s3 in [&server.s3, &server.retrying] {
            let list = s3.list_objects_v2().bucket("demo").send().await;
            let error = list.on_bucket("demo").expect_err(head);
            let told = error.to_string();
            assert!(told.starts_with("ListObjectsV2 s3://demo: "), "{told}");
            assert!(
                !told.contains("OK:") && !told.contains("the service failed"),
                "{told}"
            );
            let causes = ["it is empty", "has no XML document", "did not come from S3"];
            assert!(causes.iter().any(|cause| told.contains(cause)), "{told}");
        }
    }
}

#[tokio::test]
async fn work_that_begins_with_head_says_that_the_clock_is_off() {
    let server = Scripted::new(|request| {
        let body = "<Error><Code>RequestTimeTooSkewed</Code><Message>Too far</Message></Error>";
        let body = if request.starts_with("head") {
            ""
        } else {
            body
        };
        response(
            "403 Forbidden",
            "date: Wed, 31 Jan 2024 23:59:59 GMT\r\n",
            body,
        )
    })
    .await;
    let s3 = &server.s3;
    let copy = transfer::copy(s3, CopySource::new("demo", "a"), "demo", "b").into_future();
    let reader = async { transfer::reader(s3, "demo", "a").await.map(drop) };
    let download = async {
        transfer::download(s3, "demo", "a")
            .to_bytes()
            .await
            .map(drop)
    };
    let upload = async {
        transfer::upload(s3, "demo", "a")
            .from_bytes("x")
            .await
            .map(drop)
    };
    for error in [
        copy.await.map(drop).expect_err("403"),
        reader.await.expect_err("403"),
        download.await.expect_err("403"),
        upload.await.expect_err("403"),
        head(s3, "demo").await,
    ] {
        let told = error.to_string();
        assert!(told.contains("this machine's clock is "), "{told}");
        assert!(told.contains(" minutes ahead of the server's"), "{told}");
    }
}

#[tokio::test]
async fn a_body_that_breaks_off_names_how() {
    for (headers, body) in [
        ("content-length: 10\r\n", "abc"),
        ("transfer-encoding: chunked\r\n", "3\r\nabc\r\n"),
        ("transfer-encoding: chunked\r\n", "zz\r\nabc\r\n"),
    ] {
        let server = Scripted::new(move |request| {
            let headers = format!("etag: \"e\"\r\n{headers}");
            if request.starts_with("head") {
                return response("200 OK", "etag: \"e\"\r\ncontent-length: 10\r\n", "");
            }
            response("200 OK", &headers, body)
        })
        .await;
        let config = transfer::TransferConfig::default().attempts(1);
        let download = transfer::download(&server.s3, "demo", "a").config(config);
        let error = download.to_bytes().await.expect_err("it is cut off");
        let told = error.to_string();
        assert!(
            told.starts_with("s3://demo/a: the body broke off: "),
            "{told}"
        );
        assert!(error.is_transient(), "{told}");
    }
}

#[tokio::test]
async fn files_that_may_not_be_read_or_written_are_named() {
    let s3 = crate::support::client_at("http://127.0.0.1:1");
    let folder = tempfile::tempdir().expect("a folder");
    let missing = folder.path().join("missing/file");
    let shown = missing.display().to_string();
    let upload = transfer::upload(&s3, "demo", "a").from_path(&missing).await;
    let told = upload.expect_err("missing").to_string();
    assert!(
        told.contains(&shown) && told.contains("No such file"),
        "{told}"
    );
    let upload = transfer::upload(&s3, "demo", "a")
        .from_path(folder.path())
        .await;
    let told = upload.expect_err("a folder").to_string();
    assert!(
        told.contains(&folder.path().display().to_string()),
        "{told}"
    );
    let server =
        Scripted::new(|_| response("200 OK", "etag: \"e\"\r\ncontent-length: 4\r\n", "data")).await;
    let download = transfer::download(&server.s3, "demo", "a")
        .to_path(&missing)
        .await;
    let told = download.expect_err("no such folder").to_string();
    assert!(
        told.contains("missing") && told.contains("No such file"),
        "{told}"
    );
}

/// Without a region in the configuration, and with none of the crate's own additions.
#[tokio::test]
async fn a_client_of_the_sdks_own_tells_the_same() {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .credentials_provider(Credentials::new("id", SECRET, None, None, "test"))
        .http_client(aws_smithy_http_client::Builder::new().build_http());
    for (config, reason) in [
        (config.clone(), "region"),
        (config.clone().region(Region::new("us east 1")), "region"),
        (config.clone().region(Region::new("")), "region"),
        (
            config
                .region(Region::new("us-east-1"))
                .endpoint_url("http://"),
            "http://",
        ),
    ] {
        let error = head(&Client::from_conf(config.build()), "demo").await;
        let told = error.to_string();
        assert_eq!(error.kind(), Some(ErrorKind::Configuration), "{told}");
        assert!(told.to_lowercase().contains(reason), "{reason}: {told}");
    }
}
