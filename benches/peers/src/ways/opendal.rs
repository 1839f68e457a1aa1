//! Apache `OpenDAL`.

use futures::TryStreamExt;
use opendal::Operator;
use opendal::services::S3;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::sample::{Clock, Sample};
use crate::ways::Target;
use crate::{Error, Result};

const PART: usize = 8 * 1024 * 1024;
const CONCURRENT: usize = 10;

fn operator(target: &Target) -> Result<Operator> {
    let builder = S3::default()
        .endpoint(&target.endpoint)
        .bucket(&target.bucket)
        .region("us-east-1")
        .access_key_id("AKIAIOSFODNN7EXAMPLE")
        .secret_access_key("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
        .disable_config_load()
        .disable_ec2_metadata();
    Operator::new(builder).map_err(Error::way)
}

pub(super) async fn list(target: &Target) -> Result<Sample> {
    let operator = operator(target)?;
    let clock = Clock::start()?;
    let mut entries = operator
        .lister_with("")
        .recursive(true)
        .await
        .map_err(Error::way)?;
    let mut done = 0;
    while entries.try_next().await.map_err(Error::way)?.is_some() {
        done += 1;
    }
    clock.stop(done)
}

pub(super) async fn upload(target: &Target) -> Result<Sample> {
    let operator = operator(target)?;
    let clock = Clock::start()?;
    let writer = operator
        .writer_with("object")
        .chunk(PART)
        .concurrent(CONCURRENT);
    let mut writer = writer.await.map_err(Error::way)?;
    let mut file = tokio::fs::File::open(&target.path).await?;
    let mut done = 0;
    loop {
        let mut buffer = bytes::BytesMut::with_capacity(1024 * 1024);
        let read = file.read_buf(&mut buffer).await?;
        if read == 0 {
            break;
        }
        writer.write(buffer.freeze()).await.map_err(Error::way)?;
        done += read as u64;
    }
    writer.close().await.map_err(Error::way)?;
    clock.stop(done)
}

pub(super) async fn download(target: &Target) -> Result<Sample> {
    let operator = operator(target)?;
    let clock = Clock::start()?;
    let reader = operator
        .reader_with("object")
        .chunk(PART)
        .concurrent(CONCURRENT);
    let reader = reader.await.map_err(Error::way)?;
    let mut chunks = reader
        .into_bytes_stream(..target.size())
        .await
        .map_err(Error::way)?;
    let mut file = tokio::fs::File::create(&target.path).await?;
    let mut done = 0;
    while let Some(chunk) = chunks.try_next().await? {
        file.write_all(&chunk).await?;
        done += chunk.len() as u64;
    }
    file.flush().await?;
    clock.stop(done)
}
