//! Listings of the page on buckets that outgrow a loop.

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::create_bucket_metadata_configuration::CreateBucketMetadataConfigurationOutput;
use aws_sdk_s3::operation::put_bucket_inventory_configuration::PutBucketInventoryConfigurationOutput;
use aws_sdk_s3::types::{
    BucketLifecycleConfiguration, ExpirationState, ExpirationStatus, InventoryConfiguration,
    InventoryConfigurationState, InventoryDestination, InventoryFormat, InventoryFrequency,
    InventoryIncludedObjectVersions, InventoryOptionalField, InventoryS3BucketDestination,
    InventorySchedule, InventoryTableConfiguration, JournalTableConfiguration, LifecycleExpiration,
    LifecycleRule, LifecycleRuleFilter, MetadataConfiguration, RecordExpiration,
};
use aws_smithy_mocks::{RuleMode, mock, mock_client};
use resource::s3::S3;

use crate::world::{Result, demo};

#[tokio::test]
async fn ranges_at_once_find_each_key_once() -> Result {
    let (_sandbox, session) = demo(5000).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: parallel
    let mut objects = bucket.objects().parallel(8).stream();
    let mut count = 0;
    while objects.try_next().await?.is_some() {
        count += 1;
    }
    assert_eq!(count, 5000);
    // ANCHOR_END: parallel
    Ok(())
}

#[tokio::test]
async fn a_rule_expires_keys() -> Result {
    let (_sandbox, session) = demo(3).await?;
    let client = session.client(aws_sdk_s3::Client::new);
    // ANCHOR: lifecycle
    let rule = LifecycleRule::builder()
        .id("expire-logs")
        .filter(LifecycleRuleFilter::builder().prefix("logs/").build())
        .status(ExpirationStatus::Enabled)
        .expiration(LifecycleExpiration::builder().days(30).build())
        .build()?;
    let rules = BucketLifecycleConfiguration::builder()
        .rules(rule)
        .build()?;
    let put = client.put_bucket_lifecycle_configuration().bucket("demo");
    put.lifecycle_configuration(rules).send().await?;

    let get = client.get_bucket_lifecycle_configuration().bucket("demo");
    assert_eq!(get.send().await?.rules()[0].id(), Some("expire-logs"));
    // ANCHOR_END: lifecycle
    Ok(())
}

#[tokio::test]
async fn an_inventory_is_ordered() -> Result {
    let put = mock!(Client::put_bucket_inventory_configuration)
        .match_requests(|input| input.bucket() == Some("demo") && input.id() == Some("every-key"))
        .then_output(|| PutBucketInventoryConfigurationOutput::builder().build());
    let client = mock_client!(aws_sdk_s3, RuleMode::MatchAny, &[&put]);
    // ANCHOR: inventory
    let reports = InventoryS3BucketDestination::builder()
        .bucket("arn:aws:s3:::reports")
        .format(InventoryFormat::Parquet)
        .build()?;
    let destination = InventoryDestination::builder().s3_bucket_destination(reports);
    let schedule = InventorySchedule::builder().frequency(InventoryFrequency::Daily);
    let every_key = InventoryConfiguration::builder()
        .id("every-key")
        .is_enabled(true)
        .included_object_versions(InventoryIncludedObjectVersions::Current)
        .schedule(schedule.build()?)
        .destination(destination.build())
        .optional_fields(InventoryOptionalField::Size)
        .optional_fields(InventoryOptionalField::LastModifiedDate)
        .build()?;
    let put_inventory = client.put_bucket_inventory_configuration();
    let put_inventory = put_inventory.bucket("demo").id("every-key");
    put_inventory
        .inventory_configuration(every_key)
        .send()
        .await?;
    // ANCHOR_END: inventory
    assert_eq!(put.num_calls(), 1);
    Ok(())
}

#[tokio::test]
async fn metadata_tables_are_ordered() -> Result {
    let create = mock!(Client::create_bucket_metadata_configuration)
        .match_requests(|input| input.bucket() == Some("demo"))
        .then_output(|| CreateBucketMetadataConfigurationOutput::builder().build());
    let client = mock_client!(aws_sdk_s3, RuleMode::MatchAny, &[&create]);
    // ANCHOR: metadata
    let month = RecordExpiration::builder()
        .expiration(ExpirationState::Enabled)
        .days(30)
        .build()?;
    let journal = JournalTableConfiguration::builder().record_expiration(month);
    let inventory = InventoryTableConfiguration::builder()
        .configuration_state(InventoryConfigurationState::Enabled);
    let tables = MetadataConfiguration::builder()
        .journal_table_configuration(journal.build())
        .inventory_table_configuration(inventory.build()?)
        .build();
    let request = client.create_bucket_metadata_configuration().bucket("demo");
    request.metadata_configuration(tables).send().await?;
    // ANCHOR_END: metadata
    assert_eq!(create.num_calls(), 1);
    Ok(())
}
