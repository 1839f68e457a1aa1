use aws_sdk_s3::types::{
    BucketLifecycleConfiguration, BucketLocationConstraint, BucketLoggingStatus, CorsConfiguration,
    CorsRule, CreateBucketConfiguration, Event, ExpirationStatus, IndexDocument,
    LifecycleExpiration, LifecycleRule, LifecycleRuleFilter, LoggingEnabled, MetricsConfiguration,
    NotificationConfiguration, Payer, PolicyStatus, PublicAccessBlockConfiguration,
    RequestPaymentConfiguration, TopicConfiguration, WebsiteConfiguration,
};

use crate::support::{BUCKET, S3, assert_fails, failed, start};

#[tokio::test]
async fn cors_rules_are_kept_until_deleted() {
    let s3 = start().await;
    let rule = |method: &str| {
        let rule = CorsRule::builder()
            .allowed_methods(method)
            .allowed_origins("*")
            .max_age_seconds(30)
            .build()
            .unwrap();
        CorsConfiguration::builder()
            .cors_rules(rule)
            .build()
            .unwrap()
    };
    let get = || s3.get_bucket_cors().bucket(BUCKET).send();
    assert_fails!(get().await, "NoSuchCORSConfiguration", 404);
    s3.put_bucket_cors()
        .bucket(BUCKET)
        .cors_configuration(rule("GET"))
        .send()
        .await
        .unwrap();
    assert_eq!(get().await.unwrap().cors_rules(), rule("GET").cors_rules());
    let unknown = s3
        .put_bucket_cors()
        .bucket(BUCKET)
        .cors_configuration(rule("PATCH"));
    assert_fails!(unknown.send().await, "InvalidRequest", 400);
    s3.delete_bucket_cors().bucket(BUCKET).send().await.unwrap();
    assert_fails!(get().await, "NoSuchCORSConfiguration", 404);
}

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
async fn notifications_name_a_target_of_their_kind() {
    let s3 = start().await;
    let put = |arn: &str| {
        let topic = TopicConfiguration::builder()
            .topic_arn(arn)
            .events(Event::S3ObjectCreated)
            .build()
            .unwrap();
        let configuration = NotificationConfiguration::builder()
            .topic_configurations(topic)
            .build();
        s3.put_bucket_notification_configuration()
            .bucket(BUCKET)
            .notification_configuration(configuration)
            .send()
    };
    assert_fails!(
        put("arn:aws:sqs:us-east-1:123456789012:q").await,
        "InvalidArgument",
        400
    );
    put("arn:aws:sns:us-east-1:123456789012:t").await.unwrap();
    let got = s3
        .get_bucket_notification_configuration()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    let [topic] = got.topic_configurations() else {
        panic!("one topic: {got:?}")
    };
    assert!(topic.id().is_some());
    assert_eq!(topic.events(), [Event::S3ObjectCreated]);
}

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

#[tokio::test]
async fn a_website_has_an_index() {
    let s3 = start().await;
    let put = |website| {
        s3.put_bucket_website()
            .bucket(BUCKET)
            .website_configuration(website)
            .send()
    };
    assert_fails!(
        put(WebsiteConfiguration::builder().build()).await,
        "InvalidArgument",
        400
    );
    let index = IndexDocument::builder()
        .suffix("index.html")
        .build()
        .unwrap();
    put(WebsiteConfiguration::builder()
        .index_document(index.clone())
        .build())
    .await
    .unwrap();
    let got = s3.get_bucket_website().bucket(BUCKET).send().await.unwrap();
    assert_eq!(got.index_document(), Some(&index));
    s3.delete_bucket_website()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    let get = s3.get_bucket_website().bucket(BUCKET);
    assert_fails!(get.send().await, "NoSuchWebsiteConfiguration", 404);
}

#[tokio::test]
async fn the_requester_may_pay() {
    let s3 = start().await;
    let get = || s3.get_bucket_request_payment().bucket(BUCKET).send();
    assert_eq!(get().await.unwrap().payer(), Some(&Payer::BucketOwner));
    let requester = RequestPaymentConfiguration::builder()
        .payer(Payer::Requester)
        .build()
        .unwrap();
    s3.put_bucket_request_payment()
        .bucket(BUCKET)
        .request_payment_configuration(requester)
        .send()
        .await
        .unwrap();
    assert_eq!(get().await.unwrap().payer(), Some(&Payer::Requester));
}

#[tokio::test]
async fn named_settings_are_listed_by_name() {
    let s3 = start().await;
    for id in ["b", "a"] {
        let metrics = MetricsConfiguration::builder().id(id).build().unwrap();
        let put = s3.put_bucket_metrics_configuration().bucket(BUCKET).id(id);
        put.metrics_configuration(metrics).send().await.unwrap();
    }
    let listed = s3
        .list_bucket_metrics_configurations()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    let ids: Vec<_> = listed
        .metrics_configuration_list()
        .iter()
        .map(|metrics| metrics.id().to_owned())
        .collect();
    assert_eq!(ids, ["a", "b"]);
    s3.delete_bucket_metrics_configuration()
        .bucket(BUCKET)
        .id("a")
        .send()
        .await
        .unwrap();
    let get = s3.get_bucket_metrics_configuration().bucket(BUCKET).id("a");
    assert_fails!(get.send().await, "NoSuchConfiguration", 404);
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

#[tokio::test]
async fn a_notification_of_an_event_that_s3_does_not_have_is_refused() {
    let s3 = start().await;
    let topic = TopicConfiguration::builder()
        .topic_arn("arn:aws:sns:us-east-1:123456789012:t")
        .events(Event::from("s3:ObjectRead:*"))
        .build()
        .unwrap();
    let configuration = NotificationConfiguration::builder().topic_configurations(topic);
    let put = s3.put_bucket_notification_configuration().bucket(BUCKET);
    let put = put.notification_configuration(configuration.build());
    assert_fails!(put.send().await, "InvalidArgument", 400);
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

#[tokio::test]
async fn a_named_setting_has_one_name() {
    let s3 = start().await;
    let put = |query: &'static str, root: &'static str| {
        let body = format!("<{root}><Id>other</Id></{root}>");
        let s3 = &s3;
        async move {
            let target = format!("/{BUCKET}?{query}&id=name");
            s3.send_signed("PUT", &target, &body).await
        }
    };
    let metrics = put("metrics", "MetricsConfiguration").await;
    assert!(metrics.contains("<Code>IdMismatch</Code>"), "{metrics}");
    let analytics = put("analytics", "AnalyticsConfiguration").await;
    assert!(
        analytics.contains("<Code>MalformedXML</Code>"),
        "{analytics}"
    );
}
