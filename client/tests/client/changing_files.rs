//! Files that change while they are uploaded: what arrives is the old content or the new, or an error, and never a mixture.

use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use aws_sdk_s3::Client;
use aws_sdk_s3::config::Intercept;
use aws_sdk_s3::config::interceptors::BeforeTransmitInterceptorContextRef;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::Metadata;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use client::transfer::{self, TransferConfig};
use client::{Error, Result};

use crate::support::{BUCKET, World, noise};

/// Read once, at the start.
const SMALL: usize = 100 << 10;
/// Sent by one request.
const SINGLE: usize = 2 << 20;
/// Sent in three parts.
const PARTS: usize = 12 << 20;

type Change = fn(&Path);

/// Changes a file right before a request is sent that has bytes of it.
#[derive(Debug)]
struct BeforeRequest {
    number: usize,
    sent: AtomicUsize,
    path: PathBuf,
    change: Change,
}

impl Intercept for BeforeRequest {
    fn name(&self) -> &'static str {
        "BeforeRequest"
    }

    fn read_before_transmit(
        &self,
        _: &BeforeTransmitInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        config: &mut ConfigBag,
    ) -> std::result::Result<(), BoxError> {
        let operation = config.load::<Metadata>().map(Metadata::name);
        if matches!(operation, Some("PutObject" | "UploadPart"))
            && self.sent.fetch_add(1, Ordering::Relaxed) + 1 == self.number
        {
            (self.change)(&self.path);
        }
        Ok(())
    }
}

/// A file in a folder of its own, a client that changes it before its request of this number, and where to upload it.
struct Changing {
    world: World,
    s3: Client,
    folder: tempfile::TempDir,
    old: Vec<u8>,
}

impl Changing {
    async fn new(length: usize, number: usize, change: Change) -> Self {
        let world = World::new().await;
        let folder = tempfile::tempdir().expect("a folder");
        let old = noise(length);
        let path = folder.path().join("file");
        fs::write(&path, &old).expect("written");
        let before = BeforeRequest {
            number,
            sent: AtomicUsize::new(0),
            path,
            change,
        };
        let config = world.s3.config().to_builder().interceptor(before);
        Self {
            s3: Client::from_conf(config.build()),
            world,
            folder,
            old,
        }
    }

    async fn upload(&self) -> Result<()> {
        let path = self.folder.path().join("file");
        let upload = transfer::upload(&self.s3, BUCKET, "file").config(small_parts());
        upload.from_path(path).await.map(|_| ())
    }

    async fn upload_dir(&self) -> Result<()> {
        let upload = transfer::upload_dir(&self.s3, self.folder.path(), BUCKET, "");
        upload.config(small_parts()).await.map(|_| ())
    }

    /// The bytes of the file as they are now.
    fn new_content(&self) -> Vec<u8> {
        fs::read(self.folder.path().join("file")).unwrap_or_default()
    }

    async fn stored(&self) -> Vec<u8> {
        self.world.get("file").await
    }
}

fn small_parts() -> TransferConfig {
    let config = TransferConfig::default().threshold(5 << 20);
    config.part_size(5 << 20).concurrency(1).attempts(3)
}

/// Writes to the file and restores its time of modification.
fn in_secret(path: &Path, change: impl FnOnce(&mut File)) {
    let before = fs::metadata(path).expect("a file");
    let mut file = OpenOptions::new().write(true).open(path).expect("the file");
    change(&mut file);
    let modified = before.modified().expect("a time");
    file.set_modified(modified).expect("restored");
}

fn grow(path: &Path) {
    in_secret(path, |file| {
        let length = file.metadata().expect("a file").len();
        file.set_len(length + 1).expect("longer");
    });
}

fn shrink(path: &Path) {
    in_secret(path, |file| file.set_len(1).expect("shorter"));
}

fn empty(path: &Path) {
    in_secret(path, |file| file.set_len(0).expect("empty"));
}

fn overwrite(path: &Path) {
    in_secret(path, |file| {
        std::io::Write::write_all(file, b"other bytes").expect("written");
    });
}

fn replace(path: &Path) {
    let other = path.with_extension("other");
    fs::write(&other, b"another file").expect("written");
    fs::rename(other, path).expect("renamed");
}

fn remove(path: &Path) {
    fs::remove_file(path).expect("removed");
}

#[tokio::test]
async fn a_file_that_is_replaced_or_removed_is_uploaded_as_it_was() {
    let changes: [Change; 2] = [replace, remove];
    for change in changes {
        for (length, number) in [(SMALL, 1), (SINGLE, 1), (PARTS, 1), (PARTS, 2), (PARTS, 3)] {
            let file = Changing::new(length, number, change).await;
            file.upload().await.expect("uploaded");
            assert!(file.stored().await == file.old, "{length} {number}");
            let file = Changing::new(length, number, change).await;
            file.upload_dir().await.expect("uploaded");
            assert!(file.stored().await == file.old, "{length} {number}");
        }
    }
}

#[tokio::test]
async fn a_file_whose_length_changes_is_an_error_even_if_its_time_does_not() {
    let changes: [Change; 3] = [grow, shrink, empty];
    for change in changes {
        for (length, number) in [(SINGLE, 1), (PARTS, 1), (PARTS, 3)] {
            let file = Changing::new(length, number, change).await;
            let error = file.upload().await.expect_err("changed");
            assert!(matches!(error, Error::Integrity { .. }), "{error}");
            assert_eq!(file.world.orphans().await, 0);
            let file = Changing::new(length, number, change).await;
            let error = file.upload_dir().await.expect_err("changed");
            assert!(matches!(error, Error::Integrity { .. }), "{error}");
            assert_eq!(file.world.orphans().await, 0);
        }
        let file = Changing::new(SMALL, 1, change).await;
        file.upload().await.expect("read before it changed");
        assert!(file.stored().await == file.old);
    }
}

#[tokio::test]
async fn a_file_that_is_overwritten_before_any_of_it_is_sent_arrives_as_it_is_then() {
    for length in [SINGLE, PARTS] {
        let file = Changing::new(length, 1, overwrite).await;
        file.upload().await.expect("uploaded");
        assert!(file.stored().await == file.new_content(), "{length}");
    }
}

#[tokio::test]
async fn a_file_whose_beginning_is_overwritten_after_it_was_sent_is_an_error() {
    for number in [2, 3] {
        let file = Changing::new(PARTS, number, overwrite).await;
        let error = file.upload().await.expect_err("changed");
        assert!(matches!(error, Error::Integrity { .. }), "{error}");
        assert_eq!(file.world.orphans().await, 0);
        let object = file.world.s3.head_object().bucket(BUCKET).key("file");
        assert!(object.send().await.is_err(), "nothing is stored");
    }
}
