//! Work that is dropped half-way, at each point where it waits: no partial file, no object that is not whole, and no upload
//! left once `pending_aborts` has returned.

use std::future::poll_fn;
use std::path::Path;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::retry::RetryConfig;
use client::waiters::Wait;
use futures::TryStreamExt;
use futures::future::{BoxFuture, FutureExt};
use resource::s3::{Bucket, S3};
use resource::{Result, TransferConfig, pending_aborts};
use sandbox::{Sandbox, Seed};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

#[path = "support/mod.rs"]
mod support;

use support::sandbox_session;

const BUCKET: &str = "demo";
/// A source that no work changes, and how long it is.
const SOURCE: (&str, usize) = ("source", 3_000);
/// The work is dropped after as many polls as it takes, but no more than this.
const MOST_POLLS: usize = 40;
/// How often all is done.
const ROUNDS: usize = 3;

struct Place {
    _sandbox: Sandbox,
    bucket: Bucket,
    directory: tempfile::TempDir,
}

impl Place {
    async fn new() -> Self {
        let seed = Seed::new(BUCKET, 60).unwrap();
        let sandbox = Sandbox::builder().seed(seed).start().await.unwrap();
        let session = sandbox_session(&sandbox).retry_config(RetryConfig::disabled());
        let bucket = S3::new(&session.build().await.unwrap()).bucket(BUCKET);
        let (key, length) = SOURCE;
        let source = bucket.upload(key).from_bytes(vec![7; length]);
        source.await.unwrap();
        let directory = tempfile::tempdir().unwrap();
        let from = directory.path().join("from");
        std::fs::create_dir(&from).unwrap();
        for name in ["a", "b", "c"] {
            std::fs::write(from.join(name), vec![7; length]).unwrap();
        }
        Self {
            _sandbox: sandbox,
            bucket,
            directory,
        }
    }

    fn client(&self) -> &Client {
        self.bucket.client()
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.directory.path().join(name)
    }

    /// The objects below a prefix: their keys and sizes.
    async fn objects(&self, prefix: &str) -> Vec<(String, u64)> {
        let objects = self.bucket.objects().prefix(prefix).stream();
        let objects = objects.map_ok(|object| {
            let size = object.size().unwrap_or_default();
            (object.key().to_owned(), u64::try_from(size).unwrap())
        });
        objects.try_collect().await.unwrap()
    }
}

type Work = for<'a> fn(&'a Place, String) -> BoxFuture<'a, Result<()>>;

/// Settings by which a few kilobytes are transferred in parts.
fn by_parts() -> TransferConfig {
    TransferConfig::default().threshold(1_000)
}

fn works() -> Vec<(&'static str, Work)> {
    vec![
        ("list", |place, _| list(place).boxed()),
        ("parallel list", |place, _| parallel(place).boxed()),
        ("upload", |place, key| {
            upload(place, key, TransferConfig::default()).boxed()
        }),
        ("upload by parts", |place, key| {
            upload(place, key, by_parts()).boxed()
        }),
        ("copy", |place, key| {
            copy(place, key, TransferConfig::default()).boxed()
        }),
        ("copy by parts", |place, key| {
            copy(place, key, by_parts()).boxed()
        }),
        ("writer", |place, key| write(place, key).boxed()),
        ("reader", |place, _| read(place).boxed()),
        ("load", |place, _| load(place).boxed()),
        ("waiter", |place, _| wait(place).boxed()),
        ("download", |place, key| {
            download(place, key, TransferConfig::default()).boxed()
        }),
        ("download by parts", |place, key| {
            download(place, key, by_parts()).boxed()
        }),
        ("upload folder", |place, key| upload_dir(place, key).boxed()),
        ("download folder", |place, key| {
            download_dir(place, key).boxed()
        }),
        ("delete", |place, key| delete(place, key).boxed()),
    ]
}

async fn list(place: &Place) -> Result<()> {
    let objects = place.bucket.objects().page_size(7);
    objects.stream().try_collect::<Vec<_>>().await.map(drop)
}

async fn parallel(place: &Place) -> Result<()> {
    let objects = place.bucket.objects().page_size(7).parallel(3);
    objects.stream().try_collect::<Vec<_>>().await.map(drop)
}

async fn upload(place: &Place, key: String, config: TransferConfig) -> Result<()> {
    let upload = place.bucket.upload(key).config(config);
    upload.from_bytes(vec![7; SOURCE.1]).await.map(drop)
}

async fn copy(place: &Place, key: String, config: TransferConfig) -> Result<()> {
    let copy = place.bucket.copy((BUCKET, SOURCE.0), key).config(config);
    copy.await.map(drop)
}

async fn write(place: &Place, key: String) -> Result<()> {
    let mut writer = place.bucket.object(key).writer().config(by_parts());
    writer.write_all(&[7; SOURCE.1]).await?;
    writer.finish().await.map(drop)
}

async fn read(place: &Place) -> Result<()> {
    let mut reader = place.bucket.object(SOURCE.0).reader().await?;
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).await?;
    assert_eq!(bytes.len(), SOURCE.1);
    Ok(())
}

async fn load(place: &Place) -> Result<()> {
    place.bucket.object(SOURCE.0).load().await.map(drop)
}

async fn wait(place: &Place) -> Result<()> {
    let wait = Wait::max_wait(Duration::from_mins(1));
    place
        .bucket
        .object(SOURCE.0)
        .wait_until_exists(wait)
        .await
        .map(drop)
}

async fn download(place: &Place, key: String, config: TransferConfig) -> Result<()> {
    let path = place.path(&format!("file-{}", key.replace(['/', ' '], "-")));
    let download = place.bucket.download(SOURCE.0).config(config);
    download.to_path(path).await.map(drop)
}

async fn upload_dir(place: &Place, key: String) -> Result<()> {
    let upload = place
        .bucket
        .upload_dir(place.path("from"), format!("{key}/"));
    upload.config(by_parts()).await.map(drop)
}

async fn download_dir(place: &Place, key: String) -> Result<()> {
    let path = place.path(&format!("folder-{}", key.replace(['/', ' '], "-")));
    place.bucket.download_dir("logs/", path).await.map(drop)
}

async fn delete(place: &Place, key: String) -> Result<()> {
    let copy = place.bucket.copy((BUCKET, SOURCE.0), format!("gone/{key}"));
    copy.await?;
    place
        .bucket
        .objects()
        .prefix("gone/")
        .delete()
        .await
        .map(drop)
}

/// Polls so often, then drops. Says whether the work had ended.
async fn cut_off(work: impl Future<Output = Result<()>>, polls: usize) -> bool {
    let mut work = pin!(work);
    let mut polled = 0;
    poll_fn(|context| {
        if polled == polls {
            return Poll::Ready(false);
        }
        polled += 1;
        work.as_mut().poll(context).map(|ended| ended.is_ok())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_left_of_work_that_is_dropped() {
    let place = Place::new().await;
    let before = place.objects("").await;
    let mut dropped = 0;
    // Where the work is when it is polled for the k-th time is another thing each time.
    for (round, (name, work)) in
        (0..ROUNDS).flat_map(|round| works().into_iter().map(move |work| (round, work)))
    {
        for polls in 0..MOST_POLLS {
            let key = format!("work/{name}/{round}/{polls}");
            let ended = cut_off(work(&place, key), polls).await;
            dropped += usize::from(!ended);
            if ended {
                break;
            }
        }
    }
    assert!(dropped > 100, "only {dropped} were dropped");

    let aborts = tokio::time::timeout(Duration::from_secs(30), pending_aborts()).await;
    aborts.expect("every abort ends");
    assert_eq!(place.bucket.multipart_uploads().count().await.unwrap(), 0);
    let wrong: Vec<_> = place
        .objects("work/")
        .await
        .into_iter()
        .filter(|(_, size)| *size != SOURCE.1 as u64)
        .collect();
    assert!(wrong.is_empty(), "not whole: {wrong:?}");
    let mut after = place.objects("").await;
    after.retain(|(key, _)| !key.starts_with("work/") && !key.starts_with("gone/"));
    assert_eq!(after, before, "nothing else has changed");
    let partial = partial_files(place.directory.path(), &before);
    assert!(partial.is_empty(), "partial files: {partial:?}");
    // The client is as good as new.
    assert!(place.client().list_buckets().send().await.is_ok());
}

/// The files that are neither whole nor expected.
fn partial_files(folder: &Path, objects: &[(String, u64)]) -> Vec<std::path::PathBuf> {
    let mut partial = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let length = path.metadata().unwrap().len();
        let name = path.to_string_lossy().into_owned();
        let of_a_listing = || {
            objects.iter().any(|(key, size)| {
                *size == length && name.ends_with(key.trim_start_matches("logs/"))
            })
        };
        if path.is_dir() {
            partial.extend(partial_files(&path, objects));
        } else if length != SOURCE.1 as u64 && !of_a_listing() {
            partial.push(path);
        }
    }
    partial
}
