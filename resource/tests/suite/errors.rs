//! Errors: what is missing, and what is refused.

use aws_credential_types::Credentials;
use aws_sdk_s3::Client;
use resource::s3::S3;

use crate::place::{fill, name, run};

#[tokio::test]
async fn what_is_missing_is_not_found() {
    run(|place| async move {
        let object = place.bucket.object("missing");
        let error = object.get().await.unwrap_err();
        assert!(error.is_not_found(), "{error}");
        assert_eq!(error.code(), Some("NoSuchKey"), "{error}");
        assert!(object.load().await.unwrap_err().is_not_found());
        assert!(!object.exists().await.unwrap());
        let bucket = place.s3.bucket(name());
        let error = bucket.objects().count().await.unwrap_err();
        assert_eq!(error.code(), Some("NoSuchBucket"), "{error}");
        assert!(!bucket.exists().await.unwrap());
        let copy = place.bucket.copy(&object, "copy").await.unwrap_err();
        assert!(copy.is_not_found(), "{copy}");
    })
    .await;
}

#[tokio::test]
async fn an_error_has_the_request_id() {
    run(|place| async move {
        let error = place.bucket.object("missing").get().await.unwrap_err();
        assert!(error.request_id().is_some(), "{error}");
    })
    .await;
}

#[tokio::test]
async fn a_bucket_with_objects_is_not_deleted() {
    run(|place| async move {
        fill(&place.bucket, ["key"]).await;
        let error = place.bucket.delete().await.unwrap_err();
        assert_eq!(error.code(), Some("BucketNotEmpty"), "{error}");
    })
    .await;
}

#[tokio::test]
async fn bytes_that_do_not_fit_their_checksum_are_refused() {
    run(|place| async move {
        let put = place
            .bucket
            .object("key")
            .put("content")
            .with(|put| put.checksum_sha256("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));
        let error = put.await.unwrap_err();
        assert_eq!(error.status(), Some(400), "{error}");
        assert!(!place.bucket.object("key").exists().await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn other_credentials_are_refused() {
    run(|place| async move {
        let config = place.s3.client().config().to_builder();
        let keys = Credentials::new("AKIAIOSFODNN7EXAMPLE", "other", None, None, "test");
        let client = Client::from_conf(config.credentials_provider(keys).build());
        let bucket = S3::from_client(client).bucket(place.bucket.name());
        let error = bucket.load().await.unwrap_err();
        assert!(error.is_forbidden(), "{error}");
    })
    .await;
}
