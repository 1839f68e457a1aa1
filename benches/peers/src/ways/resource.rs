//! The `resource` crate: collections that page for themselves, and batches.

use std::hint::black_box;

use resource::batch::Delete;
use resource::s3::{Bucket, S3};

use super::sdk::WORK;
use crate::sample::{Clock, Sample};
use crate::ways::{Target, keys};
use crate::{Error, Result};

async fn bucket(target: &Target) -> Result<Bucket> {
    let session = benches::sessions::local(&target.endpoint)
        .await
        .map_err(Error::way)?;
    Ok(session.resource(S3::new).bucket(target.bucket.as_str()))
}

/// One object after the other.
pub(super) async fn list(target: &Target) -> Result<Sample> {
    let bucket = bucket(target).await?;
    let clock = Clock::start()?;
    let mut objects = bucket.objects().stream();
    let mut done = 0;
    while objects.try_next().await.map_err(Error::way)?.is_some() {
        done += 1;
    }
    clock.stop(done)
}

/// Page by page, with work on each; the next page comes meanwhile.
pub(super) async fn list_and_work(target: &Target) -> Result<Sample> {
    let bucket = bucket(target).await?;
    let clock = Clock::start()?;
    let mut pages = bucket.objects().pages();
    let mut done = 0;
    while let Some(page) = pages.try_next().await.map_err(Error::way)? {
        done += page.items().len() as u64;
        tokio::time::sleep(WORK).await;
    }
    clock.stop(done)
}

/// Eight key ranges at once.
pub(super) async fn list_parallel(target: &Target) -> Result<Sample> {
    let bucket = bucket(target).await?;
    let clock = Clock::start()?;
    let mut objects = bucket.objects().parallel(8).stream();
    let mut done = 0;
    while objects.try_next().await.map_err(Error::way)?.is_some() {
        done += 1;
    }
    clock.stop(done)
}

/// Handles on an object, none of which sends anything.
pub(super) async fn handles(target: &Target) -> Result<Sample> {
    let bucket = bucket(target).await?;
    let clock = Clock::start()?;
    for _ in 0..target.size() {
        black_box(bucket.object(black_box("k")));
    }
    clock.stop(target.size())
}

pub(super) async fn delete(target: &Target) -> Result<Sample> {
    let bucket = bucket(target).await?;
    let keys = keys(target);
    let clock = Clock::start()?;
    let outcome = Delete::keys(bucket.client(), bucket.name(), keys)
        .await
        .map_err(Error::way)?;
    clock.stop(outcome.deleted as u64)
}

/// Lists a bucket and deletes what it lists, by this many ranges of keys at once.
pub(super) async fn purge(target: &Target, ranges: usize) -> Result<Sample> {
    let bucket = bucket(target).await?;
    let clock = Clock::start()?;
    let delete = match ranges {
        1 => bucket.objects().delete(),
        _ => bucket.objects().parallel(ranges).delete(),
    };
    let done = delete.await.map_err(Error::way)?;
    clock.stop(done.deleted as u64)
}
