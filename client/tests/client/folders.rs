//! Folders up and down.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use client::transfer::{self, DownloadDir, UploadDir};
use sandbox::Fault;

use crate::support::{BUCKET, World};

fn upload(world: &World, folder: &Path) -> UploadDir {
    transfer::upload_dir(&world.s3, folder, BUCKET, "www/")
}

pub(crate) fn download(world: &World, folder: &Path) -> DownloadDir {
    transfer::download_dir(&world.s3, BUCKET, "www/", folder)
}

/// A folder with these files, each of which holds its name.
pub(crate) fn folder(names: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for name in names {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("created");
        fs::write(path, name).expect("written");
    }
    folder
}

async fn keys(world: &World) -> Vec<String> {
    let listed = world.s3.list_objects_v2().bucket(BUCKET).send().await;
    let listed = listed.expect("listed");
    let keys = listed.contents().iter();
    keys.map(|object| object.key().expect("a key").to_owned())
        .collect()
}

const SITE: [&str; 4] = ["a.html", "b/c.txt", "b/d/e.css", "draft.tmp"];

#[tokio::test]
async fn a_folder_goes_up_and_comes_down() {
    let world = World::new().await;
    let site = folder(&SITE);
    let told = Arc::new(AtomicU64::new(0));
    let count = Arc::clone(&told);
    let up = upload(&world, site.path())
        .exclude("*.tmp")
        .progress(move |bytes| {
            count.fetch_add(bytes, Ordering::Relaxed);
        });
    let done = up.await.expect("uploaded");
    assert_eq!((done.files, done.bytes, done.unchanged), (3, 22, 0));
    assert_eq!(told.load(Ordering::Relaxed), 22);
    assert_eq!(
        keys(&world).await,
        ["www/a.html", "www/b/c.txt", "www/b/d/e.css"]
    );
    for (key, kind) in [("www/a.html", "text/html"), ("www/b/d/e.css", "text/css")] {
        let head = world.s3.head_object().bucket(BUCKET).key(key).send().await;
        assert_eq!(head.expect("there").content_type(), Some(kind));
    }

    let target = tempfile::tempdir().expect("a folder");
    let below = target.path().join("new");
    world.log.clear();
    let done = download(&world, &below).await.expect("downloaded");
    assert_eq!((done.files, done.bytes), (3, 22));
    assert_eq!(
        world.log.len(),
        4,
        "a listing, and one request for each object"
    );
    for name in &SITE[..3] {
        assert_eq!(fs::read(below.join(name)).expect("a file"), name.as_bytes());
    }
    assert!(!below.join("draft.tmp").exists());
}

#[tokio::test]
async fn each_file_takes_one_request_each_way() {
    let world = World::new().await;
    // More than are looked at together.
    let names: Vec<String> = (0..250).map(|n| format!("{}/{n:03}", n % 7)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let site = folder(&names);
    let up = upload(&world, site.path());
    assert_eq!(up.await.expect("uploaded").files, 250);
    assert_eq!((world.sent("PutObject"), world.log.len()), (250, 250));

    world.log.clear();
    let target = tempfile::tempdir().expect("a folder");
    let down = download(&world, target.path());
    assert_eq!(down.await.expect("downloaded").files, 250);
    assert_eq!(world.sent("GetObject"), 250);
    assert_eq!(world.log.len(), 251, "one listing besides");
    for name in names {
        let content = fs::read_to_string(target.path().join(name));
        assert_eq!(content.expect("a file"), name);
    }
}

#[tokio::test]
async fn patterns_choose_what_comes_down() {
    let world = World::new().await;
    for name in SITE {
        world.put(&format!("www/{name}"), b"x".to_vec()).await;
    }
    world.put("www2/other.txt", b"x".to_vec()).await;
    let target = tempfile::tempdir().expect("a folder");
    let some = download(&world, target.path())
        .include("b/*")
        .exclude("*.css");
    assert_eq!(some.await.expect("downloaded").files, 1);
    assert!(target.path().join("b/c.txt").exists());
    let error = download(&world, target.path()).include("[").await;
    assert!(error.expect_err("no pattern").to_string().contains('['));
}

#[tokio::test]
async fn sync_moves_only_what_changed() {
    let world = World::new().await;
    let site = folder(&SITE);
    upload(&world, site.path()).sync().await.expect("uploaded");
    let again = upload(&world, site.path()).sync().await.expect("uploaded");
    assert_eq!((again.files, again.unchanged), (0, 4));

    let target = tempfile::tempdir().expect("a folder");
    download(&world, target.path())
        .sync()
        .await
        .expect("downloaded");
    let again = download(&world, target.path())
        .sync()
        .await
        .expect("downloaded");
    assert_eq!((again.files, again.unchanged), (0, 4));

    // Another size, and a later time.
    fs::write(site.path().join("a.html"), "longer than it was").expect("written");
    let later = SystemTime::now() + Duration::from_mins(1);
    let newer = fs::File::options()
        .write(true)
        .open(site.path().join("b/c.txt"));
    newer.expect("the file").set_modified(later).expect("set");
    let changed = upload(&world, site.path()).sync().await.expect("uploaded");
    assert_eq!((changed.files, changed.unchanged), (2, 2));
    let down = download(&world, target.path())
        .sync()
        .await
        .expect("downloaded");
    assert!(
        down.files >= 1 && down.files + down.unchanged == 4,
        "{down:?}"
    );
    let read = fs::read(target.path().join("a.html")).expect("a file");
    assert_eq!(read, b"longer than it was");
}

#[tokio::test]
async fn folders_and_empty_objects_are_told_apart() {
    let world = World::new().await;
    for key in ["www/", "www/empty/", "www/none"] {
        world.put(key, Vec::new()).await;
    }
    let target = tempfile::tempdir().expect("a folder");
    assert_eq!(
        download(&world, target.path())
            .await
            .expect("downloaded")
            .files,
        1
    );
    assert_eq!(fs::read(target.path().join("none")).expect("a file"), b"");
}

#[tokio::test]
async fn the_first_failure_is_told_with_its_key() {
    let world = World::new().await;
    let site = folder(&SITE);
    world
        .sandbox
        .fault(Fault::on("PutObject").every(1).status(403, "AccessDenied"));
    let error = upload(&world, site.path()).await.expect_err("denied");
    assert!(
        error.is_forbidden() && error.to_string().contains("s3://demo/www/"),
        "{error}"
    );
    let missing = upload(&world, &site.path().join("missing")).await;
    assert!(
        missing
            .expect_err("no folder")
            .to_string()
            .contains("missing")
    );
}

#[cfg(unix)]
#[tokio::test]
async fn links_are_followed_up_and_one_without_end_is_an_error() {
    let world = World::new().await;
    let (site, other) = (folder(&["a"]), folder(&["b"]));
    std::os::unix::fs::symlink(other.path(), site.path().join("linked")).expect("a link");
    assert_eq!(
        upload(&world, site.path()).await.expect("uploaded").files,
        2
    );
    assert_eq!(keys(&world).await, ["www/a", "www/linked/b"]);
    std::os::unix::fs::symlink(site.path(), other.path().join("loop")).expect("a link");
    let error = upload(&world, site.path()).await.expect_err("no end");
    assert!(error.to_string().contains("loop"), "{error}");
}
