//! The attributes of a bucket's configurations.

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::get_bucket_acl::GetBucketAclOutput;
use aws_sdk_s3::operation::get_bucket_cors::GetBucketCorsOutput;
use aws_sdk_s3::operation::get_bucket_lifecycle_configuration::GetBucketLifecycleConfigurationOutput;
use aws_sdk_s3::operation::get_bucket_logging::GetBucketLoggingOutput;
use aws_sdk_s3::operation::get_bucket_notification_configuration::GetBucketNotificationConfigurationOutput;
use aws_sdk_s3::operation::get_bucket_policy::GetBucketPolicyOutput;
use aws_sdk_s3::operation::get_bucket_request_payment::GetBucketRequestPaymentOutput;
use aws_sdk_s3::operation::get_bucket_tagging::GetBucketTaggingOutput;
use aws_sdk_s3::operation::get_bucket_versioning::GetBucketVersioningOutput;
use aws_sdk_s3::operation::get_bucket_website::GetBucketWebsiteOutput;
use aws_sdk_s3::types::{
    BucketVersioningStatus, CorsRule, ErrorDocument, EventBridgeConfiguration, ExpirationStatus,
    Grant, IndexDocument, LambdaFunctionConfiguration, LifecycleRule, LoggingEnabled,
    MfaDeleteStatus, Owner, Payer, QueueConfiguration, RedirectAllRequestsTo, RoutingRule, Tag,
    TopicConfiguration, TransitionDefaultMinimumObjectSize,
};
use aws_smithy_mocks::{RuleMode, mock, mock_client};
use resource::s3::{Bucket, S3};

use super::{Row, rows};

/// A bucket of which every configuration can be read.
fn bucket() -> Bucket {
    let rules = [
        mock!(Client::get_bucket_acl).then_output(|| {
            let acl = GetBucketAclOutput::builder().owner(Owner::builder().build());
            acl.grants(Grant::builder().build()).build()
        }),
        mock!(Client::get_bucket_cors).then_output(|| {
            let rule = CorsRule::builder()
                .allowed_methods("GET")
                .allowed_origins("*");
            GetBucketCorsOutput::builder()
                .cors_rules(rule.build().unwrap())
                .build()
        }),
        mock!(Client::get_bucket_lifecycle_configuration).then_output(|| {
            let rule = LifecycleRule::builder().status(ExpirationStatus::Enabled);
            GetBucketLifecycleConfigurationOutput::builder()
                .rules(rule.build().unwrap())
                .transition_default_minimum_object_size(
                    TransitionDefaultMinimumObjectSize::VariesByStorageClass,
                )
                .build()
        }),
        mock!(Client::get_bucket_logging).then_output(|| {
            let logging = LoggingEnabled::builder()
                .target_bucket("log")
                .target_prefix("");
            GetBucketLoggingOutput::builder()
                .logging_enabled(logging.build().unwrap())
                .build()
        }),
        mock!(Client::get_bucket_notification_configuration).then_output(notification),
        mock!(Client::get_bucket_policy)
            .then_output(|| GetBucketPolicyOutput::builder().policy("{}").build()),
        mock!(Client::get_bucket_request_payment).then_output(|| {
            GetBucketRequestPaymentOutput::builder()
                .payer(Payer::Requester)
                .build()
        }),
        mock!(Client::get_bucket_tagging).then_output(|| {
            let tag = Tag::builder().key("k").value("v").build().unwrap();
            GetBucketTaggingOutput::builder()
                .tag_set(tag)
                .build()
                .unwrap()
        }),
        mock!(Client::get_bucket_versioning).then_output(|| {
            GetBucketVersioningOutput::builder()
                .status(BucketVersioningStatus::Enabled)
                .mfa_delete(MfaDeleteStatus::Disabled)
                .build()
        }),
        mock!(Client::get_bucket_website).then_output(|| {
            let redirect = RedirectAllRequestsTo::builder()
                .host_name("example.com")
                .build();
            GetBucketWebsiteOutput::builder()
                .redirect_all_requests_to(redirect.unwrap())
                .index_document(IndexDocument::builder().suffix("i").build().unwrap())
                .error_document(ErrorDocument::builder().key("e").build().unwrap())
                .routing_rules(RoutingRule::builder().build())
                .build()
        }),
    ];
    let rules: Vec<_> = rules.iter().collect();
    S3::from_client(mock_client!(aws_sdk_s3, RuleMode::MatchAny, &rules)).bucket("b")
}

fn notification() -> GetBucketNotificationConfigurationOutput {
    let event = || "s3:ObjectCreated:*".into();
    let topic = TopicConfiguration::builder().topic_arn("t").events(event());
    let queue = QueueConfiguration::builder().queue_arn("q").events(event());
    let lambda = LambdaFunctionConfiguration::builder()
        .lambda_function_arn("l")
        .events(event());
    GetBucketNotificationConfigurationOutput::builder()
        .topic_configurations(topic.build().unwrap())
        .queue_configurations(queue.build().unwrap())
        .lambda_function_configurations(lambda.build().unwrap())
        .event_bridge_configuration(EventBridgeConfiguration::builder().build())
        .build()
}

pub(super) async fn all() -> Vec<Row> {
    let bucket = bucket();
    let mut table = rules(&bucket).await;
    table.extend(settings(&bucket).await);
    table
}

async fn rules(bucket: &Bucket) -> Vec<Row> {
    let acl = bucket.acl().load().await.unwrap();
    let cors = bucket.cors().load().await.unwrap();
    let lifecycle_configuration = bucket.lifecycle_configuration().load().await.unwrap();
    let policy = bucket.policy().load().await.unwrap();
    let tagging = bucket.tagging().load().await.unwrap();
    [
        rows!("BucketAcl": owner = acl.owner(); grants = acl.grants();),
        rows!("BucketCors": cors_rules = cors.cors_rules();),
        // The SDK has the newer form of these rules alone.
        rows!("BucketLifecycle": rules = lifecycle_configuration.rules();),
        rows!("BucketLifecycleConfiguration":
            rules = lifecycle_configuration.rules();
            transition_default_minimum_object_size = lifecycle_configuration.transition_default_minimum_object_size();
        ),
        rows!("BucketPolicy": policy = policy.policy();),
        rows!("BucketTagging": tag_set = tagging.tag_set();),
    ]
    .into_iter()
    .flatten()
    .collect()
}

async fn settings(bucket: &Bucket) -> Vec<Row> {
    let logging = bucket.logging().load().await.unwrap();
    let notification = bucket.notification().load().await.unwrap();
    let request_payment = bucket.request_payment().load().await.unwrap();
    let versioning = bucket.versioning().load().await.unwrap();
    let website = bucket.website().load().await.unwrap();
    [
        rows!("BucketLogging": logging_enabled = logging.logging_enabled();),
        rows!("BucketNotification":
            topic_configurations = notification.topic_configurations();
            queue_configurations = notification.queue_configurations();
            lambda_function_configurations = notification.lambda_function_configurations();
            event_bridge_configuration = notification.event_bridge_configuration();
        ),
        rows!("BucketRequestPayment": payer = request_payment.payer();),
        rows!("BucketVersioning": status = versioning.status(); mfa_delete = versioning.mfa_delete();),
        rows!("BucketWebsite":
            redirect_all_requests_to = website.redirect_all_requests_to();
            index_document = website.index_document();
            error_document = website.error_document();
            routing_rules = website.routing_rules();
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}
