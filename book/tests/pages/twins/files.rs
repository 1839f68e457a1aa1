//! Lessons on files.

use std::path::PathBuf;

use client_lessons as by_client;
use resource::s3::S3;
use resource_lessons as by_resource;
use serde_json::to_value;
use session_lessons::harness::mebibyte;
use tempfile::TempDir;

use super::four_ways::four_ways;
use crate::world::Result;

/// The file that the lessons make up, and its directory.
fn made_up() -> Result<(TempDir, PathBuf)> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("large.bin");
    let bytes: Vec<u8> = (0..24).flat_map(mebibyte).collect();
    std::fs::write(&path, bytes)?;
    Ok((folder, path))
}

#[tokio::test]
async fn upload_file() -> Result {
    const KEY: &str = "uploads/large.bin";
    let (_folder, file) = &made_up()?;
    four_ways(
        "upload_file.py",
        async |session| {
            let s3 = client::s3(session);
            let sent = by_client::upload_file(&s3, "demo", KEY, file, |_| {}).await?;
            Ok(to_value(sent)?)
        },
        async |session| {
            let object = session.resource(S3::new).object("demo", KEY);
            let sent = by_resource::upload_file(&object, file, |_| {}).await?;
            Ok(to_value(sent)?)
        },
    )
    .await
}

#[tokio::test]
async fn download_file() -> Result {
    const KEY: &str = "downloads/large.bin";
    let (folder, file) = &made_up()?;
    let to = &folder.path().join("downloaded.bin");
    four_ways(
        "download_file.py",
        async |session| {
            let s3 = client::s3(session);
            let upload = client::transfer::upload(&s3, "demo", KEY);
            upload.from_path(file).await?;
            let fetched = by_client::download_file(&s3, "demo", KEY, to, |_| {}).await?;
            Ok(to_value(fetched)?)
        },
        async |session| {
            let object = session.resource(S3::new).object("demo", KEY);
            object.upload().from_path(file).await?;
            let fetched = by_resource::download_file(&object, to, |_| {}).await?;
            Ok(to_value(fetched)?)
        },
    )
    .await
}
