//! The AWS SDK for Rust as it comes.

use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{Delete, ObjectIdentifier};
use tokio::io::AsyncWriteExt;

use crate::sample::{Clock, Sample};
use crate::ways::{Target, keys};
use crate::{Error, Result};

/// The work of a program between two pages.
pub(super) const WORK: Duration = Duration::from_millis(20);

async fn client(target: &Target) -> Result<Client> {
    let session = benches::sessions::local(&target.endpoint)
        .await
        .map_err(Error::way)?;
    Ok(benches::clients::stock(&session))
}

pub(super) async fn list(target: &Target) -> Result<Sample> {
    pages(target, Duration::ZERO).await
}

pub(super) async fn list_and_work(target: &Target) -> Result<Sample> {
    pages(target, WORK).await
}

/// The SDK's paginator.
async fn pages(target: &Target, work: Duration) -> Result<Sample> {
    let client = client(target).await?;
    let clock = Clock::start()?;
    let mut pages = client
        .list_objects_v2()
        .bucket(&target.bucket)
        .into_paginator()
        .send();
    let mut done = 0;
    while let Some(page) = pages.next().await {
        done += page.map_err(Error::way)?.contents().len() as u64;
        if !work.is_zero() {
            tokio::time::sleep(work).await;
        }
    }
    clock.stop(done)
}

pub(super) async fn delete(target: &Target, quiet: bool) -> Result<Sample> {
    delete_with(&client(target).await?, target, quiet).await
}

/// Batches of 1000 keys.
pub(super) async fn delete_with(client: &Client, target: &Target, quiet: bool) -> Result<Sample> {
    let keys = keys(target);
    let clock = Clock::start()?;
    for batch in keys.chunks(1_000) {
        let objects = batch
            .iter()
            .map(|key| ObjectIdentifier::builder().key(key).build());
        let objects = objects
            .collect::<std::result::Result<Vec<_>, _>>()
            .map_err(Error::way)?;
        let delete = Delete::builder()
            .set_objects(Some(objects))
            .quiet(quiet)
            .build();
        let call = client.delete_objects().bucket(&target.bucket);
        call.delete(delete.map_err(Error::way)?)
            .send()
            .await
            .map_err(Error::way)?;
    }
    clock.stop(keys.len() as u64)
}

/// One `PutObject`: the SDK has no more.
pub(super) async fn upload(target: &Target) -> Result<Sample> {
    let client = client(target).await?;
    let clock = Clock::start()?;
    let body = ByteStream::from_path(&target.path)
        .await
        .map_err(Error::way)?;
    let call = client
        .put_object()
        .bucket(&target.bucket)
        .key("object")
        .body(body);
    call.send().await.map_err(Error::way)?;
    clock.stop(target.size())
}

/// One `GetObject`, written to the file as it comes.
pub(super) async fn download(target: &Target) -> Result<Sample> {
    let client = client(target).await?;
    let clock = Clock::start()?;
    let call = client.get_object().bucket(&target.bucket).key("object");
    let mut body = call.send().await.map_err(Error::way)?.body;
    let mut file = tokio::fs::File::create(&target.path).await?;
    let mut done = 0;
    while let Some(chunk) = body.try_next().await.map_err(Error::way)? {
        file.write_all(&chunk).await?;
        done += chunk.len() as u64;
    }
    file.flush().await?;
    clock.stop(done)
}
