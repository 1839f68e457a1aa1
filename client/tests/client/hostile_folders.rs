//! Keys, links and failures that would leave files where they do not belong.

use std::fs;
use std::path::Path;

use client::transfer;
use sandbox::Fault;

use crate::folders::{download, folder};
use crate::support::{BUCKET, World};

#[tokio::test]
async fn a_key_that_leads_out_of_the_folder_is_an_error_and_nothing_is_written() {
    for name in [
        "../evil",
        "a/../../evil",
        "..",
        "/etc/evil",
        "a//b",
        "./a",
        "a\\..\\evil",
        "NUL",
        "a/con.txt",
        "ends/in/slash/",
    ] {
        let world = World::new().await;
        let key = format!("www/{name}");
        world.put(&key, b"evil".to_vec()).await;
        let outer = tempfile::tempdir().expect("a folder");
        let target = outer.path().join("target");
        fs::create_dir(&target).expect("created");
        let error = download(&world, &target).await.expect_err(name);
        assert!(error.to_string().contains(&key), "{name}: {error}");
        assert_eq!(
            fs::read_dir(outer.path()).expect("a folder").count(),
            1,
            "{name}"
        );
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_link_in_the_way_is_not_followed() {
    let world = World::new().await;
    let (target, outside) = (folder(&[]), folder(&["file"]));
    for (link, to, key) in [
        ("folder", outside.path().to_owned(), "www/folder/evil"),
        ("file", outside.path().join("file"), "www/file"),
        ("device", "/dev/null".into(), "www/device"),
        ("dangling", outside.path().join("missing"), "www/dangling"),
    ] {
        std::os::unix::fs::symlink(to, target.path().join(link)).expect("a link");
        world.put(key, b"evil".to_vec()).await;
        let error = download(&world, target.path()).await.expect_err(link);
        assert!(
            error.to_string().contains(key) && error.to_string().contains("link"),
            "{error}"
        );
        world
            .s3
            .delete_object()
            .bucket(BUCKET)
            .key(key)
            .send()
            .await
            .expect("deleted");
    }
    assert_eq!(fs::read_dir(outside.path()).expect("a folder").count(), 1);
    assert_eq!(
        fs::read(outside.path().join("file")).expect("a file"),
        b"file"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_failure_leaves_no_temporary_file_of_the_other_downloads() {
    let world = World::new().await;
    // Large enough for a temporary file from the beginning.
    let keys: Vec<String> = (0..8).map(|number| format!("large-{number}")).collect();
    for key in &keys {
        let body = vec![b'x'; 3 << 19];
        let upload = transfer::upload(&world.s3, BUCKET, key).from_bytes(body);
        upload.await.expect("uploaded");
    }
    let denied = Fault::on("GetObject").every(5).status(403, "AccessDenied");
    world.sandbox.fault(denied);
    // Whether another download is writing at the moment of the failure is a matter of chance.
    for _ in 0..20 {
        let folder = tempfile::tempdir().expect("a folder");
        let down = transfer::download_dir(&world.s3, BUCKET, "", folder.path());
        down.await.expect_err("denied");
        for file in files(folder.path()) {
            let name = file.strip_prefix(folder.path()).expect("below it");
            let name = name.to_string_lossy().into_owned();
            assert!(keys.contains(&name), "{name} is left behind");
        }
    }
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}
