//! Pipes, sockets, devices, links and odd names, as what is uploaded and as where a download goes.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;

use aws_sdk_s3::types::ChecksumAlgorithm;
use client::transfer::{self, Downloaded};
use client::{Error, Result};

use crate::support::{BUCKET, World, noise};

/// More than a small file, so that it is written as it arrives.
const LARGE: usize = 3 << 20;

async fn download(world: &World, target: impl AsRef<Path> + Send) -> Result<Downloaded> {
    transfer::download(&world.s3, BUCKET, "key")
        .to_path(target)
        .await
}

/// A world with an object, and a folder.
async fn with_object(body: &[u8]) -> (World, tempfile::TempDir) {
    let world = World::new().await;
    world.put("key", body.to_vec()).await;
    (world, tempfile::tempdir().expect("a folder"))
}

fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status();
    assert!(made.expect("mkfifo").success());
}

/// How many entries a folder has.
fn entries(folder: &Path) -> usize {
    fs::read_dir(folder).expect("a folder").count()
}

#[tokio::test]
async fn a_pipe_is_read_to_its_end_and_written_to_and_stays_a_pipe() {
    let content = noise(LARGE);
    let (world, folder) = with_object(&content).await;
    let path = folder.path().join("pipe");
    pipe(&path);
    let reader = std::thread::spawn({
        let path = path.clone();
        move || fs::read(path).expect("read")
    });
    download(&world, &path).await.expect("downloaded");
    assert!(reader.join().expect("the reader") == content);
    assert!(
        fs::symlink_metadata(&path)
            .expect("it")
            .file_type()
            .is_fifo()
    );

    let writer = std::thread::spawn({
        let (path, content) = (path.clone(), content.clone());
        move || fs::write(path, content).expect("written")
    });
    let upload = transfer::upload(&world.s3, BUCKET, "copy");
    upload.from_path(&path).await.expect("uploaded");
    writer.join().expect("the writer");
    assert!(world.get("copy").await == content);
}

#[tokio::test]
async fn a_socket_is_an_error_that_names_it_and_stays_a_socket() {
    let (world, folder) = with_object(b"new").await;
    let path = folder.path().join("socket");
    let _listener = UnixListener::bind(&path).expect("a socket");
    let error = download(&world, &path).await.expect_err("no file");
    assert!(
        matches!(&error, Error::Local { path: named, .. } if *named == path),
        "{error}"
    );
    let upload = transfer::upload(&world.s3, BUCKET, "copy").from_path(&path);
    let error = upload.await.expect_err("no file");
    assert!(
        matches!(&error, Error::Local { path: named, .. } if *named == path),
        "{error}"
    );
    assert!(
        fs::symlink_metadata(&path)
            .expect("it")
            .file_type()
            .is_socket()
    );
    assert_eq!(entries(folder.path()), 1);
}

#[tokio::test]
async fn pipes_and_sockets_in_a_folder_are_left_out_of_its_upload() {
    let (world, folder) = with_object(b"").await;
    pipe(&folder.path().join("pipe"));
    let _listener = UnixListener::bind(folder.path().join("socket")).expect("a socket");
    symlink("/dev/zero", folder.path().join("device")).expect("a link");
    fs::write(folder.path().join("file"), b"file").expect("written");
    let upload = transfer::upload_dir(&world.s3, folder.path(), BUCKET, "dir/");
    assert_eq!(upload.await.expect("uploaded").files, 1);
}

#[tokio::test]
async fn a_disk_that_is_full_is_an_error() {
    for length in [1, LARGE, 20 << 20] {
        let (world, _folder) = with_object(&noise(length)).await;
        let error = download(&world, "/dev/full").await.expect_err("full");
        let Error::Local { path, source, .. } = error else {
            panic!("{error}");
        };
        assert_eq!(path, Path::new("/dev/full"));
        assert_eq!(source.kind(), std::io::ErrorKind::StorageFull);
    }
}

#[tokio::test]
async fn a_folder_is_not_replaced_whether_it_is_named_itself_or_by_a_link() {
    let (world, folder) = with_object(b"new").await;
    let (inner, link) = (folder.path().join("inner"), folder.path().join("link"));
    fs::create_dir(&inner).expect("a folder");
    symlink(&inner, &link).expect("a link");
    for target in [&inner, &link] {
        let error = download(&world, target).await.expect_err("a folder");
        assert!(matches!(error, Error::Local { .. }), "{error}");
    }
    assert!(link.is_symlink() && inner.is_dir());
    assert_eq!(entries(folder.path()) + entries(&inner), 2);
}

#[tokio::test]
async fn a_link_is_replaced_also_if_it_leads_nowhere() {
    let (world, folder) = with_object(b"new").await;
    fs::write(folder.path().join("file"), b"file").expect("written");
    for to in ["missing", "missing/deep", "file/below", "link"] {
        let link = folder.path().join("link");
        symlink(to, &link).expect("a link");
        download(&world, &link).await.expect("downloaded");
        assert!(!link.is_symlink(), "{to}");
        assert_eq!(fs::read(&link).expect("a file"), b"new");
        fs::remove_file(&link).expect("removed");
        assert_eq!(entries(folder.path()), 1, "{to}");
    }
}

#[tokio::test]
async fn a_link_in_the_path_of_the_target_is_followed() {
    let (world, folder) = with_object(b"new").await;
    let (inner, link) = (folder.path().join("inner"), folder.path().join("link"));
    fs::create_dir(&inner).expect("a folder");
    symlink(&inner, &link).expect("a link");
    download(&world, link.join("file"))
        .await
        .expect("downloaded");
    assert_eq!(fs::read(inner.join("file")).expect("a file"), b"new");
    assert!(link.is_symlink());
}

#[tokio::test]
async fn the_permissions_of_the_target_are_kept_and_no_others() {
    let (world, folder) = with_object(b"new").await;
    let target = folder.path().join("target");
    for (before, after) in [
        (0o4755, 0o755),
        (0o2750, 0o750),
        (0o1777, 0o777),
        (0o7444, 0o444),
        (0o600, 0o600),
    ] {
        fs::write(&target, b"old").expect("written");
        fs::set_permissions(&target, PermissionsExt::from_mode(before)).expect("set");
        download(&world, &target).await.expect("downloaded");
        let mode = fs::metadata(&target).expect("a file").permissions().mode();
        assert_eq!(mode & 0o7777, after, "{before:o}");
        fs::remove_file(&target).expect("removed");
    }
}

#[tokio::test]
async fn a_target_that_its_owner_may_not_open_is_replaced_and_verified() {
    let world = World::new().await;
    let folder = tempfile::tempdir().expect("a folder");
    let put = world.s3.put_object().bucket(BUCKET).key("key");
    let put = put.checksum_algorithm(ChecksumAlgorithm::Sha256);
    put.body(noise(LARGE).into()).send().await.expect("put");
    for mode in [0o444, 0] {
        let target = folder.path().join("target");
        fs::write(&target, b"old").expect("written");
        fs::set_permissions(&target, PermissionsExt::from_mode(mode)).expect("set");
        assert!(
            download(&world, &target)
                .await
                .expect("downloaded")
                .verified
        );
        assert_eq!(fs::metadata(&target).expect("a file").len(), LARGE as u64);
        fs::remove_file(&target).expect("removed");
    }
}

#[tokio::test]
async fn a_place_where_no_file_can_be_is_an_error_that_names_it() {
    let (world, folder) = with_object(b"new").await;
    fs::write(folder.path().join("file"), b"file").expect("written");
    let too_long = "a".repeat(256);
    for name in ["missing/file", "file/below", &too_long, "file/", "."] {
        let target = folder.path().join(name);
        let error = download(&world, &target).await.expect_err(name);
        assert!(
            matches!(&error, Error::Local { path, .. } if *path == target),
            "{error}"
        );
        assert_eq!(entries(folder.path()), 1, "{name}");
    }
    let error = download(&world, "/proc/self/file")
        .await
        .expect_err("no folder for files");
    assert!(matches!(&error, Error::Local { .. }), "{error}");
}

#[tokio::test]
async fn names_as_long_as_the_system_takes_them_go_up_and_down() {
    let names = [
        "漢".repeat(85),
        "🍕".repeat(63) + "abc",
        "é".repeat(127) + "a",
    ];
    let world = World::new().await;
    let (up, down) = (tempfile::tempdir(), tempfile::tempdir());
    let (up, down) = (up.expect("a folder"), down.expect("a folder"));
    for name in &names {
        assert_eq!(name.len(), 255);
        fs::write(up.path().join(name), name).expect("written");
    }
    let upload = transfer::upload_dir(&world.s3, up.path(), BUCKET, "");
    assert_eq!(upload.await.expect("uploaded").files, 3);
    let download = transfer::download_dir(&world.s3, BUCKET, "", down.path());
    assert_eq!(download.await.expect("downloaded").files, 3);
    for name in &names {
        assert_eq!(
            fs::read_to_string(down.path().join(name)).ok().as_ref(),
            Some(name)
        );
    }
}

#[tokio::test]
async fn a_name_that_is_not_text_is_that_of_a_file_all_the_same() {
    let (world, folder) = with_object(b"new").await;
    for name in [&[0xff; 255][..], b"a\xc3", b"\xf0\x9f\x8d"] {
        let target = folder.path().join(OsStr::from_bytes(name));
        download(&world, &target).await.expect("downloaded");
        let upload = transfer::upload(&world.s3, BUCKET, "copy");
        upload.from_path(&target).await.expect("uploaded");
        assert_eq!(world.get("copy").await, b"new");
    }
}
