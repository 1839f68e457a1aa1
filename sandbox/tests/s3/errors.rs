use crate::support::{BUCKET, assert_fails, failure, start};

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
