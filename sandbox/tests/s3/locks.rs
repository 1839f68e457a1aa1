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

/// The response to a default retention of so many days and years, each as it is in the document.
async fn set_default(s3: &S3, term: &str) -> String {
    let body = format!(
        "<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule><DefaultRetention>\
         <Mode>GOVERNANCE</Mode>{term}</DefaultRetention></Rule></ObjectLockConfiguration>"
    );
    s3.send_signed("PUT", "/locked?object-lock", &body).await
}

#[tokio::test]
async fn a_default_retention_is_a_number_of_days_or_years() {
    let s3 = start().await;
    locked(&s3).await;
    for (term, code) in [
        ("", "MalformedXML"),
        ("<Days>1</Days><Years>1</Years>", "MalformedXML"),
        ("<Days>one</Days>", "MalformedXML"),
        ("<Days>99999999999999999999</Days>", "MalformedXML"),
        ("<Days>0</Days>", "InvalidRetentionPeriod"),
        ("<Years>-1</Years>", "InvalidRetentionPeriod"),
        ("<Days>36501</Days>", "InvalidRetentionPeriod"),
        (
            "<Years>9223372036854775807</Years>",
            "InvalidRetentionPeriod",
        ),
    ] {
        let response = set_default(&s3, term).await;
        let code = format!("<Code>{code}</Code>");
        assert!(response.contains(&code), "{term}: {response}");
    }
    for term in ["<Days>36500</Days>", "<Years>100</Years>"] {
        let response = set_default(&s3, term).await;
        assert!(response.starts_with("HTTP/1.1 200 "), "{term}: {response}");
    }
}

#[tokio::test]
async fn a_retention_is_shown_in_utc() {
    let s3 = start().await;
    locked(&s3).await;
    let put = s3.put_object().bucket("locked").key("key");
    put.send().await.unwrap();
    let retain = async |date: &str| {
        let body = format!(
            "<Retention><Mode>GOVERNANCE</Mode><RetainUntilDate>{date}</RetainUntilDate></Retention>"
        );
        s3.send_signed("PUT", "/locked/key?retention", &body).await
    };
    let response = retain("2099-01-01T01:00:00+01:00").await;
    assert!(response.starts_with("HTTP/1.1 200 "), "{response}");
    let get = s3.get_object_retention().bucket("locked").key("key");
    let retention = get.send().await.unwrap().retention.unwrap();
    let midnight = DateTime::from_secs(4_070_908_800);
    assert_eq!(retention.retain_until_date(), Some(&midnight));
    for date in ["9999-12-31T23:59:59-23:59", "2001-01-01T00:00:00Z"] {
        let response = retain(date).await;
        assert!(response.starts_with("HTTP/1.1 400 "), "{date}: {response}");
    }
}

#[tokio::test]
async fn a_retention_has_a_mode_and_a_date() {
    let s3 = start().await;
    locked(&s3).await;
    let put = s3.put_object().bucket("locked").key("key");
    put.send().await.unwrap();
    let put = |retention| {
        let put = s3.put_object_retention().bucket("locked").key("key");
        put.retention(retention).send()
    };
    let later = DateTime::from_secs(4_102_444_800);
    let only_date = ObjectLockRetention::builder().retain_until_date(later);
    assert_fails!(put(only_date.build()).await, "MalformedXML", 400);
    let only_mode = ObjectLockRetention::builder().mode(ObjectLockRetentionMode::Governance);
    assert_fails!(put(only_mode.build()).await, "MalformedXML", 400);
}

#[tokio::test]
async fn there_is_nothing_to_bypass_where_nothing_can_be_locked() {
    let s3 = start().await;
    s3.put("key", "").await;
    let delete = s3.delete_object().bucket("demo").key("key");
    let delete = delete.bypass_governance_retention(true);
    let error = failed(delete.send().await);
    assert_eq!(error.code, "InvalidArgument");
    let name = error.element("ArgumentName");
    assert_eq!(name, Some("x-amz-bypass-governance-retention"));
}
