//! The file that a download is written to: what becomes of it, and of what was there.

use std::path::Path;

use client::Error;
use client::transfer;
use sandbox::Fault;

use crate::download::{LENGTH, download, names, small_parts};
use crate::support::{BUCKET, World, noise};

#[tokio::test]
async fn t2_a_missing_object_leaves_the_target_alone() {
    let world = World::new().await;
    let directory = tempfile::tempdir().expect("a directory");
    let target = directory.path().join("file");
    std::fs::write(&target, b"old").expect("written");
    let error = download(&world)
        .to_path(&target)
        .await
        .expect_err("missing");
    assert!(error.is_not_found(), "{error}");
    assert_eq!(std::fs::read(&target).expect("the file"), b"old");
    assert_eq!(names(directory.path()), ["file"]);
}

#[tokio::test]
async fn t2_a_download_that_fails_leaves_the_target_alone() {
    let world = World::new().await;
    world.put("key", noise(LENGTH)).await;
    world
        .sandbox
        .fault(Fault::on("GetObject").from(2).truncate(1000));
    let directory = tempfile::tempdir().expect("a directory");
    let target = directory.path().join("file");
    std::fs::write(&target, b"old").expect("written");
    let error = download(&world)
        .to_path(&target)
        .await
        .expect_err("cut off");
    assert!(matches!(error, Error::Body { .. }), "{error}");
    assert_eq!(std::fs::read(&target).expect("the file"), b"old");
    assert_eq!(names(directory.path()), ["file"]);
}

#[tokio::test]
async fn t2_a_target_that_cannot_be_written_is_named_and_nothing_is_sent() {
    let world = World::new().await;
    let directory = tempfile::tempdir().expect("a directory");
    for target in [
        directory.path().to_owned(),
        directory.path().join("missing/file"),
    ] {
        let error = download(&world)
            .to_path(&target)
            .await
            .expect_err("no place");
        assert!(matches!(error, Error::Local { .. }), "{error}");
        assert!(
            error.to_string().contains(&target.display().to_string()),
            "{error}"
        );
    }
    assert!(world.log.is_empty());
}

#[tokio::test]
async fn t2_a_cancelled_download_leaves_no_file() {
    let world = World::new().await;
    world.put("key", noise(LENGTH)).await;
    world.sandbox.fault(
        Fault::on("GetObject")
            .from(2)
            .delay(std::time::Duration::from_mins(1)),
    );
    let directory = tempfile::tempdir().expect("a directory");
    let target = directory.path().join("file");
    std::fs::write(&target, b"old").expect("written");
    let (first_bytes, mut came) = tokio::sync::mpsc::unbounded_channel();
    let download =
        download(&world).progress(move |bytes| first_bytes.send(bytes).expect("the test waits"));
    tokio::select! {
        done = download.to_path(&target) => panic!("{done:?}"),
        bytes = came.recv() => assert!(bytes.is_some()),
    }
    assert_eq!(std::fs::read(&target).expect("the file"), b"old");
    assert_eq!(names(directory.path()), ["file"]);
}

#[cfg(unix)]
#[tokio::test]
async fn t2_the_permissions_are_those_of_the_target_or_of_any_new_file() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::new().await;
    world.put("key", b"hello".to_vec()).await;
    let directory = tempfile::tempdir().expect("a directory");
    let mode = |path: &Path| {
        std::fs::metadata(path)
            .expect("a file")
            .permissions()
            .mode()
    };
    let (new, old, usual) = (
        directory.path().join("new"),
        directory.path().join("old"),
        directory.path().join("usual"),
    );
    std::fs::write(&usual, b"").expect("written");
    std::fs::write(&old, b"").expect("written");
    std::fs::set_permissions(&old, PermissionsExt::from_mode(0o640)).expect("set");
    for target in [&new, &old] {
        download(&world).to_path(target).await.expect("downloaded");
    }
    assert_eq!(mode(&new), mode(&usual));
    assert_eq!(mode(&old) & 0o777, 0o640);
}

#[tokio::test]
async fn t23_a_file_opened_to_append_is_appended_to() {
    let world = World::new().await;
    world.put("key", b" world".to_vec()).await;
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), b"hello").expect("written");
    let appending = tokio::fs::OpenOptions::new()
        .append(true)
        .open(file.path())
        .await;
    download(&world)
        .to_writer(appending.expect("the file"))
        .await
        .expect("downloaded");
    assert_eq!(
        std::fs::read(file.path()).expect("the file"),
        b"hello world"
    );
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn t2_a_device_is_written_to_and_not_replaced() {
    let world = World::new().await;
    let content = noise(LENGTH);
    let upload = transfer::upload(&world.s3, BUCKET, "key").config(small_parts());
    upload.from_bytes(content).await.expect("uploaded");
    let directory = tempfile::tempdir().expect("a directory");
    // Links, so that this test could not do harm if it failed.
    let link = |device: &str| {
        let link = directory.path().join(device);
        std::os::unix::fs::symlink(Path::new("/dev").join(device), &link).expect("a link");
        link
    };
    let null = link("null");
    let downloaded = download(&world).to_path(&null).await.expect("downloaded");
    assert_eq!(downloaded.bytes, LENGTH as u64);
    assert!(null.is_symlink(), "the device was replaced");
    // A device that is always full, as a disk may be.
    let full = link("full");
    let error = download(&world).to_path(&full).await.expect_err("no room");
    assert!(matches!(error, Error::Local { .. }), "{error:?}");
    assert!(error.to_string().contains("No space left"), "{error}");
    assert!(full.is_symlink());
    assert_eq!(names(directory.path()).len(), 2, "nothing beside them");
}
