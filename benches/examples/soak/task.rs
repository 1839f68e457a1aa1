//! One of the tasks: it works below a prefix of its own, and compares what it finds with its model.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use futures::TryStreamExt;
use resource::s3::Bucket;
use resource::{Result, TransferConfig};
use tokio::io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt};

use crate::model::Model;
use crate::random::Random;

/// How many keys a task has at most.
const KEYS: u64 = 30;
/// How long an object is at most.
const LENGTH: u64 = 40_000;

/// The counts of all tasks.
#[derive(Debug, Default)]
pub(crate) struct Account {
    pub(crate) steps: AtomicU64,
    pub(crate) failed: AtomicU64,
    pub(crate) different: AtomicU64,
    /// Uploads by parts.
    pub(crate) begun: AtomicU64,
}

pub(crate) struct Task {
    bucket: Bucket,
    prefix: String,
    random: Random,
    model: Model,
    account: Arc<Account>,
}

impl Task {
    pub(crate) fn new(bucket: Bucket, number: u64, account: Arc<Account>) -> Self {
        Self {
            bucket,
            prefix: format!("task-{number:02}/"),
            random: Random::new(number + 1),
            model: Model::default(),
            account,
        }
    }

    /// Does one thing. After a failure, the model takes over what is there: the key may have changed or not.
    pub(crate) async fn step(&mut self) {
        self.account.steps.fetch_add(1, Ordering::Relaxed);
        let key = format!("{}key-{:02}", self.prefix, self.random.below(KEYS));
        let done = match self.random.below(12) {
            0..3 => self.put(&key).await,
            3 => self.upload_by_parts(&key).await,
            4 => self.write(&key).await,
            5 => self.copy(&key).await,
            6 => self.delete(&key).await,
            7 => self.list().await,
            8 => self.read_range(&key).await,
            9 if self.random.below(20) == 0 => self.delete_all().await,
            _ => self.get(&key).await,
        };
        if let Err(error) = done {
            eprintln!("failed: {error}");
            self.account.failed.fetch_add(1, Ordering::Relaxed);
            self.take_over().await;
        }
    }

    fn content(&mut self) -> Vec<u8> {
        let length = self.random.below(LENGTH);
        let first = self.random.below(256);
        (first..first + length)
            .map(|number| (number * 31 % 251) as u8)
            .collect()
    }

    fn compare(&self, what: &str, same: bool) {
        if !same {
            eprintln!("different: {what}");
            self.account.different.fetch_add(1, Ordering::Relaxed);
        }
    }

    async fn put(&mut self, key: &str) -> Result<()> {
        let content = self.content();
        self.bucket.upload(key).from_bytes(content.clone()).await?;
        self.model.put(key, content);
        Ok(())
    }

    async fn upload_by_parts(&mut self, key: &str) -> Result<()> {
        let mut content = self.content();
        content.push(0);
        self.account.begun.fetch_add(1, Ordering::Relaxed);
        let config = TransferConfig::default().threshold(1);
        let upload = self.bucket.upload(key).config(config);
        upload.from_bytes(content.clone()).await?;
        self.model.put(key, content);
        Ok(())
    }

    async fn write(&mut self, key: &str) -> Result<()> {
        let content = self.content();
        let mut writer = self.bucket.object(key).writer();
        writer.write_all(&content).await?;
        writer.finish().await?;
        self.model.put(key, content);
        Ok(())
    }

    async fn copy(&mut self, key: &str) -> Result<()> {
        let index = self.random.below(KEYS);
        let Some(source) = self.model.key(index).filter(|source| source != key) else {
            return Ok(());
        };
        let from = self.bucket.object(source.as_str());
        self.bucket.copy(&from, key).await?;
        if let Some(content) = self.model.get(&source).cloned() {
            self.model.put(key, content);
        }
        Ok(())
    }

    async fn get(&mut self, key: &str) -> Result<()> {
        let got = match self.bucket.object(key).bytes().await {
            Err(error) if error.is_not_found() => None,
            got => Some(got?),
        };
        let same = got.as_deref() == self.model.get(key).map(Vec::as_slice);
        self.compare(key, same);
        Ok(())
    }

    async fn read_range(&mut self, key: &str) -> Result<()> {
        let Some(content) = self.model.get(key) else {
            return Ok(());
        };
        let half = content.len() / 2;
        let mut reader = self.bucket.object(key).reader().await?;
        reader.seek(std::io::SeekFrom::Start(half as u64)).await?;
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).await?;
        self.compare(key, content.get(half..) == Some(&bytes));
        Ok(())
    }

    async fn delete(&mut self, key: &str) -> Result<()> {
        self.bucket.object(key).delete().await?;
        self.model.remove(key);
        Ok(())
    }

    async fn delete_all(&mut self) -> Result<()> {
        let objects = self.bucket.objects().prefix(self.prefix.as_str());
        objects.delete().await?;
        self.model.clear();
        Ok(())
    }

    async fn list(&mut self) -> Result<()> {
        let objects = self
            .bucket
            .objects()
            .prefix(self.prefix.as_str())
            .page_size(10);
        let entry = |object: resource::s3::ObjectSummary| {
            let size = object.size().and_then(|size| usize::try_from(size).ok());
            (object.key().to_owned(), size.unwrap_or_default())
        };
        let listed: Vec<(String, usize)> = if self.random.below(2) == 0 {
            objects.stream().map_ok(entry).try_collect().await?
        } else {
            objects
                .parallel(3)
                .stream()
                .map_ok(entry)
                .try_collect()
                .await?
        };
        self.compare("a listing", listed == self.model.listing());
        Ok(())
    }

    /// Reads everything again.
    async fn take_over(&mut self) {
        let mut model = Model::default();
        let objects = self.bucket.objects().prefix(self.prefix.as_str());
        let Ok(listed) = objects.stream().try_collect::<Vec<_>>().await else {
            return;
        };
        for object in listed {
            if let Ok(content) = object.bytes().await {
                model.put(object.key(), content.to_vec());
            }
        }
        self.model = model;
    }
}
