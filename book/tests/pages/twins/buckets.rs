//! Lessons on buckets.

use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::CreateBucketConfiguration;
use client::tasks as by_client;
use resource::s3::S3;
use resource::tasks as by_resource;
use sandbox::Sandbox;
use serde_json::to_value;
use session::Session;

use super::four_ways::{four_ways, four_ways_in};
use crate::world::{Result, demo};

#[tokio::test]
async fn list_buckets() -> Result {
    four_ways(
        "list_buckets.py",
        async |session| {
            Ok(to_value(
                by_client::list_buckets(&client::s3(session)).await?,
            )?)
        },
        async |session| {
            Ok(to_value(
                by_resource::list_buckets(&session.resource(S3::new)).await?,
            )?)
        },
    )
    .await
}

/// A lesson on the bucket `demo` alone.
macro_rules! on_a_bucket {
    ($($task:ident)*) => {$(
        #[tokio::test]
        async fn $task() -> Result {
            four_ways(
                concat!(stringify!($task), ".py"),
                async |session| Ok(to_value(by_client::$task(&client::s3(session), "demo").await?)?),
                async |session| {
                    let bucket = session.resource(S3::new).bucket("demo");
                    Ok(to_value(by_resource::$task(&bucket).await?)?)
                },
            )
            .await
        }
    )*};
}

on_a_bucket!(list_objects list_dates delete_all versions policy multipart);

/// Regions, and a bucket in each that is named after it.
fn places() -> [(String, String); 2] {
    ["us-east-1", "us-west-2"].map(|region| (region.to_owned(), format!("demo-{region}")))
}

/// A server with these buckets, and an object in each.
async fn regional() -> Result<(Sandbox, Session)> {
    let (sandbox, session) = demo(0).await?;
    for (region, bucket) in places() {
        let s3 = session.with_region(&region)?.resource(S3::new);
        // The first region must not be named, and every other must be.
        let mut place = CreateBucketConfiguration::builder();
        if region != "us-east-1" {
            place = place.location_constraint(region.as_str().into());
        }
        let place = place.build();
        let create = s3.create_bucket(bucket);
        let bucket = create
            .with(|request| request.create_bucket_configuration(place))
            .await?;
        bucket.put_object(region, ByteStream::default()).await?;
    }
    Ok((sandbox, session))
}

#[tokio::test]
async fn two_regions() -> Result {
    four_ways_in(
        regional,
        "two_regions.py",
        async |session| Ok(to_value(by_client::two_regions(session, &places()).await?)?),
        async |session| {
            Ok(to_value(
                by_resource::two_regions(session, &places()).await?,
            )?)
        },
    )
    .await
}
