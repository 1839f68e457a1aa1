//! Policies as documents: checked and kept.

use aws_sdk_s3::types::{PolicyStatus, PublicAccessBlockConfiguration};

use crate::support::{BUCKET, assert_fails, start};

#[tokio::test]
async fn a_policy_is_checked_and_kept_word_for_word() {
    let s3 = start().await;
    let put = |text: &str| s3.put_bucket_policy().bucket(BUCKET).policy(text).send();
    let get = || s3.get_bucket_policy().bucket(BUCKET).send();
    assert_fails!(get().await, "NoSuchBucketPolicy", 404);
    assert_fails!(put("{not json").await, "MalformedPolicy", 400);
    let policy = r#"{"Version":"2012-10-17", "Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::demo/*"}]}"#;
    put(policy).await.unwrap();
    assert_eq!(get().await.unwrap().policy(), Some(policy));
    let status = s3
        .get_bucket_policy_status()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    assert_eq!(
        status.policy_status().and_then(PolicyStatus::is_public),
        Some(true)
    );
    s3.delete_bucket_policy()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    let block = PublicAccessBlockConfiguration::builder()
        .block_public_policy(true)
        .build();
    s3.put_public_access_block()
        .bucket(BUCKET)
        .public_access_block_configuration(block)
        .send()
        .await
        .unwrap();
    assert_fails!(put(policy).await, "AccessDenied", 403);
}
