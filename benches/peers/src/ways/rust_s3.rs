//! The `rust-s3` crate.

use s3::creds::Credentials;
use s3::{Bucket, Region};
use tokio::io::AsyncWriteExt;

use crate::sample::{Clock, Sample};
use crate::ways::Target;
use crate::{Error, Result};

fn bucket(target: &Target) -> Result<Box<Bucket>> {
    let region = Region::Custom {
        region: "us-east-1".to_owned(),
        endpoint: target.endpoint.clone(),
    };
    let (key, secret) = (
        "AKIAIOSFODNN7EXAMPLE",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    );
    let credentials = Credentials::new(Some(key), Some(secret), None, None, None);
    let bucket = Bucket::new(&target.bucket, region, credentials.map_err(Error::way)?);
    Ok(bucket.map_err(Error::way)?.with_path_style())
}

pub(super) async fn list(target: &Target) -> Result<Sample> {
    let bucket = bucket(target)?;
    let clock = Clock::start()?;
    let mut token = None;
    let mut done = 0;
    loop {
        let page = bucket.list_page(String::new(), None, token, None, None);
        let (page, _) = page.await.map_err(Error::way)?;
        done += page.contents.len() as u64;
        token = page.next_continuation_token;
        if token.is_none() {
            return clock.stop(done);
        }
    }
}

pub(super) async fn upload(target: &Target) -> Result<Sample> {
    let bucket = bucket(target)?;
    let clock = Clock::start()?;
    let mut file = tokio::fs::File::open(&target.path).await?;
    bucket
        .put_object_stream(&mut file, "object")
        .await
        .map_err(Error::way)?;
    clock.stop(target.size())
}

pub(super) async fn download(target: &Target) -> Result<Sample> {
    let bucket = bucket(target)?;
    let clock = Clock::start()?;
    let mut file = tokio::fs::File::create(&target.path).await?;
    bucket
        .get_object_to_writer("object", &mut file)
        .await
        .map_err(Error::way)?;
    file.flush().await?;
    clock.stop(file.metadata().await?.len())
}
