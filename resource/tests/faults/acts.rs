//! The work itself, as a program would do it.

use std::time::Duration;

use client::waiters::Wait;
use futures::TryStreamExt;
use resource::{Error, Result};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::files::{files, same};
use crate::place::{BUCKET, LARGE, Place, SMALL, by_parts, content, in_one};
use crate::work::{KEY, SOURCE, Verdict};

/// How many empty pages in a row are enough.
const EMPTY_PAGES: usize = 20;

fn same_keys(got: &[String], expected: &[String]) -> Verdict {
    if got == expected {
        return Ok(());
    }
    Err(format!("{} keys, not {}", got.len(), expected.len()))
}

pub(crate) async fn list(place: &Place) -> Result<Verdict> {
    let objects = place
        .bucket()
        .objects()
        .page_size(7)
        .max_empty_pages(EMPTY_PAGES)
        .stream();
    let keys: Vec<_> = objects
        .map_ok(|object| object.key().to_owned())
        .try_collect()
        .await?;
    Ok(same_keys(&keys, &place.demo_keys("")))
}

pub(crate) async fn parallel(place: &Place) -> Result<Verdict> {
    let objects = place
        .bucket()
        .objects()
        .page_size(7)
        .max_empty_pages(EMPTY_PAGES)
        .parallel(4)
        .stream();
    let keys: Vec<_> = objects
        .map_ok(|object| object.key().to_owned())
        .try_collect()
        .await?;
    Ok(same_keys(&keys, &place.demo_keys("")))
}

pub(crate) async fn delete(place: &Place) -> Result<Verdict> {
    let expected = place.demo_keys("logs/").len();
    let deletion = place
        .bucket()
        .objects()
        .prefix("logs/")
        .page_size(5)
        .max_empty_pages(EMPTY_PAGES)
        .delete();
    let deleted = deletion.await?.deleted;
    let left = place
        .keys()
        .await
        .iter()
        .filter(|key| key.starts_with("logs/"))
        .count();
    Ok(match (deleted, left) {
        (deleted, 0) if deleted == expected => Ok(()),
        _ => Err(format!(
            "{deleted} of {expected} said to be deleted, {left} left"
        )),
    })
}

pub(crate) async fn upload(place: &Place, length: usize, parts: bool) -> Result<Verdict> {
    let config = if parts { by_parts() } else { in_one() };
    let upload = place.bucket().upload(KEY).config(config);
    let uploaded = upload.from_bytes(content(length)).await?;
    Ok((uploaded.bytes == length as u64)
        .then_some(())
        .ok_or("another length".to_owned()))
}

pub(crate) async fn download(place: &Place, length: usize) -> Result<Verdict> {
    let path = place.directory().join("to/key");
    let config = if length == LARGE {
        by_parts()
    } else {
        in_one()
    };
    place
        .bucket()
        .download(KEY)
        .config(config)
        .to_path(&path)
        .await?;
    Ok(same(
        &std::fs::read(path).unwrap_or_default(),
        &content(length),
    ))
}

pub(crate) async fn contents(place: &Place) -> Result<Verdict> {
    let bytes = place.bucket().object(KEY).bytes().config(in_one()).await?;
    Ok(same(&bytes, &content(SMALL)))
}

pub(crate) async fn copy(place: &Place, parts: bool) -> Result<Verdict> {
    let config = if parts { by_parts() } else { in_one() };
    place
        .bucket()
        .copy((BUCKET, SOURCE), KEY)
        .config(config)
        .await?;
    Ok(Ok(()))
}

pub(crate) async fn reader(place: &Place) -> Result<Verdict> {
    let object = place.bucket().object(KEY);
    let mut bytes = Vec::new();
    let mut reader = object.reader().await?;
    reader.read_to_end(&mut bytes).await.map_err(local)?;
    Ok(same(&bytes, &content(SMALL)))
}

pub(crate) async fn writer(place: &Place, length: usize, parts: bool) -> Result<Verdict> {
    let config = if parts { by_parts() } else { in_one() };
    let mut writer = place.bucket().object(KEY).writer().config(config);
    writer.write_all(&content(length)).await.map_err(local)?;
    writer.finish().await?;
    Ok(Ok(()))
}

/// The error that a reader or a writer gives through an `io::Error`.
fn local(error: std::io::Error) -> Error {
    match error.downcast::<client::Error>() {
        Ok(error) => error.into(),
        Err(source) => {
            let path = "-".into();
            client::Error::Local {
                doing: "stream",
                path,
                source,
            }
            .into()
        }
    }
}

pub(crate) async fn load(place: &Place) -> Result<Verdict> {
    let head = place.bucket().object(KEY).load().await?;
    let length = head.content_length() == i64::try_from(SMALL).ok() && head.e_tag().is_some();
    Ok(length
        .then_some(())
        .ok_or("attributes of no object".to_owned()))
}

pub(crate) async fn load_bucket(place: &Place) -> Result<Verdict> {
    let head = place.bucket().load().await?;
    let region = head.bucket_region() == Some("us-east-1");
    Ok(region
        .then_some(())
        .ok_or("attributes of no bucket".to_owned()))
}

pub(crate) async fn wait(place: &Place) -> Result<Verdict> {
    let wait = Wait::max_wait(Duration::from_secs(4)).delay(Duration::from_millis(50));
    let head = place.bucket().object(KEY).wait_until_exists(wait).await?;
    let length = head.content_length() == i64::try_from(SMALL).ok() && head.e_tag().is_some();
    Ok(length
        .then_some(())
        .ok_or("attributes of no object".to_owned()))
}

pub(crate) async fn upload_dir(place: &Place) -> Result<Verdict> {
    let upload = place
        .bucket()
        .upload_dir(place.directory().join("from"), "up/")
        .sync();
    let done = upload.config(in_one()).await?;
    let keys = place.keys().await;
    let there = ["up/a", "up/b", "up/c"]
        .iter()
        .filter(|key| keys.iter().any(|is| is == *key));
    let there = there.count();
    Ok((done.files == 3 && there == 3)
        .then_some(())
        .ok_or(format!("{there} of 3 files are there")))
}

pub(crate) async fn download_dir(place: &Place) -> Result<Verdict> {
    let to = place.directory().join("to");
    place
        .bucket()
        .download_dir("logs/", &to)
        .config(in_one())
        .await?;
    let (is, expected) = (files(&to).len(), place.demo_keys("logs/").len());
    Ok((is == expected)
        .then_some(())
        .ok_or(format!("{is} files of {expected}")))
}
