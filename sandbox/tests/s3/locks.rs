use aws_sdk_s3::primitives::DateTime;
use aws_sdk_s3::types::{
    DefaultRetention, ObjectLockConfiguration, ObjectLockEnabled, ObjectLockLegalHold,
    ObjectLockLegalHoldStatus, ObjectLockRetention, ObjectLockRetentionMode, ObjectLockRule,
};

use crate::support::{S3, assert_fails, failed, start};

async fn locked(s3: &S3) {
    let create = s3
        .create_bucket()
        .bucket("locked")
        .object_lock_enabled_for_bucket(true);
    create.send().await.unwrap();
}

#[tokio::test]
async fn a_legal_hold_keeps_a_version() {
    let s3 = start().await;
    locked(&s3).await;
    let put = s3
        .put_object()
        .bucket("locked")
        .key("key")
        .send()
        .await
        .unwrap();
    let version = put.version_id().unwrap();
    let hold = |status| {
        let hold = ObjectLockLegalHold::builder().status(status).build();
        s3.put_object_legal_hold()
            .bucket("locked")
            .key("key")
            .legal_hold(hold)
            .send()
    };
    hold(ObjectLockLegalHoldStatus::On).await.unwrap();
    let delete = || {
        s3.delete_object()
            .bucket("locked")
            .key("key")
            .version_id(version)
            .send()
    };
    assert_fails!(delete().await, "AccessDenied", 403);
    let got = s3
        .get_object_legal_hold()
        .bucket("locked")
        .key("key")
        .send()
        .await
        .unwrap();
    assert_eq!(
        got.legal_hold().and_then(|hold| hold.status()),
        Some(&ObjectLockLegalHoldStatus::On)
    );
    hold(ObjectLockLegalHoldStatus::Off).await.unwrap();
    delete().await.unwrap();
}

#[tokio::test]
async fn a_default_retention_keeps_new_versions_from_all_but_the_privileged() {
    let s3 = start().await;
    locked(&s3).await;
    let default = DefaultRetention::builder()
        .mode(ObjectLockRetentionMode::Governance)
        .days(1)
        .build();
    let rule = ObjectLockRule::builder().default_retention(default).build();
    let configuration = ObjectLockConfiguration::builder()
        .object_lock_enabled(ObjectLockEnabled::Enabled)
        .rule(rule);
    let put = s3
        .put_object_lock_configuration()
        .bucket("locked")
        .object_lock_configuration(configuration.build());
    put.send().await.unwrap();
    let put = s3
        .put_object()
        .bucket("locked")
        .key("key")
        .send()
        .await
        .unwrap();
    let delete = || {
        s3.delete_object()
            .bucket("locked")
            .key("key")
            .version_id(put.version_id().unwrap())
    };
    assert_fails!(delete().send().await, "AccessDenied", 403);
    delete()
        .bypass_governance_retention(true)
        .send()
        .await
        .unwrap();
}

#[tokio::test]
async fn a_bucket_without_locks_has_none_to_give() {
    let s3 = start().await;
    s3.put("key", "").await;
    let get = s3.get_object_legal_hold().bucket("demo").key("key");
    assert_fails!(get.send().await, "InvalidRequest", 400);
    let get = s3.get_object_lock_configuration().bucket("demo");
    assert_fails!(
        get.send().await,
        "ObjectLockConfigurationNotFoundError",
        404
    );
}

#[tokio::test]
async fn a_retention_lies_in_the_future() {
    let s3 = start().await;
    locked(&s3).await;
    let put = s3
        .put_object()
        .bucket("locked")
        .key("key")
        .object_lock_mode("COMPLIANCE".into());
    let past = put.object_lock_retain_until_date(DateTime::from_secs(0));
    assert_fails!(past.send().await, "InvalidArgument", 400);
}

#[tokio::test]
async fn a_mode_and_a_status_that_s3_does_not_have_are_refused() {
    let s3 = start().await;
    locked(&s3).await;
    let put = || s3.put_object().bucket("locked").key("key");
    let later = DateTime::from_secs(4_102_444_800);
    let mode = put()
        .object_lock_mode("FOREVER".into())
        .object_lock_retain_until_date(later);
    let error = failed(mode.send().await);
    assert_eq!(error.code, "InvalidArgument");
    assert_eq!(
        error.element("ArgumentName"),
        Some("x-amz-object-lock-mode")
    );
    assert_eq!(error.element("ArgumentValue"), Some("FOREVER"));
    let status = put().object_lock_legal_hold_status("MAYBE".into());
    assert_eq!(
        failed(status.send().await).element("ArgumentName"),
        Some("x-amz-object-lock-legal-hold")
    );
    put().send().await.unwrap();
    let hold = ObjectLockLegalHold::builder()
        .status("MAYBE".into())
        .build();
    let hold = s3
        .put_object_legal_hold()
        .bucket("locked")
        .key("key")
        .legal_hold(hold);
    assert_fails!(hold.send().await, "MalformedXML", 400);
    let retention = ObjectLockRetention::builder()
        .mode("FOREVER".into())
        .retain_until_date(later)
        .build();
    let retention = s3
        .put_object_retention()
        .bucket("locked")
        .key("key")
        .retention(retention);
    assert_fails!(retention.send().await, "MalformedXML", 400);
}
