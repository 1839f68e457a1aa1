//! Logging of requests: where the logs go.

use aws_sdk_s3::types::{
    BucketLocationConstraint, BucketLoggingStatus, CreateBucketConfiguration, LoggingEnabled,
};

use crate::support::{BUCKET, assert_fails, failed, start};

#[tokio::test]
async fn logs_go_to_a_bucket_that_is_there() {
    let s3 = start().await;
    let put = |target: &str| {
        let enabled = LoggingEnabled::builder()
            .target_bucket(target)
            .target_prefix("p/")
            .build()
            .unwrap();
        let status = BucketLoggingStatus::builder()
            .logging_enabled(enabled)
            .build();
        s3.put_bucket_logging()
            .bucket(BUCKET)
            .bucket_logging_status(status)
            .send()
    };
    assert_fails!(
        put("no-such-bucket").await,
        "InvalidTargetBucketForLogging",
        400
    );
    put(BUCKET).await.unwrap();
    let get = || s3.get_bucket_logging().bucket(BUCKET).send();
    assert_eq!(
        get()
            .await
            .unwrap()
            .logging_enabled()
            .map(|logging| logging.target_prefix().to_owned()),
        Some("p/".into())
    );
    let off = BucketLoggingStatus::builder().build();
    s3.put_bucket_logging()
        .bucket(BUCKET)
        .bucket_logging_status(off)
        .send()
        .await
        .unwrap();
    assert_eq!(get().await.unwrap().logging_enabled(), None);
}

#[tokio::test]
async fn logs_stay_in_their_region() {
    let s3 = start().await;
    let location =
        CreateBucketConfiguration::builder().location_constraint(BucketLocationConstraint::EuWest1);
    let create = s3.create_bucket().bucket("ireland");
    let create = create.create_bucket_configuration(location.build());
    create.send().await.unwrap();
    let enabled = LoggingEnabled::builder()
        .target_bucket("ireland")
        .target_prefix("");
    let status = BucketLoggingStatus::builder().logging_enabled(enabled.build().unwrap());
    let put = s3.put_bucket_logging().bucket(BUCKET);
    let put = put.bucket_logging_status(status.build());
    let error = failed(put.send().await);
    assert_eq!(error.code, "CrossLocationLoggingProhibitted");
    assert_eq!(error.element("TargetBucketLocation"), Some("eu-west-1"));
    assert_eq!(error.element("SourceBucketLocation"), None);
}
