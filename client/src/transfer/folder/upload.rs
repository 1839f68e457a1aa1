//! A folder that is uploaded.

use std::collections::HashMap;
use std::future::IntoFuture;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::put_object::builders::PutObjectFluentBuilder;
use futures::TryStreamExt;
use futures::future::BoxFuture;
use tracing::Instrument;

use super::filter::Patterns;
use super::job::{Jobs, Transferred};
use super::walk::{Found, walk};
use crate::error::{Error, Result, Subject};
use crate::pages::Paginator;
use crate::transfer::blocking::joined;
use crate::transfer::key::LONGEST_KEY;
use crate::transfer::progress::Progress;
use crate::transfer::{TransferConfig, Upload, upload};

/// How many files are transferred at a time.
pub(super) const CONCURRENCY: usize = 32;

/// Begins an upload of all files of a folder, and of the folders in it, to keys below a prefix.
///
/// The path within the folder becomes the key, with `/` between its names. The content type is guessed from the ending.
/// Links are followed. The first failure ends the upload; what was stored by then stays.
///
/// ```
/// use client::transfer;
///
/// async fn publish(s3: &aws_sdk_s3::Client) -> client::Result<()> {
///     let site = transfer::upload_dir(s3, "public", "demo", "www/").exclude("*.tmp").sync();
///     let done = site.await?;
///     println!("{} files, {} bytes; {} unchanged", done.files, done.bytes, done.unchanged);
///     Ok(())
/// }
/// ```
pub fn upload_dir(
    s3: &Client,
    folder: impl AsRef<Path>,
    bucket: impl Into<String>,
    prefix: impl Into<String>,
) -> UploadDir {
    UploadDir {
        s3: s3.clone(),
        folder: folder.as_ref().to_owned(),
        bucket: bucket.into(),
        prefix: folder_prefix(prefix.into()),
        patterns: Patterns::default(),
        concurrency: CONCURRENCY,
        config: TransferConfig::default(),
        progress: Progress::default(),
        set: Arc::new(|put| put),
        sync: false,
    }
}

/// A prefix that ends where a name does.
pub(super) fn folder_prefix(mut prefix: String) -> String {
    if !prefix.is_empty() && !prefix.ends_with('/') {
        prefix.push('/');
    }
    prefix
}

/// An upload of a folder that is being set up; see [`upload_dir`].
#[must_use = "nothing is sent before it is awaited"]
#[derive(Clone)]
pub struct UploadDir {
    s3: Client,
    folder: PathBuf,
    bucket: String,
    prefix: String,
    patterns: Patterns,
    concurrency: usize,
    config: TransferConfig,
    progress: Progress,
    set: Arc<Set>,
    sync: bool,
}

type Set = dyn Fn(PutObjectFluentBuilder) -> PutObjectFluentBuilder + Send + Sync;

impl UploadDir {
    /// Takes only files whose path within the folder matches one of the patterns set so: `*.html`, `img/*`. As in the AWS
    /// CLI, `*` matches `/` too.
    pub fn include(mut self, pattern: impl Into<String>) -> Self {
        self.patterns.include.push(pattern.into());
        self
    }

    /// Leaves out the files that match a pattern, included or not.
    pub fn exclude(mut self, pattern: impl Into<String>) -> Self {
        self.patterns.exclude.push(pattern.into());
        self
    }

    /// How many files are uploaded at a time; 32.
    pub fn concurrency(mut self, files: usize) -> Self {
        self.concurrency = files.max(1);
        self
    }

    /// Sets the sizes and the concurrency of each file's upload.
    pub fn config(mut self, config: TransferConfig) -> Self {
        self.config = config;
        self
    }

    /// Is told the bytes that have just been sent, each once, from several tasks at a time.
    pub fn progress(mut self, callback: impl Fn(u64) + Send + Sync + 'static) -> Self {
        self.progress = Progress::new(callback);
        self
    }

    /// Leaves out files that the bucket has already: of the same size, and stored after the file was last written. The
    /// bucket is listed first. Nothing is deleted.
    pub fn sync(mut self) -> Self {
        self.sync = true;
        self
    }

    /// Sets any other parameter of the SDK's requests, on that of each file.
    pub fn with(
        mut self,
        set: impl Fn(PutObjectFluentBuilder) -> PutObjectFluentBuilder + Send + Sync + 'static,
    ) -> Self {
        self.set = Arc::new(set);
        self
    }

    async fn send(self) -> Result<Transferred> {
        let filter = self.patterns.compile()?;
        let folder = self.folder.clone();
        let found = joined(tokio::task::spawn_blocking(move || walk(&folder))).await?;
        let files: Vec<Found> = found
            .into_iter()
            .filter(|file| filter.takes(&file.name))
            .collect();
        self.check_keys(&files)?;
        let stored = if self.sync {
            self.stored().await?
        } else {
            HashMap::new()
        };
        let mut jobs = Jobs::new(self.concurrency);
        for file in files {
            let key = self.key(&file);
            if stored.get(&key).is_some_and(|stored| stored.is(&file)) {
                jobs.done.unchanged += 1;
                continue;
            }
            let upload = self.upload(key);
            let job = async move { Ok(upload.from_path(&file.path).await?.bytes) };
            jobs.push(job).await?;
        }
        jobs.finish().await
    }

    fn key(&self, file: &Found) -> String {
        format!("{}{}", self.prefix, file.name)
    }

    /// Refuses keys that are too long, before anything is sent.
    fn check_keys(&self, files: &[Found]) -> Result<()> {
        let long = files.iter().find(|file| self.key(file).len() > LONGEST_KEY);
        match long {
            Some(file) => Err(Error::Invalid(format!(
                "{}: the key would be longer than S3's {LONGEST_KEY} bytes",
                file.path.display()
            ))),
            None => Ok(()),
        }
    }

    fn upload(&self, key: String) -> Upload {
        let kind = mime_guess::from_path(&key).first_raw();
        let progress = self.progress.clone();
        let set = Arc::clone(&self.set);
        upload(&self.s3, &self.bucket, key)
            .config(self.config)
            .progress(move |bytes| progress.advance(bytes))
            .with(move |put| set(put.set_content_type(kind.map(str::to_owned))))
    }

    /// What the bucket has below the prefix.
    async fn stored(&self) -> Result<HashMap<String, Stored>> {
        let list = self.s3.list_objects_v2().bucket(&self.bucket);
        let objects = Paginator::new(list.prefix(&self.prefix)).items();
        objects
            .try_fold(HashMap::new(), |mut stored, object| async move {
                let modified = object.last_modified.map(SystemTime::try_from);
                let entry = Stored {
                    length: object.size,
                    modified: modified.and_then(Result::ok),
                };
                stored.insert(object.key.unwrap_or_default(), entry);
                Ok(stored)
            })
            .await
    }
}

/// An object that the bucket has.
struct Stored {
    length: Option<i64>,
    modified: Option<SystemTime>,
}

impl Stored {
    /// Whether it is as long as a file and no older.
    fn is(&self, file: &Found) -> bool {
        let same_length =
            self.length.and_then(|length| u64::try_from(length).ok()) == Some(file.length);
        // S3 keeps times by the second.
        let no_older = self
            .modified
            .zip(file.modified)
            .is_some_and(|(stored, written)| stored + Duration::from_secs(1) > written);
        same_length && no_older
    }
}

/// Uploads the folder.
///
/// # Errors
/// What [`Upload::from_path`] fails with, for the first file that fails; a file whose name can be no key, before anything
/// is sent.
impl IntoFuture for UploadDir {
    type Output = Result<Transferred>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        let folder = self.folder.display();
        let span =
            tracing::info_span!("upload_dir", %folder, bucket = self.bucket, prefix = self.prefix);
        Box::pin(self.send().instrument(span))
    }
}

impl std::fmt::Debug for UploadDir {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let target = Subject::object(&self.bucket, &self.prefix);
        f.debug_struct("UploadDir")
            .field("folder", &self.folder)
            .field("target", &target.to_string())
            .finish_non_exhaustive()
    }
}
