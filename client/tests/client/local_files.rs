//! The files of people's real machines, up and down.

use std::fs;
use std::io::Write;
use std::path::Path;

use client::Error;
use client::transfer::{self, TransferConfig, Upload};

use crate::support::{BUCKET, World, noise};

const LENGTH: usize = 12 << 20;

fn small_parts() -> TransferConfig {
    let config = TransferConfig::default()
        .threshold(5 << 20)
        .part_size(5 << 20);
    config.concurrency(1).attempts(3)
}

fn upload(world: &World) -> Upload {
    transfer::upload(&world.s3, BUCKET, "key").config(small_parts())
}

async fn download(world: &World, target: &Path) {
    let download = transfer::download(&world.s3, BUCKET, "key").to_path(target);
    download.await.expect("downloaded");
}

#[tokio::test]
async fn a_file_that_is_written_to_while_it_is_uploaded_is_an_error() {
    type Change = fn(&Path);
    let changes: [(&str, Change); 3] = [
        ("grows", |path| {
            let mut file = fs::OpenOptions::new()
                .append(true)
                .open(path)
                .expect("the file");
            file.write_all(b"more").expect("written");
        }),
        ("shrinks", |path| {
            let file = fs::OpenOptions::new()
                .write(true)
                .open(path)
                .expect("the file");
            file.set_len(100).expect("shorter");
        }),
        ("is overwritten, and its time restored", |path| {
            let modified = fs::metadata(path)
                .expect("a file")
                .modified()
                .expect("a time");
            let mut file = fs::OpenOptions::new()
                .write(true)
                .open(path)
                .expect("the file");
            file.write_all(b"other bytes").expect("written");
            file.set_modified(modified).expect("restored");
        }),
    ];
    for (name, change) in changes {
        for length in [2 << 20, LENGTH] {
            let world = World::new().await;
            let file = tempfile::NamedTempFile::new().expect("a file");
            fs::write(file.path(), noise(length)).expect("written");
            let path = file.path().to_owned();
            let upload = upload(&world).progress(move |_| change(&path));
            let error = upload.from_path(file.path()).await.expect_err(name);
            assert!(matches!(error, Error::Integrity { .. }), "{name}: {error}");
            assert_eq!(world.orphans().await, 0);
        }
    }
}

#[cfg(unix)]
#[tokio::test]
async fn other_permissions_or_another_name_are_no_other_content() {
    use std::os::unix::fs::PermissionsExt;
    for length in [2 << 20, LENGTH] {
        let world = World::new().await;
        let file = tempfile::NamedTempFile::new().expect("a file");
        fs::write(file.path(), noise(length)).expect("written");
        let path = file.path().to_owned();
        let upload = upload(&world).progress(move |_| {
            fs::set_permissions(&path, PermissionsExt::from_mode(0o640)).expect("set");
        });
        let uploaded = upload.from_path(file.path()).await.expect("uploaded");
        assert_eq!(uploaded.bytes, length as u64);
    }
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_file_that_is_longer_than_it_says_is_uploaded_whole() {
    let world = World::new().await;
    for path in ["/proc/version", "/proc/self/cmdline"] {
        let content = fs::read(path).expect("a file of the system");
        assert!(!content.is_empty());
        upload(&world).from_path(path).await.expect("uploaded");
        assert!(world.get("key").await == content, "{path}");
    }
}

#[tokio::test]
async fn file_names_may_be_as_long_as_the_system_takes_them() {
    let world = World::new().await;
    let directory = tempfile::tempdir().expect("a directory");
    for length in [1, 200, 248, 249, 254, 255] {
        for name in [
            "a".repeat(length),
            format!("{}{}", "a".repeat(length % 2), "ü".repeat(length / 2)),
        ] {
            let path = directory.path().join(name);
            fs::write(&path, b"up").expect("written");
            upload(&world).from_path(&path).await.expect("uploaded");
            fs::remove_file(&path).expect("removed");
            download(&world, &path).await;
            assert_eq!(fs::read(&path).expect("the file"), b"up", "{length}");
        }
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_program_that_is_replaced_loses_the_right_to_run_as_its_owner() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::new().await;
    world.put("key", b"new".to_vec()).await;
    let directory = tempfile::tempdir().expect("a directory");
    let target = directory.path().join("program");
    fs::write(&target, b"old").expect("written");
    fs::set_permissions(&target, PermissionsExt::from_mode(0o6755)).expect("set");
    download(&world, &target).await;
    let mode = fs::metadata(&target).expect("a file").permissions().mode();
    assert_eq!(mode & 0o7777, 0o755);
}

#[cfg(unix)]
#[tokio::test]
async fn a_symbolic_link_is_replaced_and_what_it_points_to_stays() {
    let world = World::new().await;
    world.put("key", b"new".to_vec()).await;
    let directory = tempfile::tempdir().expect("a directory");
    let (file, link) = (directory.path().join("file"), directory.path().join("link"));
    fs::write(&file, b"old").expect("written");
    std::os::unix::fs::symlink(&file, &link).expect("a link");
    download(&world, &link).await;
    assert!(!link.is_symlink());
    assert_eq!(fs::read(&link).expect("a file"), b"new");
    assert_eq!(fs::read(&file).expect("a file"), b"old");
}
