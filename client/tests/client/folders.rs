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

fn download(world: &World, folder: &Path) -> DownloadDir {
    transfer::download_dir(&world.s3, BUCKET, "www/", folder)
}

/// A folder with these files, each of which holds its name.
fn folder(names: &[&str]) -> tempfile::TempDir {
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

#[tokio::test]
async fn an_object_is_encrypted_with_a_key_of_the_customers() {
    let key = *b"a very secret key of 32 bytes!!!";
    let world = World::new().await;
    let put = transfer::upload(&world.s3, BUCKET, "key").customer_key(key);
    let shown = format!("{put:?}");
    put.from_bytes("secret").await.expect("uploaded");
    let get = || transfer::download(&world.s3, BUCKET, "key");
    get().to_bytes().await.expect_err("no key");
    let text = get().customer_key(key).to_text().await;
    assert_eq!(text.expect("downloaded"), "secret");
    let copy = transfer::copy(&world.s3, (BUCKET, "key").into(), BUCKET, "copy");
    let copy = copy.source_customer_key(key).customer_key([7; 32]);
    let shown = format!("{shown} {copy:?} {:?}", get().customer_key(key));
    copy.await.expect("copied");
    let open = transfer::reader(&world.s3, BUCKET, "copy").customer_key([7; 32]);
    assert_eq!(open.await.expect("opened").len(), 6);
    let base64 = client::transfer::CustomerKey::from(key);
    assert!(!shown.contains(base64.base64()), "{shown}");
    get()
        .customer_key([7; 32])
        .to_bytes()
        .await
        .expect_err("another key");
}

#[tokio::test]
async fn a_dropped_writers_abort_can_be_awaited() {
    use tokio::io::AsyncWriteExt;
    let world = World::new().await;
    let config = transfer::TransferConfig::default()
        .threshold(5 << 20)
        .part_size(5 << 20);
    let upload = transfer::upload(&world.s3, BUCKET, "key").config(config);
    let mut writer = upload.writer();
    writer
        .write_all(&crate::support::noise(11 << 20))
        .await
        .expect("written");
    drop(writer);
    transfer::pending_aborts().await;
    assert_eq!(
        world.sent("CreateMultipartUpload"),
        world.sent("AbortMultipartUpload")
    );
    assert_eq!(world.orphans().await, 0);
}

#[tokio::test]
async fn bytes_that_are_no_text_are_an_error() {
    let world = World::new().await;
    world.put("key", vec![0xff]).await;
    let error = transfer::download(&world.s3, BUCKET, "key").to_text().await;
    assert!(error.expect_err("no text").to_string().contains("UTF-8"));
}

#[tokio::test]
async fn a_key_that_s3_cannot_have_is_refused_before_anything_is_sent() {
    let world = World::new().await;
    for key in [
        String::new(),
        "k".repeat(1025),
        "ü".repeat(600),
        "k".repeat(70_000),
    ] {
        let (s3, source) = (&world.s3, || (BUCKET, key.as_str()).into());
        let errors = [
            transfer::upload(s3, BUCKET, &key)
                .from_bytes("x")
                .await
                .err(),
            transfer::download(s3, BUCKET, &key).to_bytes().await.err(),
            transfer::copy(s3, source(), BUCKET, "copy").await.err(),
            transfer::copy(s3, (BUCKET, "a").into(), BUCKET, &key)
                .await
                .err(),
            transfer::reader(s3, BUCKET, &key).await.err(),
        ];
        for error in errors {
            let error = error.expect("refused");
            assert!(matches!(error, client::Error::Invalid(_)), "{error}");
            assert!(error.to_string().len() < 250, "{error}");
        }
    }
    assert!(world.log.is_empty());
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
