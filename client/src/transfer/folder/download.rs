//! A folder that is downloaded.

use std::fmt;
use std::future::IntoFuture;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use aws_sdk_s3::types::Object;
use futures::TryStreamExt;
use futures::future::BoxFuture;
use tracing::Instrument;

use super::filter::Patterns;
use super::job::{Jobs, Transferred};
use super::local_path::{Folder, not_below};
use super::upload::{CONCURRENCY, folder_prefix};
use crate::error::{Result, Subject};
use crate::pages::Paginator;
use crate::transfer::blocking::joined;
use crate::transfer::progress::Progress;
use crate::transfer::{Download, TransferConfig, download, length};

/// Begins a download of all objects below a prefix to files of a folder, which is created if it is missing.
///
/// What follows the prefix becomes the path within the folder, and a file's time of modification is the object's. A key
/// that would lead out of the folder is an error that names it: `..`, an empty name, the name of a device, or a link in
/// the way. Keys that end in `/` and have no bytes are folders. The first failure ends the download; files that are
/// complete by then stay.
///
/// The listing's sizes and `ETag`s are used: each object costs one request, and must still be the one that was listed.
///
/// ```
/// use client::transfer;
///
/// async fn fetch(s3: &aws_sdk_s3::Client) -> client::Result<()> {
///     let done = transfer::download_dir(s3, "demo", "www/", "public").include("*.html").await?;
///     println!("{} files, {} bytes", done.files, done.bytes);
///     Ok(())
/// }
/// ```
pub fn download_dir(
    s3: &Client,
    bucket: impl Into<String>,
    prefix: impl Into<String>,
    folder: impl AsRef<Path>,
) -> DownloadDir {
    DownloadDir {
        s3: s3.clone(),
        bucket: bucket.into(),
        prefix: folder_prefix(prefix.into()),
        folder: folder.as_ref().to_owned(),
        patterns: Patterns::default(),
        concurrency: CONCURRENCY,
        config: TransferConfig::default(),
        progress: Progress::default(),
        set: Arc::new(|get| get),
        sync: false,
    }
}

/// A download of a folder that is being set up; see [`download_dir`].
#[must_use = "nothing is sent before it is awaited"]
#[derive(Clone)]
pub struct DownloadDir {
    s3: Client,
    bucket: String,
    prefix: String,
    folder: PathBuf,
    patterns: Patterns,
    concurrency: usize,
    config: TransferConfig,
    progress: Progress,
    set: Arc<Set>,
    sync: bool,
}

type Set = dyn Fn(GetObjectFluentBuilder) -> GetObjectFluentBuilder + Send + Sync;

impl DownloadDir {
    /// Takes only objects whose path below the prefix matches one of the patterns set so: `*.html`, `img/*`. As in the AWS
    /// CLI, `*` matches `/` too.
    pub fn include(mut self, pattern: impl Into<String>) -> Self {
        self.patterns.include.push(pattern.into());
        self
    }

    /// Leaves out the objects that match a pattern, included or not.
    pub fn exclude(mut self, pattern: impl Into<String>) -> Self {
        self.patterns.exclude.push(pattern.into());
        self
    }

    /// How many objects are downloaded at a time; 32.
    pub fn concurrency(mut self, objects: usize) -> Self {
        self.concurrency = objects.max(1);
        self
    }

    /// Sets the sizes and the concurrency of each object's download.
    pub fn config(mut self, config: TransferConfig) -> Self {
        self.config = config;
        self
    }

    /// Is told the bytes that have just come, each once, from several tasks at a time.
    pub fn progress(mut self, callback: impl Fn(u64) + Send + Sync + 'static) -> Self {
        self.progress = Progress::new(callback);
        self
    }

    /// Leaves out objects that the folder has already: of the same size, and written no earlier than the object was
    /// stored. Nothing is deleted.
    pub fn sync(mut self) -> Self {
        self.sync = true;
        self
    }

    /// Sets any other parameter of the SDK's requests, on that of each object.
    pub fn with(
        mut self,
        set: impl Fn(GetObjectFluentBuilder) -> GetObjectFluentBuilder + Send + Sync + 'static,
    ) -> Self {
        self.set = Arc::new(set);
        self
    }

    async fn send(self) -> Result<Transferred> {
        let filter = self.patterns.compile()?;
        let list = self.s3.list_objects_v2().bucket(&self.bucket);
        let mut objects = Box::pin(Paginator::new(list.prefix(&self.prefix)).items());
        let mut folder = Folder::new(&self.folder);
        let mut jobs = Jobs::new(self.concurrency);
        while let Some(object) = objects.try_next().await? {
            let key = object.key().unwrap_or_default();
            let subject = Subject::object(&self.bucket, key);
            let Some(name) = key.strip_prefix(&self.prefix).map(str::to_owned) else {
                return Err(not_below(&subject));
            };
            let is_folder = name.is_empty() || name.ends_with('/') && object.size() == Some(0);
            if is_folder || !filter.takes(&name) {
                continue;
            }
            let path;
            (folder, path) = place(folder, name, subject).await?;
            if self.sync && is_there(&object, &path) {
                jobs.done.unchanged += 1;
                continue;
            }
            let download = self.download(&object);
            let job = async move { Ok(download.to_path(path).await?.bytes) };
            jobs.push(job).await?;
        }
        jobs.finish().await
    }

    fn download(&self, object: &Object) -> Download {
        let progress = self.progress.clone();
        let set = Arc::clone(&self.set);
        download(&self.s3, &self.bucket, object.key().unwrap_or_default())
            .listed(length::of(object.size), object.e_tag())
            .config(self.config)
            .keep_modified()
            .progress(move |bytes| progress.advance(bytes))
            .with(move |get| set(get))
    }
}

/// The path of an object in the folder, whose disk may be slow.
async fn place(mut folder: Folder, name: String, subject: Subject) -> Result<(Folder, PathBuf)> {
    let placed = tokio::task::spawn_blocking(move || {
        let path = folder.path(&name, &subject)?;
        Ok((folder, path))
    });
    joined(placed).await
}

/// Whether a file is as long as an object and no older.
fn is_there(object: &Object, path: &Path) -> bool {
    let Ok(file) = std::fs::symlink_metadata(path) else {
        return false;
    };
    let stored = object.last_modified.map(SystemTime::try_from);
    let stored = stored.and_then(Result::ok);
    let no_older = file
        .modified()
        .ok()
        .zip(stored)
        .is_some_and(|(written, stored)| written >= stored);
    length::of(object.size) == Some(file.len()) && no_older
}

/// Downloads the objects.
///
/// # Errors
/// What [`Download::to_path`] fails with, for the first object that fails; [`Error::Integrity`](crate::Error::Integrity)
/// for a key that can be no file in the folder.
impl IntoFuture for DownloadDir {
    type Output = Result<Transferred>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        let folder = self.folder.display();
        let span = tracing::info_span!("download_dir", bucket = self.bucket, prefix = self.prefix, %folder);
        Box::pin(self.send().instrument(span))
    }
}

impl fmt::Debug for DownloadDir {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source = Subject::object(&self.bucket, &self.prefix);
        f.debug_struct("DownloadDir")
            .field("source", &source.to_string())
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}
