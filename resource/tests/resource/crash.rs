//! What a program leaves behind that is killed in the middle of a transfer.
//!
//! Each test runs itself again as a process of its own, which aborts at the first progress of its transfer.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use resource::TransferConfig;
use resource::s3::{Bucket, S3};
use session::{Env, Fs, Session};

use crate::world::World;

/// The endpoint, the access key and the secret of the parent's sandbox, and a folder.
const VARIABLES: [&str; 4] = ["CRASH_ENDPOINT", "CRASH_ID", "CRASH_SECRET", "CRASH_FOLDER"];
const LENGTH: usize = 12 << 20;

/// Runs a test again, and demands that it is killed.
fn crash(test: &str, world: &World, folder: &Path) {
    let folder = folder.to_string_lossy();
    let values = [
        world.sandbox.endpoint_url(),
        world.sandbox.access_key_id(),
        world.sandbox.secret_access_key(),
        &folder,
    ];
    let child = Command::new(std::env::current_exe().unwrap())
        .args([test, "--exact", "--nocapture"])
        .envs(VARIABLES.into_iter().zip(values))
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&child.stderr);
    assert!(child.status.code().is_none(), "it was not killed: {told}");
}

/// The bucket and the folder of a process that is to crash.
async fn to_crash() -> Option<(Bucket, String)> {
    let [endpoint, id, secret, folder] = VARIABLES.map(|name| std::env::var(name).ok());
    let session = Session::builder()
        .credentials(id?, secret?)
        .region_name("us-east-1")
        .endpoint_url(endpoint?)
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]));
    let s3 = S3::new(&session.build().await.unwrap());
    Some((s3.bucket("demo"), folder?))
}

fn by_parts() -> TransferConfig {
    TransferConfig::default()
        .threshold(5 << 20)
        .part_size(5 << 20)
        .concurrency(1)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_that_crashes_leaves_no_object_and_parts_that_can_be_aborted() {
    if let Some((bucket, _)) = to_crash().await {
        let upload = bucket.upload("key").config(by_parts());
        let upload = upload.progress(|_| std::process::abort());
        upload.from_bytes(vec![1; LENGTH]).await.unwrap();
        return;
    }
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    let name = "crash::an_upload_that_crashes_leaves_no_object_and_parts_that_can_be_aborted";
    let folder = tempfile::tempdir().unwrap();
    crash(name, &world, folder.path());
    assert!(!bucket.object("key").exists().await.unwrap());
    assert_eq!(bucket.multipart_uploads().count().await.unwrap(), 1);
    let aborted = bucket.abort_stale_uploads(Duration::ZERO).await.unwrap();
    assert_eq!(aborted[0].object_key(), "key");
    assert_eq!(bucket.multipart_uploads().count().await.unwrap(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_download_that_crashes_leaves_the_target_alone() {
    if let Some((bucket, folder)) = to_crash().await {
        let download = bucket.download("key").config(by_parts());
        let download = download.progress(|_| std::process::abort());
        let target = Path::new(&folder).join("target");
        download.to_path(target).await.unwrap();
        return;
    }
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    let upload = bucket.upload("key").from_bytes(vec![1; LENGTH]);
    upload.await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("target"), "old").unwrap();
    let name = "crash::a_download_that_crashes_leaves_the_target_alone";
    crash(name, &world, folder.path());
    let target = std::fs::read_to_string(folder.path().join("target")).unwrap();
    assert_eq!(target, "old");
    // What had arrived is in a file beside it, whose name says what it belongs to.
    let files = std::fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(
        names[1].to_string_lossy().starts_with("target."),
        "{names:?}"
    );
}
