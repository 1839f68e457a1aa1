//! Files, up and down.

use std::path::PathBuf;

use session_lessons::harness::mebibyte;
use tempfile::TempDir;

use super::place::{Place, shown};

/// A file of a directory of its own: nine MiB, which are two parts.
fn file() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a directory");
    let path = folder.path().join("large.bin");
    let bytes: Vec<u8> = (0..9).flat_map(mebibyte).collect();
    std::fs::write(&path, bytes).expect("a file");
    (folder, path)
}

#[tokio::test]
async fn upload_file() {
    let (_folder, file) = file();
    let place = Place::new(0).await;
    let by_client = client_lessons::upload_file(&place.client, "demo", "up", &file, |_| {});
    let by_client = shown(&by_client.await.expect("the client's answer"));
    let place = Place::new(0).await;
    let object = place.bucket.object("up");
    let by_resource = resource_lessons::upload_file(&object, &file, |_| {});
    let by_resource = shown(&by_resource.await.expect("the resource's answer"));
    assert_eq!(by_client, by_resource);
}

#[tokio::test]
async fn download_file() {
    let (folder, file) = file();
    let place = Place::new(0).await;
    let upload = place.bucket.upload("down").from_path(&file);
    upload.await.expect("an object");
    let to = folder.path().join("to");
    let by_client = client_lessons::download_file(&place.client, "demo", "down", &to, |_| {});
    let by_client = shown(&by_client.await.expect("the client's answer"));
    let object = place.bucket.object("down");
    let by_resource = resource_lessons::download_file(&object, &to, |_| {});
    let by_resource = shown(&by_resource.await.expect("the resource's answer"));
    assert_eq!(by_client, by_resource);
}
