//! The other settings of a bucket: CORS rules as documents, website, payer, named settings.

use aws_sdk_s3::types::{
    CorsConfiguration, CorsRule, IndexDocument, MetricsConfiguration, Payer,
    RequestPaymentConfiguration, WebsiteConfiguration,
};

use crate::support::{BUCKET, assert_fails, start};

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
