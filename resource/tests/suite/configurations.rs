//! Configurations of a bucket: what is put is what is loaded.

use aws_sdk_s3::types::{
    BucketVersioningStatus, ExpirationStatus, IndexDocument, LifecycleExpiration, Permission, Tag,
    Tagging, WebsiteConfiguration,
};
use serde_json::json;

use crate::place::run;

#[tokio::test]
async fn cors_rules_are_kept_and_deleted() {
    run(|place| async move {
        let cors = place.bucket.cors();
        let rules = json!({ "CORSRules": [{
            "AllowedMethods": ["GET", "PUT"], "AllowedOrigins": ["https://example.com"], "MaxAgeSeconds": 3000,
        }]});
        cors.put_json(rules).await.unwrap();
        let stored = cors.load().await.unwrap();
        let rule = &stored.cors_rules()[0];
        assert_eq!(rule.allowed_methods(), ["GET", "PUT"]);
        assert_eq!(rule.max_age_seconds(), Some(3000));
        cors.delete().await.unwrap();
        let gone = cors.reload().await.unwrap_err();
        assert_eq!(gone.code(), Some("NoSuchCORSConfiguration"), "{gone}");
    })
    .await;
}

#[tokio::test]
async fn lifecycle_rules_are_kept() {
    run(|place| async move {
        let rules = json!({ "Rules": [{
            "ID": "tidy", "Status": "Enabled", "Filter": { "Prefix": "tmp/" }, "Expiration": { "Days": 90 },
            "AbortIncompleteMultipartUpload": { "DaysAfterInitiation": 3 },
        }]});
        let configuration = place.bucket.lifecycle_configuration();
        configuration.put_json(rules).await.unwrap();
        let stored = configuration.load().await.unwrap();
        let [rule] = stored.rules() else {
            panic!("{stored:?}");
        };
        assert_eq!(
            (rule.id(), rule.status()),
            (Some("tidy"), &ExpirationStatus::Enabled)
        );
        assert_eq!(rule.filter().and_then(|filter| filter.prefix()), Some("tmp/"));
        assert_eq!(rule.expiration().and_then(LifecycleExpiration::days), Some(90));
        let abort = rule.abort_incomplete_multipart_upload().unwrap();
        assert_eq!(abort.days_after_initiation(), Some(3));
    })
    .await;
}

#[tokio::test]
async fn a_policy_is_kept_and_deleted() {
    run(|place| async move {
        let arn = format!("arn:aws:s3:::{}/*", place.bucket.name());
        let document = json!({ "Version": "2012-10-17", "Statement": [{
            "Effect": "Deny", "Principal": "*", "Action": "s3:PutObjectAcl", "Resource": arn,
        }]});
        let policy = place.bucket.policy();
        policy.put_json(&document).await.unwrap();
        let stored = policy.load().await.unwrap();
        let stored: serde_json::Value = serde_json::from_str(stored.policy().unwrap()).unwrap();
        assert_eq!(stored, document);
        policy.delete().await.unwrap();
        let gone = policy.reload().await.unwrap_err();
        assert_eq!(gone.code(), Some("NoSuchBucketPolicy"), "{gone}");
    })
    .await;
}

#[tokio::test]
async fn tags_are_kept_and_deleted() {
    run(|place| async move {
        let tag = Tag::builder()
            .key("team")
            .value("blue & green")
            .build()
            .unwrap();
        let tags = Tagging::builder().tag_set(tag).build().unwrap();
        let tagging = place.bucket.tagging();
        tagging.put().with(|put| put.tagging(tags)).await.unwrap();
        let stored = tagging.load().await.unwrap();
        assert_eq!(stored.tag_set()[0].value(), "blue & green");
        tagging.delete().await.unwrap();
        let gone = tagging.reload().await.unwrap_err();
        assert_eq!(gone.code(), Some("NoSuchTagSet"), "{gone}");
    })
    .await;
}

#[tokio::test]
async fn versioning_is_enabled_and_suspended() {
    run(|place| async move {
        let versioning = place.bucket.versioning();
        assert_eq!(versioning.load().await.unwrap().status(), None);
        versioning.enable().await.unwrap();
        let enabled = versioning.load().await.unwrap();
        assert_eq!(enabled.status(), Some(&BucketVersioningStatus::Enabled));
        versioning.suspend().await.unwrap();
        let suspended = versioning.load().await.unwrap();
        assert_eq!(suspended.status(), Some(&BucketVersioningStatus::Suspended));
    })
    .await;
}

#[tokio::test]
async fn a_website_is_kept_and_deleted() {
    run(|place| async move {
        let index = IndexDocument::builder()
            .suffix("index.html")
            .build()
            .unwrap();
        let configuration = WebsiteConfiguration::builder()
            .index_document(index)
            .build();
        let website = place.bucket.website();
        let put = website
            .put()
            .with(|put| put.website_configuration(configuration));
        put.await.unwrap();
        let stored = website.load().await.unwrap();
        assert_eq!(stored.index_document().unwrap().suffix(), "index.html");
        website.delete().await.unwrap();
        let gone = website.reload().await.unwrap_err();
        assert_eq!(gone.code(), Some("NoSuchWebsiteConfiguration"), "{gone}");
    })
    .await;
}

#[tokio::test]
async fn the_owner_has_full_control() {
    run(|place| async move {
        let acl = place.bucket.acl().load().await.unwrap();
        let owner = acl.owner().and_then(|owner| owner.id()).unwrap();
        let granted = acl.grants().iter().any(|grant| {
            let grantee = grant.grantee().and_then(|grantee| grantee.id());
            let full = grant.permission().map(Permission::as_str);
            grantee == Some(owner) && full == Some("FULL_CONTROL")
        });
        assert!(granted, "{acl:?}");
    })
    .await;
}
