//! The `object_store` crate.

use std::fs;
use std::path::PathBuf;

use futures::stream::{self, StreamExt, TryStreamExt};
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, WriteMultipart};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::sample::{Clock, Sample};
use crate::ways::Target;
use crate::{Error, Result};

/// How many small files are under way, as the folders of `client` have it.
const CONCURRENT: usize = 32;

const PART: usize = 8 * 1024 * 1024;

fn store(target: &Target) -> Result<AmazonS3> {
    let builder = AmazonS3Builder::new()
        .with_endpoint(&target.endpoint)
        .with_bucket_name(&target.bucket)
        .with_region("us-east-1")
        .with_access_key_id("AKIAIOSFODNN7EXAMPLE")
        .with_secret_access_key("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
        .with_allow_http(true);
    builder.build().map_err(Error::way)
}

pub(super) async fn list(target: &Target) -> Result<Sample> {
    let store = store(target)?;
    let clock = Clock::start()?;
    let mut objects = store.list(None);
    let mut done = 0;
    while objects.try_next().await.map_err(Error::way)?.is_some() {
        done += 1;
    }
    clock.stop(done)
}

/// Parts, ten at once, as boto3 does it.
pub(super) async fn upload(target: &Target) -> Result<Sample> {
    let store = store(target)?;
    let clock = Clock::start()?;
    let upload = store
        .put_multipart(&Path::from("object"))
        .await
        .map_err(Error::way)?;
    let mut upload = WriteMultipart::new_with_chunk_size(upload, PART);
    let mut file = tokio::fs::File::open(&target.path).await?;
    let mut buffer = vec![0; 1024 * 1024];
    let mut done = 0;
    loop {
        let read = file.read(&mut buffer).await?;
        if read == 0 {
            break;
        }
        upload.wait_for_capacity(10).await.map_err(Error::way)?;
        upload.write(&buffer[..read]);
        done += read as u64;
    }
    upload.finish().await.map_err(Error::way)?;
    clock.stop(done)
}

pub(super) async fn download(target: &Target) -> Result<Sample> {
    let store = store(target)?;
    let clock = Clock::start()?;
    let object = store.get(&Path::from("object")).await.map_err(Error::way)?;
    let mut chunks = object.into_stream();
    let mut file = tokio::fs::File::create(&target.path).await?;
    let mut done = 0;
    while let Some(chunk) = chunks.try_next().await.map_err(Error::way)? {
        file.write_all(&chunk).await?;
        done += chunk.len() as u64;
    }
    file.flush().await?;
    clock.stop(done)
}

pub(super) async fn upload_folder(target: &Target) -> Result<Sample> {
    let store = &store(target)?;
    let clock = Clock::start()?;
    let done = stream::iter(walk(&target.path)?)
        .map(|file| async move {
            let key = file.strip_prefix(&target.path).map_err(Error::way)?;
            let bytes = tokio::fs::read(&file).await?;
            let key = Path::from(key.to_string_lossy().as_ref());
            store.put(&key, bytes.into()).await.map_err(Error::way)?;
            Ok::<u64, Error>(1)
        })
        .buffer_unordered(CONCURRENT)
        .try_fold(0, |done, one| async move { Ok(done + one) });
    clock.stop(done.await?)
}

pub(super) async fn download_folder(target: &Target) -> Result<Sample> {
    let store = &store(target)?;
    let clock = Clock::start()?;
    let done = store
        .list(None)
        .map_err(Error::way)
        .map_ok(|object| async move {
            let bytes = store.get(&object.location).await.map_err(Error::way)?;
            let bytes = bytes.bytes().await.map_err(Error::way)?;
            let file = target.path.join(object.location.as_ref());
            if let Some(folder) = file.parent() {
                tokio::fs::create_dir_all(folder).await?;
            }
            tokio::fs::write(file, bytes).await?;
            Ok::<u64, Error>(1)
        })
        .try_buffer_unordered(CONCURRENT)
        .try_fold(0, |done, one| async move { Ok(done + one) });
    clock.stop(done.await?)
}

/// Every file below a folder.
fn walk(folder: &std::path::Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(walk(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}
