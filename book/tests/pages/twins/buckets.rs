//! Lessons on buckets.

use std::time::Duration;

use aws_sdk_s3::primitives::ByteStream;
use client::presign::AnonymousClient;
use client::waiters::Wait;
use client_lessons as by_client;
use resource::s3::S3;
use resource_lessons as by_resource;
use sandbox::{Fault, Sandbox};
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

/// A lesson on the bucket `demo`, with further arguments if it takes any.
macro_rules! on_a_bucket {
    ($($task:ident($($argument:expr)?))*) => {$(
        #[tokio::test]
        async fn $task() -> Result {
            four_ways(
                concat!(stringify!($task), ".py"),
                async |session| Ok(to_value(by_client::$task(&client::s3(session), "demo", $($argument)?).await?)?),
                async |session| {
                    let bucket = session.resource(S3::new).bucket("demo");
                    Ok(to_value(by_resource::$task(&bucket, $($argument)?).await?)?)
                },
            )
            .await
        }
    )*};
}

on_a_bucket!(list_objects() list_dates() delete_all(false) versions() policy() multipart());

#[tokio::test]
async fn presign() -> Result {
    four_ways(
        "presign.py",
        async |session| {
            let s3 = client::s3(session);
            let anonymous = AnonymousClient::new(session)?;
            Ok(to_value(
                by_client::presign(&s3, "demo", &anonymous).await?,
            )?)
        },
        async |session| {
            let bucket = session.resource(S3::new).bucket("demo");
            let anonymous = AnonymousClient::new(session)?;
            Ok(to_value(by_resource::presign(&bucket, &anonymous).await?)?)
        },
    )
    .await
}

/// A server on which a new bucket is not seen at once.
async fn late() -> Result<(Sandbox, Session)> {
    let (sandbox, session) = demo(0).await?;
    sandbox.fault(Fault::on("HeadBucket").nth(1).status(404, "NotFound"));
    Ok((sandbox, session))
}

#[tokio::test]
async fn wait() -> Result {
    let soon = Wait::max_wait(Duration::from_secs(30)).delay(Duration::from_millis(1));
    four_ways_in(
        late,
        "wait.py",
        async |session| {
            let s3 = client::s3(session);
            Ok(to_value(by_client::wait(&s3, "demo-new", soon).await?)?)
        },
        async |session| {
            let s3 = session.resource(S3::new);
            Ok(to_value(by_resource::wait(&s3, "demo-new", soon).await?)?)
        },
    )
    .await
}

/// Regions, and a bucket in each that is named after it.
fn places() -> [(String, String); 2] {
    ["us-east-1", "us-west-2"].map(|region| (region.to_owned(), format!("demo-{region}")))
}

/// A server with these buckets, and an object in each.
async fn regional() -> Result<(Sandbox, Session)> {
    let (sandbox, session) = demo(0).await?;
    for (region, bucket) in places() {
        let s3 = session.with_region(&region)?.resource(S3::new);
        let location = client::create_bucket_configuration(&region);
        let create = s3.create_bucket(bucket);
        let bucket = create
            .with(|request| request.set_create_bucket_configuration(location))
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
