//! Listings of the page on buckets that outgrow a loop.

use aws_sdk_s3::types::{
    BucketLifecycleConfiguration, ExpirationStatus, InventoryConfiguration, InventoryDestination,
    InventoryFormat, InventoryFrequency, InventoryIncludedObjectVersions,
    InventoryS3BucketDestination, InventorySchedule, LifecycleExpiration, LifecycleRule,
    LifecycleRuleFilter,
};
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

#[test]
fn an_inventory_is_described() -> Result {
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
        .build()?;
    // client.put_bucket_inventory_configuration().bucket("demo").id("every-key")
    //     .inventory_configuration(every_key).send().await?;
    // ANCHOR_END: inventory
    assert_eq!(every_key.id(), "every-key");
    Ok(())
}
