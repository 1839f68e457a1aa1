//! The `client` crate: the SDK with the fast reader, and its transfers.

use aws_sdk_s3::Client;
use client::transfer;

use super::sdk;
use crate::sample::{Clock, Sample};
use crate::ways::{Target, keys};
use crate::{Error, Result};

async fn s3(target: &Target) -> Result<Client> {
    let session = benches::sessions::local(&target.endpoint)
        .await
        .map_err(Error::way)?;
    Ok(benches::clients::fast(&session))
}

/// The token loop, by hand.
pub(super) async fn list(target: &Target) -> Result<Sample> {
    let s3 = s3(target).await?;
    let clock = Clock::start()?;
    let mut done = 0;
    client::pages::list_objects(s3.list_objects_v2().bucket(&target.bucket), |page| {
        done += page.contents().len() as u64;
    })
    .await
    .map_err(Error::way)?;
    clock.stop(done)
}

pub(super) async fn delete(target: &Target, quiet: bool) -> Result<Sample> {
    sdk::delete_with(&s3(target).await?, target, quiet).await
}

/// A call a key, one after the other.
pub(super) async fn delete_one_by_one(target: &Target) -> Result<Sample> {
    let s3 = s3(target).await?;
    let keys = keys(target);
    let clock = Clock::start()?;
    for key in &keys {
        let call = s3.delete_object().bucket(&target.bucket).key(key);
        call.send().await.map_err(Error::way)?;
    }
    clock.stop(keys.len() as u64)
}

pub(super) async fn upload(target: &Target) -> Result<Sample> {
    let s3 = s3(target).await?;
    let clock = Clock::start()?;
    let upload = transfer::upload(&s3, &target.bucket, "object").from_path(&target.path);
    upload.await.map_err(Error::way)?;
    clock.stop(target.size())
}

pub(super) async fn download(target: &Target) -> Result<Sample> {
    let s3 = s3(target).await?;
    let clock = Clock::start()?;
    let download = transfer::download(&s3, &target.bucket, "object").to_path(&target.path);
    download.await.map_err(Error::way)?;
    clock.stop(std::fs::metadata(&target.path)?.len())
}

/// Every file of a folder.
pub(super) async fn upload_folder(target: &Target) -> Result<Sample> {
    let s3 = s3(target).await?;
    let clock = Clock::start()?;
    let upload = transfer::upload_dir(&s3, &target.path, &target.bucket, "");
    let done = upload.await.map_err(Error::way)?;
    clock.stop(done.files)
}

/// Every object of a bucket, into a folder.
pub(super) async fn download_folder(target: &Target) -> Result<Sample> {
    let s3 = s3(target).await?;
    let clock = Clock::start()?;
    let download = transfer::download_dir(&s3, &target.bucket, "", &target.path);
    let done = download.await.map_err(Error::way)?;
    clock.stop(done.files)
}
