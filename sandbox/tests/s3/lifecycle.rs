//! Lifecycle configurations: rules and their actions.

use aws_sdk_s3::types::{
    BucketLifecycleConfiguration, ExpirationStatus, LifecycleExpiration, LifecycleRule,
    LifecycleRuleFilter,
};

use crate::support::{BUCKET, S3, assert_fails, start};

#[tokio::test]
async fn a_lifecycle_rule_without_a_name_gets_one() {
    let s3 = start().await;
    let get = || {
        s3.get_bucket_lifecycle_configuration()
            .bucket(BUCKET)
            .send()
    };
    assert_fails!(get().await, "NoSuchLifecycleConfiguration", 404);
    let rule = LifecycleRule::builder().status(ExpirationStatus::Enabled);
    let rule = rule.filter(LifecycleRuleFilter::builder().prefix("logs/").build());
    let put = |rule: LifecycleRule| {
        let configuration = BucketLifecycleConfiguration::builder()
            .rules(rule)
            .build()
            .unwrap();
        s3.put_bucket_lifecycle_configuration()
            .bucket(BUCKET)
            .lifecycle_configuration(configuration)
            .send()
    };
    assert_fails!(
        put(rule.clone().build().unwrap()).await,
        "InvalidRequest",
        400
    );
    let expires = |days| {
        rule.clone()
            .expiration(LifecycleExpiration::builder().days(days).build())
            .build()
            .unwrap()
    };
    assert_fails!(put(expires(0)).await, "InvalidArgument", 400);
    put(expires(3)).await.unwrap();
    let got = get().await.unwrap();
    let [rule] = got.rules() else {
        panic!("one rule: {got:?}")
    };
    assert!(rule.id().is_some());
    assert_eq!(
        rule.filter().and_then(|filter| filter.prefix()),
        Some("logs/")
    );
    s3.delete_bucket_lifecycle()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    assert_fails!(get().await, "NoSuchLifecycleConfiguration", 404);
}

/// The response to a lifecycle rule with this action.
async fn put_action(s3: &S3, action: &str) -> String {
    let body = format!(
        "<LifecycleConfiguration><Rule><ID>a</ID><Filter><Prefix></Prefix></Filter><Status>Enabled</Status>{action}\
         </Rule></LifecycleConfiguration>"
    );
    s3.send_signed("PUT", "/demo?lifecycle", &body).await
}

#[tokio::test]
async fn an_action_of_a_lifecycle_rule_is_due_once() {
    let s3 = start().await;
    for (action, code) in [
        ("<Expiration></Expiration>", "MalformedXML"),
        (
            "<Expiration><Days>1</Days><Date>2030-01-01T00:00:00Z</Date></Expiration>",
            "MalformedXML",
        ),
        (
            "<Expiration><Days>2147483648</Days></Expiration>",
            "MalformedXML",
        ),
        ("<Expiration><Days>0</Days></Expiration>", "InvalidArgument"),
        (
            "<Expiration><Date>2030-01-01T00:00:01Z</Date></Expiration>",
            "InvalidArgument",
        ),
        (
            "<Expiration><Date>2030-01-01T00:00:00+01:00</Date></Expiration>",
            "InvalidArgument",
        ),
        (
            "<Expiration><Date>9999-12-31T23:59:59-23:59</Date></Expiration>",
            "MalformedXML",
        ),
        (
            "<Expiration><Date>tomorrow</Date></Expiration>",
            "MalformedXML",
        ),
        ("<Transition><Days>1</Days></Transition>", "MalformedXML"),
        (
            "<Transition><Days>-1</Days><StorageClass>GLACIER</StorageClass></Transition>",
            "InvalidArgument",
        ),
        (
            "<NoncurrentVersionExpiration><NewerNoncurrentVersions>1</NewerNoncurrentVersions></NoncurrentVersionExpiration>",
            "MalformedXML",
        ),
    ] {
        let response = put_action(&s3, action).await;
        let code = format!("<Code>{code}</Code>");
        assert!(response.contains(&code), "{action}: {response}");
    }
    for action in [
        "<Expiration><Days>2147483647</Days></Expiration>",
        "<Expiration><Date>2030-01-01T01:00:00+01:00</Date></Expiration>",
        "<Expiration><Date>2030-01-01</Date></Expiration>",
        "<Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>",
        "<Transition><Days>0</Days><StorageClass>GLACIER</StorageClass></Transition>",
    ] {
        let response = put_action(&s3, action).await;
        assert!(
            response.starts_with("HTTP/1.1 200 "),
            "{action}: {response}"
        );
        s3.put("key", "").await;
    }
}
