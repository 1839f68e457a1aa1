//! `aws-sdk-s3-transfer-manager`, a developer preview.

use aws_sdk_s3_transfer_manager::io::InputStream;
use aws_sdk_s3_transfer_manager::{Client, Config};

use crate::sample::{Clock, Sample};
use crate::ways::Target;
use crate::{Error, Result};

async fn client(target: &Target) -> Result<Client> {
    let session = benches::sessions::local(&target.endpoint)
        .await
        .map_err(Error::way)?;
    let config = aws_sdk_s3::config::Builder::from(session.sdk_config());
    Ok(Client::new(Config::builder().s3_config(config).build()))
}

pub(super) async fn upload(target: &Target) -> Result<Sample> {
    let client = client(target).await?;
    let clock = Clock::start()?;
    let body = InputStream::from_path(&target.path).map_err(Error::way)?;
    let upload = client
        .upload()
        .bucket(&target.bucket)
        .key("object")
        .body(body);
    upload
        .initiate()
        .map_err(Error::way)?
        .join()
        .await
        .map_err(Error::way)?;
    clock.stop(target.size())
}

pub(super) async fn download(target: &Target) -> Result<Sample> {
    let client = client(target).await?;
    let clock = Clock::start()?;
    let download = client.download().bucket(&target.bucket).key("object");
    let handle = download
        .write_to_path(&target.path)
        .await
        .map_err(Error::way)?;
    handle.join().await.map_err(Error::way)?;
    clock.stop(std::fs::metadata(&target.path)?.len())
}
