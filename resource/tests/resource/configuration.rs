//! Configurations of a bucket from JSON, in the words of the AWS CLI.

use aws_sdk_s3::types::{ExpirationStatus, TransitionStorageClass};
use serde_json::json;

use crate::world::World;

#[tokio::test]
async fn policy_cors_and_lifecycle_are_set_from_json() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    let policy = json!({ "Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::demo/*",
    }]});
    bucket.policy().put_json(&policy).await.unwrap();
    let stored = bucket.policy().load().await.unwrap();
    let stored: serde_json::Value = serde_json::from_str(stored.policy().unwrap()).unwrap();
    assert_eq!(stored, policy);

    let cors = json!({ "CORSRules": [{
        "AllowedMethods": ["GET"], "AllowedOrigins": ["https://example.com"], "MaxAgeSeconds": 3000,
    }]});
    bucket.cors().put_json(cors).await.unwrap();
    let stored = bucket.cors().load().await.unwrap();
    let [rule] = stored.cors_rules() else {
        panic!("{stored:?}");
    };
    assert_eq!(
        (rule.allowed_methods(), rule.max_age_seconds()),
        (&["GET".to_owned()][..], Some(3000))
    );

    let lifecycle = json!({ "Rules": [{
        "ID": "tidy", "Status": "Enabled",
        "Filter": { "And": { "Prefix": "tmp/", "Tags": [{ "Key": "a", "Value": "b" }] } },
        "Expiration": { "Days": 90 },
        "Transitions": [{ "Days": 30, "StorageClass": "GLACIER" }],
        "NoncurrentVersionExpiration": { "NoncurrentDays": 7 },
    }, {
        "ID": "parts", "Status": "Disabled", "Filter": { "Prefix": "" },
        "AbortIncompleteMultipartUpload": { "DaysAfterInitiation": 3 },
    }]});
    let configuration = bucket.lifecycle_configuration();
    configuration.put_json(lifecycle).await.unwrap();
    let stored = configuration.load().await.unwrap();
    let [tidy, parts] = stored.rules() else {
        panic!("{stored:?}");
    };
    assert_eq!(
        (tidy.id(), tidy.status()),
        (Some("tidy"), &ExpirationStatus::Enabled)
    );
    let and = tidy.filter().unwrap().and().unwrap();
    assert_eq!((and.prefix(), and.tags()[0].key()), (Some("tmp/"), "a"));
    assert_eq!(tidy.expiration().unwrap().days(), Some(90));
    let class = tidy.transitions()[0].storage_class();
    assert_eq!(class, Some(&TransitionStorageClass::Glacier));
    let noncurrent = tidy.noncurrent_version_expiration().unwrap();
    assert_eq!(noncurrent.noncurrent_days(), Some(7));
    let abort = parts.abort_incomplete_multipart_upload().unwrap();
    assert_eq!(abort.days_after_initiation(), Some(3));
}

#[tokio::test]
async fn a_misspelt_member_is_named_and_nothing_is_sent() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    world.log.clear();
    let cors = json!({ "CORSRules": [{ "AllowedMethods": ["GET"], "AllowedOrigin": ["*"] }] });
    let error = bucket.cors().put_json(cors).await.unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("s3://demo: not a CORS configuration: "),
        "{error}"
    );
    assert!(error.to_string().contains("`AllowedOrigin`"), "{error}");
    let rule = json!({ "Rules": [{ "Status": "Enabled", "Expiration": { "Date": "soon" } }] });
    let error = bucket
        .lifecycle_configuration()
        .put_json(rule)
        .await
        .unwrap_err();
    assert!(
        error.to_string().contains("not a lifecycle configuration"),
        "{error}"
    );
    let error = bucket.policy().put_json("not an object").await.unwrap_err();
    assert!(error.to_string().contains("not a policy"), "{error}");
    let refused = bucket.policy().put_json("not an object").into_builder();
    let error = refused.unwrap_err();
    assert!(error.to_string().contains("not a policy"), "{error}");
    assert!(world.sent().is_empty());
}
