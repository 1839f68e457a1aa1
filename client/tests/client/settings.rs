//! The settings of the environment and the profile, in the requests that this crate makes by itself.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::{Builder, RequestChecksumCalculation, ResponseChecksumValidation};
use aws_sdk_s3::types::{Delete, ObjectIdentifier};
use client::transfer::{self, CopySource, TransferConfig};
use session::{Env, Fs, Session, SessionBuilder, TimeoutConfig};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::scripted::{Scripted, response};

const LISTING: &str = "<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>www/a.txt</Key>\
    <LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>&quot;e&quot;</ETag><Size>4</Size></Contents></ListBucketResult>";

/// A server that takes, copies and serves whatever it is asked to, and the heads of its requests.
async fn server() -> (Scripted, Arc<Mutex<Vec<String>>>) {
    let heads = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&heads);
    let server = Scripted::new(move |head| {
        seen.lock().expect("no panic").push(head.to_owned());
        let created =
            "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>";
        let completed =
            "<CompleteMultipartUploadResult><ETag>\"e-2\"</ETag></CompleteMultipartUploadResult>";
        let copied = "<CopyPartResult><ETag>\"p\"</ETag></CopyPartResult>";
        let large = "etag: \"e\"\r\ncontent-length: 6291456\r\n";
        match head.split(' ').next() {
            Some("post") if head.contains("?uploads") => response("200 OK", "", created),
            Some("post") => response("200 OK", "", completed),
            Some("put") if head.contains("x-amz-copy-source") => response("200 OK", "", copied),
            Some("put") => response("200 OK", "etag: \"e\"\r\ncontent-length: 0\r\n", ""),
            Some("head") => response("200 OK", large, ""),
            _ if head.contains("list-type=2") => response("200 OK", "", LISTING),
            _ if head.contains("?tagging") => response("200 OK", "", "<Tagging/>"),
            _ => response("200 OK", "etag: \"e\"\r\ncontent-length: 4\r\n", "data"),
        }
    });
    (server.await, heads)
}

async fn s3(server: &Scripted, variables: &[(&str, &str)], config: &str) -> Client {
    let session = builder(server, variables, config).build().await;
    client::s3(&session.expect("a session"))
}

fn builder(server: &Scripted, variables: &[(&str, &str)], config: &str) -> SessionBuilder {
    let mut all = vec![("HOME", "/home"), ("AWS_REGION", "eu-west-1")];
    all.extend(variables);
    Session::builder()
        .env(Env::from_slice(&all))
        .fs(Fs::from_slice(&[("/home/.aws/config", config)]))
        .credentials("AKIAIOSFODNN7EXAMPLE", "secret-of-the-test")
        .endpoint_url(server.endpoint())
}

/// Every kind of transfer, once.
async fn transfers(s3: &Client) {
    let config = TransferConfig::default()
        .threshold(5 << 20)
        .part_size(5 << 20);
    let upload = || transfer::upload(s3, "demo", "key").config(config);
    upload().from_bytes("data").await.expect("uploaded");
    upload()
        .from_bytes(vec![1; 6 << 20])
        .await
        .expect("uploaded");
    let file = tempfile::NamedTempFile::new().expect("a file");
    for length in [4, 2 << 20, 6 << 20] {
        std::fs::write(file.path(), vec![1; length]).expect("written");
        upload().from_path(file.path()).await.expect("uploaded");
    }
    let mut writer = upload().writer();
    writer.write_all(&vec![1; 6 << 20]).await.expect("written");
    writer.shutdown().await.expect("stored");
    let copy = transfer::copy(s3, CopySource::new("demo", "from"), "demo", "to");
    copy.config(config).await.expect("copied");
    let download = transfer::download(s3, "demo", "key").to_bytes();
    assert_eq!(download.await.expect("downloaded"), "data");
    let reader = transfer::reader(s3, "demo", "key").listed(Some(4), Some("\"e\""));
    let mut reader = reader.await.expect("opened");
    reader.read_to_end(&mut Vec::new()).await.expect("read");
    let folder = tempfile::tempdir().expect("a folder");
    let up = || transfer::upload_dir(s3, folder.path(), "demo", "www/");
    let down = || transfer::download_dir(s3, "demo", "www/", folder.path());
    assert_eq!(down().await.expect("downloaded").files, 1);
    down().sync().await.expect("downloaded");
    for length in [4, 2 << 20] {
        let name = format!("{length}.bin");
        std::fs::write(folder.path().join(name), vec![1; length]).expect("written");
    }
    assert_eq!(up().config(config).await.expect("uploaded").files, 3);
    up().sync().config(config).await.expect("uploaded");
}

#[tokio::test]
async fn checksums_that_are_not_required_are_neither_sent_nor_asked_for() {
    let profile = "[default]\nrequest_checksum_calculation = When_Required\nresponse_checksum_validation = WHEN_REQUIRED # local\n";
    for value in ["when_required", "WHEN_REQUIRED", " When_Required "] {
        let variables = [
            ("AWS_REQUEST_CHECKSUM_CALCULATION", value),
            ("AWS_RESPONSE_CHECKSUM_VALIDATION", value),
        ];
        for (variables, config) in [(&variables[..], ""), (&[], profile)] {
            let (server, heads) = server().await;
            transfers(&s3(&server, variables, config).await).await;
            let heads = heads.lock().expect("no panic");
            for head in heads.iter() {
                let is_sent = head.contains("\nx-amz-checksum-crc")
                    || head.contains("\nx-amz-trailer")
                    || head.contains("\nx-amz-sdk-checksum")
                    || head.contains("\nx-amz-checksum-algorithm");
                assert!(!is_sent, "{value:?}: {head}");
                let is_asked = head.contains("\nx-amz-checksum-mode");
                assert!(!is_asked, "{value:?}: {head}");
            }
        }
    }
}

#[tokio::test]
async fn checksums_are_sent_and_asked_for_unless_that_is_set() {
    for value in ["when_supported", "WHEN_SUPPORTED", ""] {
        let (server, heads) = server().await;
        let variables = [
            ("AWS_REQUEST_CHECKSUM_CALCULATION", value),
            ("AWS_RESPONSE_CHECKSUM_VALIDATION", value),
        ];
        transfers(&s3(&server, &variables, "").await).await;
        let heads = heads.lock().expect("no panic");
        for head in heads
            .iter()
            .filter(|head| head.starts_with("put") && !head.contains("x-amz-copy-source"))
        {
            let is_sent = head.contains("\nx-amz-checksum-crc") || head.contains("\nx-amz-trailer");
            assert!(is_sent, "{value:?}: {head}");
        }
        let mut gets = heads
            .iter()
            .filter(|head| head.starts_with("get /demo/key"));
        assert!(
            gets.all(|head| head.contains("\nx-amz-checksum-mode: enabled")),
            "{value:?}"
        );
    }
}

#[tokio::test]
async fn the_applications_name_is_in_every_request() {
    let profile = "[default]\nsdk_ua_app_id = nightly-report\n";
    for (variables, config) in [
        (&[("AWS_SDK_UA_APP_ID", "nightly-report")][..], ""),
        (&[], profile),
    ] {
        let (server, heads) = server().await;
        transfers(&s3(&server, variables, config).await).await;
        let heads = heads.lock().expect("no panic");
        assert!(heads.len() > 10, "{}", heads.len());
        for head in heads.iter() {
            assert!(head.contains(" app/nightly-report"), "{head}");
        }
    }
}

#[tokio::test]
async fn the_number_of_attempts_is_that_of_the_settings() {
    let profile = "[default]\nmax_attempts = 2\nretry_mode = Adaptive\n";
    for (variables, config, attempts) in [
        (&[("AWS_MAX_ATTEMPTS", "1")][..], "", 1),
        (
            &[("AWS_MAX_ATTEMPTS", " 2 "), ("AWS_RETRY_MODE", "STANDARD")],
            "",
            2,
        ),
        (&[], profile, 2),
        (&[("AWS_MAX_ATTEMPTS", "1")], profile, 1),
        // boto3's older mode has five.
        (&[("AWS_RETRY_MODE", "Legacy")], "", 5),
        (
            &[("AWS_RETRY_MODE", "legacy"), ("AWS_MAX_ATTEMPTS", "2")],
            "",
            2,
        ),
    ] {
        let server =
            Scripted::new(|_| response("503 Service Unavailable", "content-length: 0\r\n", ""))
                .await;
        let s3 = s3(&server, variables, config).await;
        let list = client::pages::list_objects(s3.list_objects_v2().bucket("demo"), |_| ());
        list.await.expect_err("503");
        assert_eq!(server.requests(), attempts, "{variables:?} {config}");
        // A transfer's own attempts come on top.
        let download = transfer::download(&s3, "demo", "key");
        let download = download.config(TransferConfig::default().attempts(2));
        download.to_bytes().await.expect_err("503");
        assert_eq!(server.requests(), 3 * attempts, "{variables:?} {config}");
    }
}

#[tokio::test]
async fn a_timeout_of_any_length_is_taken() {
    for timeout in [
        Duration::MAX,
        Duration::from_secs(u64::MAX / 2),
        Duration::from_hours(1),
    ] {
        let (server, _) = server().await;
        let timeouts = TimeoutConfig::builder()
            .connect_timeout(timeout)
            .read_timeout(timeout)
            .operation_timeout(timeout)
            .operation_attempt_timeout(timeout);
        let builder = builder(&server, &[], "").timeout_config(timeouts.build());
        let session = builder.build().await.expect("a session");
        transfers(&client::s3(&session)).await;
    }
}

/// A session or a client may also be made from the SDK's own configuration.
#[tokio::test]
async fn checksums_may_be_set_in_code() {
    let (server, heads) = server().await;
    let session = builder(&server, &[], "").build().await.expect("a session");
    let config = session.sdk_config().to_builder();
    let config = config.request_checksum_calculation(RequestChecksumCalculation::WhenRequired);
    let config = config.response_checksum_validation(ResponseChecksumValidation::WhenRequired);
    transfers(&client::s3(&Session::from(config.build()))).await;
    let config = Builder::from(session.sdk_config()).force_path_style(true);
    let config = config.request_checksum_calculation(RequestChecksumCalculation::WhenRequired);
    let config = config.response_checksum_validation(ResponseChecksumValidation::WhenRequired);
    transfers(&Client::from_conf(client::s3_config(config).build())).await;
    let heads = heads.lock().expect("no panic");
    assert!(heads.len() > 20, "{}", heads.len());
    for head in heads.iter() {
        let names = [
            "\nx-amz-checksum",
            "\nx-amz-trailer",
            "\nx-amz-sdk-checksum",
        ];
        assert!(!names.iter().any(|name| head.contains(name)), "{head}");
    }
}

/// S3 requires one of them, so boto3 sends it too.
#[tokio::test]
async fn a_batch_of_deletes_has_its_checksum_in_any_case() {
    for value in ["when_required", "when_supported"] {
        let heads = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&heads);
        let server = Scripted::new(move |head| {
            seen.lock().expect("no panic").push(head.to_owned());
            response("200 OK", "", "<DeleteResult/>")
        });
        let server = server.await;
        let variables = [("AWS_REQUEST_CHECKSUM_CALCULATION", value)];
        let s3 = s3(&server, &variables, "").await;
        let object = ObjectIdentifier::builder().key("k").build().expect("a key");
        let delete = Delete::builder().objects(object).quiet(true).build();
        let delete = s3
            .delete_objects()
            .bucket("demo")
            .delete(delete.expect("objects"));
        delete.send().await.expect("deleted");
        let heads = heads.lock().expect("no panic");
        assert!(
            heads[0].contains("\nx-amz-checksum-crc32"),
            "{value}: {}",
            heads[0]
        );
    }
}
