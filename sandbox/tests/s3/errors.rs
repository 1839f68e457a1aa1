use crate::support::{BUCKET, assert_fails, failed, failure, start, start_with_acls};

#[tokio::test]
async fn a_missing_bucket_is_an_error_of_every_operation() {
    let s3 = start().await;
    let name = "no-such-bucket";
    assert_fails!(
        s3.get_object().bucket(name).key("k").send().await,
        "NoSuchBucket",
        404
    );
    assert_fails!(
        s3.put_object().bucket(name).key("k").send().await,
        "NoSuchBucket",
        404
    );
    assert_fails!(
        s3.delete_object().bucket(name).key("k").send().await,
        "NoSuchBucket",
        404
    );
    assert_fails!(
        s3.list_objects_v2().bucket(name).send().await,
        "NoSuchBucket",
        404
    );
    assert_fails!(
        s3.list_object_versions().bucket(name).send().await,
        "NoSuchBucket",
        404
    );
    assert_fails!(
        s3.create_multipart_upload()
            .bucket(name)
            .key("k")
            .send()
            .await,
        "NoSuchBucket",
        404
    );
    assert_fails!(
        s3.get_bucket_versioning().bucket(name).send().await,
        "NoSuchBucket",
        404
    );
    assert_fails!(
        s3.delete_bucket().bucket(name).send().await,
        "NoSuchBucket",
        404
    );
}

#[tokio::test]
async fn a_head_fails_without_a_code() {
    let s3 = start().await;
    let key = s3.head_object().bucket(BUCKET).key("nothing");
    assert_eq!(failure(key.send().await).1, 404);
    assert_eq!(
        failure(s3.head_bucket().bucket("no-such-bucket").send().await).1,
        404
    );
}

#[tokio::test]
async fn an_error_names_the_key_and_the_request() {
    let s3 = start().await;
    let error = s3
        .get_object()
        .bucket(BUCKET)
        .key("no & thing")
        .send()
        .await
        .unwrap_err();
    let response = error.raw_response().unwrap();
    let body = std::str::from_utf8(response.body().bytes().unwrap()).unwrap();
    assert!(body.contains("<Key>no &amp; thing</Key>"), "{body}");
    let id = response.headers().get("x-amz-request-id").unwrap();
    assert!(
        body.contains(&format!("<RequestId>{id}</RequestId>")),
        "{body}"
    );
}

#[tokio::test]
async fn an_argument_that_is_refused_is_named_with_its_value() {
    let s3 = start_with_acls().await;
    s3.put("key", "").await;
    let list = || s3.list_objects_v2().bucket(BUCKET);
    let copy = || {
        s3.copy_object()
            .bucket(BUCKET)
            .key("copy")
            .copy_source("demo/key")
    };
    let refused = [
        (failed(list().max_keys(-1).send().await), ("max-keys", "-1")),
        (
            failed(list().continuation_token("made-up").send().await),
            ("continuation-token", "made-up"),
        ),
        (
            failed(list().encoding_type("base64".into()).send().await),
            ("encoding-type", "base64"),
        ),
        (
            failed(
                s3.get_object()
                    .bucket(BUCKET)
                    .key("key")
                    .version_id("made-up")
                    .send()
                    .await,
            ),
            ("versionId", "made-up"),
        ),
        (
            failed(copy().metadata_directive("KEEP".into()).send().await),
            ("x-amz-metadata-directive", "KEEP"),
        ),
        (
            failed(copy().tagging_directive("KEEP".into()).send().await),
            ("x-amz-tagging-directive", "KEEP"),
        ),
        (
            failed(
                s3.put_bucket_acl()
                    .bucket(BUCKET)
                    .acl("open".into())
                    .send()
                    .await,
            ),
            ("x-amz-acl", "open"),
        ),
        (
            failed(
                s3.put_object()
                    .bucket(BUCKET)
                    .key("key")
                    .server_side_encryption("ROT13".into())
                    .send()
                    .await,
            ),
            ("x-amz-server-side-encryption", "ROT13"),
        ),
    ];
    for (error, (name, value)) in refused {
        assert_eq!(error.code, "InvalidArgument", "{}", error.document);
        let named = error
            .element("ArgumentName")
            .zip(error.element("ArgumentValue"));
        assert_eq!(named, Some((name, value)), "{}", error.document);
    }
}

#[tokio::test]
async fn a_signature_of_version_2_needs_a_date_about_now() {
    let s3 = start().await;
    for (date, code) in [
        ("", "AccessDenied"),
        ("yesterday", "AccessDenied"),
        ("Tue, 07 Jul 2009 21:53:04 GMT", "RequestTimeTooSkewed"),
    ] {
        let request = format!(
            "GET /demo HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\nx-amz-date: {date}\r\n\
             authorization: AWS AKIAEXAMPLE:signature\r\n\r\n"
        );
        let response = s3.send(&request).await;
        assert!(response.starts_with("HTTP/1.1 403 "), "{response}");
        assert!(
            response.contains(&format!("<Code>{code}</Code>")),
            "{response}"
        );
    }
}

#[tokio::test]
async fn an_empty_digest_is_refused() {
    let s3 = start().await;
    let put = s3.put_object().bucket(BUCKET).key("key").customize();
    let put = put.mutate_request(|request| {
        request.headers_mut().insert("content-md5", "");
    });
    assert_fails!(put.send().await, "InvalidDigest", 400);
}

#[tokio::test]
async fn a_version_that_is_missing_or_a_marker_is_named() {
    let s3 = crate::support::start_versioned().await;
    let version = s3.put("key", "").await.unwrap();
    let delete = || s3.delete_object().bucket(BUCKET).key("key");
    delete().version_id(&version).send().await.unwrap();
    let get = || s3.get_object().bucket(BUCKET).key("key");
    let error = failed(get().version_id(&version).send().await);
    assert_eq!(error.code, "NoSuchVersion");
    assert_eq!(error.element("Key"), Some("key"));
    assert_eq!(error.element("VersionId"), Some(version.as_str()));
    s3.put("key", "").await;
    let marker = delete().send().await.unwrap().version_id.unwrap();
    let error = failed(get().version_id(marker).send().await);
    assert_eq!(error.code, "MethodNotAllowed");
    assert_eq!(error.element("Method"), Some("GET"));
    assert_eq!(error.element("ResourceType"), Some("DeleteMarker"));
}
