//! Details in which S3's responses must not differ: links, regions, ranges, errors.

use std::time::Duration;

use aws_sdk_s3::error::SdkError;
use aws_sdk_s3::presigning::PresigningConfig;
use aws_sdk_s3::types::{BucketLocationConstraint, CreateBucketConfiguration};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use sandbox::Sandbox;
use sha1::Sha1;

use crate::support::{FIRST, client, config, demo, presigned, raw};

fn body<E>(error: &SdkError<E>) -> String {
    let bytes = error.raw_response().unwrap().body().bytes().unwrap();
    String::from_utf8_lossy(bytes).into_owned()
}

async fn request(sandbox: &Sandbox, method: &str, target: &str, headers: &str) -> String {
    let text = format!(
        "{method} {target} HTTP/1.1\r\nhost: localhost\r\n{headers}connection: close\r\n\r\n"
    );
    raw(sandbox, &text).await
}

#[tokio::test]
async fn a_host_that_is_not_the_sandboxs_is_refused() {
    let sandbox = Sandbox::builder()
        .host("sandbox.internal")
        .start()
        .await
        .unwrap();
    let ask = async |host: &str| {
        raw(
            &sandbox,
            &format!("GET / HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n"),
        )
        .await
    };
    for host in ["rebound.example", "127.0.0.1.example", "10.0.0.1"] {
        let answer = ask(host).await;
        assert!(
            answer.starts_with("HTTP/1.1 403 ") && answer.contains("--host"),
            "{host}: {answer}"
        );
    }
    for host in ["127.0.0.1:1", "localhost", "sandbox.internal"] {
        assert!(!ask(host).await.contains("--host"), "{host}");
    }
    assert!(
        ask("demo.sandbox.internal")
            .await
            .contains("<Code>NoSuchBucket</Code>")
    );
}

#[tokio::test]
async fn a_bucket_of_another_region_redirects() {
    let sandbox = sandbox::start().await.unwrap();
    let s3 = client(&sandbox);
    let ireland =
        CreateBucketConfiguration::builder().location_constraint(BucketLocationConstraint::EuWest1);
    let create = s3
        .create_bucket()
        .bucket("ireland")
        .create_bucket_configuration(ireland.build());
    create.send().await.unwrap();
    let error = s3
        .list_objects_v2()
        .bucket("ireland")
        .send()
        .await
        .unwrap_err();
    let response = error.raw_response().unwrap();
    assert_eq!(response.status().as_u16(), 301);
    assert_eq!(
        response.headers().get("x-amz-bucket-region"),
        Some("eu-west-1")
    );
    assert!(body(&error).contains("<Code>PermanentRedirect</Code>"));
    s3.get_bucket_location()
        .bucket("ireland")
        .send()
        .await
        .unwrap();
}

#[tokio::test]
async fn a_link_lives_for_a_week_at_most() {
    let sandbox = demo(1).await;
    let url = presigned(config(&sandbox).build()).await;
    let target = url.strip_prefix(sandbox.endpoint_url()).unwrap();
    for lifetime in [
        "X-Amz-Expires=604801",
        "X-Amz-Expires=-1",
        "X-Amz-Expires=soon",
        "x-id=GetObject",
    ] {
        let target = target.replace("X-Amz-Expires=60", lifetime);
        let answer = request(&sandbox, "GET", &target, "").await;
        assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
        assert!(
            answer.contains("<Code>AuthorizationQueryParametersError</Code>"),
            "{lifetime}: {answer}"
        );
    }
}

#[tokio::test]
async fn a_link_of_signature_version_2_reaches_buckets_and_keys() {
    let sandbox = demo(1).await;
    let link = |path: &str, resource: &str| {
        let mut mac = Hmac::<Sha1>::new_from_slice(b"secret-example").unwrap();
        mac.update(format!("GET\n\n\n4102444800\n{resource}").as_bytes());
        let signature = BASE64
            .encode(mac.finalize().into_bytes())
            .replace('+', "%2B")
            .replace('=', "%3D");
        format!("{path}?AWSAccessKeyId=AKIAEXAMPLE&Expires=4102444800&Signature={signature}")
    };
    // boto3 signs a bucket's path with a slash, and sends it without.
    for target in [
        link("/demo", "/demo/"),
        link(&format!("/demo/{FIRST}"), &format!("/demo/{FIRST}")),
    ] {
        let answer = request(&sandbox, "GET", &target, "").await;
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    }
    let forged = link("/demo", "/other/");
    assert!(
        request(&sandbox, "GET", &forged, "")
            .await
            .contains("SignatureDoesNotMatch")
    );
}

#[tokio::test]
async fn a_range_that_makes_no_sense_is_ignored() {
    let sandbox = demo(1).await;
    let s3 = client(&sandbox);
    let get = |range: &str| {
        s3.get_object()
            .bucket("demo")
            .key(FIRST)
            .range(range)
            .send()
    };
    let whole = get("bytes=0-").await.unwrap().content_length();
    for range in ["bytes=1-0", "bytes=0-1,4-5", "lines=1-2"] {
        let got = get(range).await.unwrap();
        assert_eq!(
            (got.content_length(), got.content_range()),
            (whole, None),
            "{range}"
        );
    }
    let error = get("bytes=999999-").await.unwrap_err();
    assert!(body(&error).contains(&format!(
        "<ActualObjectSize>{}</ActualObjectSize>",
        whole.unwrap()
    )));
}

#[tokio::test]
async fn the_head_of_a_part_is_partial_content() {
    let sandbox = demo(1).await;
    let head = client(&sandbox)
        .head_object()
        .bucket("demo")
        .key(FIRST)
        .part_number(1);
    let presigning = PresigningConfig::expires_in(Duration::from_mins(1)).unwrap();
    let url = head.presigned(presigning).await.unwrap().uri().to_owned();
    let target = url.strip_prefix(sandbox.endpoint_url()).unwrap();
    let host = sandbox.endpoint_url().trim_start_matches("http://");
    let answer = raw(
        &sandbox,
        &format!("HEAD {target} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n"),
    )
    .await;
    assert!(answer.starts_with("HTTP/1.1 206 "), "{answer}");
}

#[tokio::test]
async fn errors_name_the_condition_and_the_upload() {
    let sandbox = demo(1).await;
    let s3 = client(&sandbox);
    let get = s3
        .get_object()
        .bucket("demo")
        .key(FIRST)
        .if_match("\"other\"");
    let error = get.send().await.unwrap_err();
    assert!(
        body(&error).contains("<Condition>If-Match</Condition>"),
        "{}",
        body(&error)
    );
    let put = s3.put_object().bucket("demo").key(FIRST).if_none_match("*");
    let error = put.send().await.unwrap_err();
    assert!(
        body(&error).contains("<Condition>If-None-Match</Condition>"),
        "{}",
        body(&error)
    );
    let abort = s3
        .abort_multipart_upload()
        .bucket("demo")
        .key("key")
        .upload_id("unknown");
    let error = abort.send().await.unwrap_err();
    assert!(
        body(&error).contains("<UploadId>unknown</UploadId>"),
        "{}",
        body(&error)
    );
}

#[tokio::test]
async fn the_location_of_a_completed_upload_is_a_url() {
    let sandbox = demo(1).await;
    let s3 = client(&sandbox);
    let upload = s3
        .create_multipart_upload()
        .bucket("demo")
        .key("a b")
        .send()
        .await
        .unwrap();
    let id = upload.upload_id().unwrap();
    let part = s3
        .upload_part()
        .bucket("demo")
        .key("a b")
        .upload_id(id)
        .part_number(1)
        .send()
        .await
        .unwrap();
    let part = aws_sdk_s3::types::CompletedPart::builder()
        .part_number(1)
        .set_e_tag(part.e_tag);
    let parts = aws_sdk_s3::types::CompletedMultipartUpload::builder()
        .parts(part.build())
        .build();
    let complete = s3
        .complete_multipart_upload()
        .bucket("demo")
        .key("a b")
        .upload_id(id);
    let done = complete.multipart_upload(parts).send().await.unwrap();
    assert_eq!(
        done.location(),
        Some(format!("{}/demo/a%20b", sandbox.endpoint_url()).as_str())
    );
}

#[tokio::test]
async fn private_keys_close_the_web_identity_to_strangers() {
    let form = "Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fr\
                &RoleSessionName=s&WebIdentityToken=t";
    let ask = async |builder: sandbox::Builder| {
        let sandbox = builder.start().await.unwrap();
        let text = format!(
            "POST / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
            form.len()
        );
        raw(&sandbox, &text).await
    };
    let private = || Sandbox::builder().credentials("AKIAPRIVATE", "private-secret");
    let answer = ask(private()).await;
    assert!(
        answer.starts_with("HTTP/1.1 403 ") && answer.contains("AccessDenied"),
        "{answer}"
    );
    assert!(
        ask(private().open_web_identity())
            .await
            .starts_with("HTTP/1.1 200 ")
    );
    assert!(ask(Sandbox::builder()).await.starts_with("HTTP/1.1 200 "));
}

#[tokio::test]
async fn contradictory_encryption_is_refused() {
    let sandbox = demo(1).await;
    let s3 = client(&sandbox);
    let put = || s3.put_object().bucket("demo").key("key");
    let without_method = put().ssekms_key_id("some-key").send().await.unwrap_err();
    assert!(body(&without_method).contains("<Code>InvalidArgument</Code>"));
    let both = put()
        .server_side_encryption("AES256".into())
        .ssekms_key_id("some-key")
        .send()
        .await
        .unwrap_err();
    assert!(body(&both).contains("<Code>InvalidArgument</Code>"));
}

#[tokio::test]
async fn content_encoding_is_kept_to_the_letter() {
    let sandbox = demo(1).await;
    let s3 = client(&sandbox);
    let put = s3
        .put_object()
        .bucket("demo")
        .key("key")
        .content_encoding("gzip ,  br");
    put.send().await.unwrap();
    let head = s3
        .head_object()
        .bucket("demo")
        .key("key")
        .send()
        .await
        .unwrap();
    assert_eq!(head.content_encoding(), Some("gzip ,  br"));
}
