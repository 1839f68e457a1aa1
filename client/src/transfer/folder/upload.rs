//! Uploads of a folder.

use std::collections::HashMap;
use std::future::IntoFuture;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::put_object::builders::PutObjectFluentBuilder;
use futures::TryStreamExt;
use futures::future::BoxFuture;
use tracing::Instrument;

use super::job::{Jobs, Transferred};
use super::options::{Options, set_options};
use super::stored::Stored;
use super::walk::{FoundFile, walk};
use crate::error::{Error, Result, Subject};
use crate::pages::Paginator;
use crate::transfer::blocking::joined;
use crate::transfer::key::LONGEST_KEY;
use crate::transfer::progress::Progress;
use crate::transfer::{TransferConfig, Upload, upload};

/// Begins an upload of all files in a folder and its subfolders, to keys with a prefix.
///
/// The key is the prefix and the path in the folder, with `/` between the names. The content type is guessed from the file
/// extension. Symbolic links are followed. The first failure ends the upload; objects that are stored by then stay.
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
        options: Options::default(),
    }
}

/// The prefix with a `/` at its end.
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
    options: Options<PutObjectFluentBuilder>,
}

impl UploadDir {
    set_options!(PutObjectFluentBuilder, one: "file", many: "files", path: "in the folder", moved: "sent");

    /// Skips files that the bucket has already: an object of the same size that is not older than the file. Lists the bucket
    /// first. Deletes nothing.
    pub fn sync(mut self) -> Self {
        self.options.sync = true;
        self
    }

    async fn send(self) -> Result<Transferred> {
        let filter = self.options.patterns.compile()?;
        let folder = self.folder.clone();
        let found = joined(tokio::task::spawn_blocking(move || walk(&folder))).await?;
        let files: Vec<FoundFile> = found
            .into_iter()
            .filter(|file| filter.includes(&file.name))
            .collect();
        self.check_keys(&files)?;
        let stored = if self.options.sync {
            self.stored().await?
        } else {
            HashMap::new()
        };
        let mut jobs = Jobs::new(self.options.concurrency);
        let begun = self.begin(files, &stored, &mut jobs).await;
        jobs.finish(begun).await
    }

    /// Begins an upload for each file that S3 does not have.
    async fn begin(
        &self,
        files: Vec<FoundFile>,
        stored: &HashMap<String, Stored>,
        jobs: &mut Jobs,
    ) -> Result<()> {
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
        Ok(())
    }

    fn key(&self, file: &FoundFile) -> String {
        format!("{}{}", self.prefix, file.name)
    }

    /// Refuses keys that are too long, before anything is sent.
    fn check_keys(&self, files: &[FoundFile]) -> Result<()> {
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
        let progress = self.options.progress.clone();
        let set = Arc::clone(&self.options.set);
        upload(&self.s3, &self.bucket, key)
            .config(self.options.config.beside_others())
            .progress(move |bytes| progress.advance(bytes))
            .with(move |put| set(put.set_content_type(kind.map(str::to_owned))))
    }

    /// The objects of the bucket with the prefix.
    async fn stored(&self) -> Result<HashMap<String, Stored>> {
        let list = self.s3.list_objects_v2().bucket(&self.bucket);
        let objects = Paginator::new(list.prefix(&self.prefix)).items();
        objects
            .try_fold(HashMap::new(), |mut stored, object| async move {
                let entry = Stored::of(&object);
                stored.insert(object.key.unwrap_or_default(), entry);
                Ok(stored)
            })
            .await
    }
}

/// Uploads the folder.
///
/// # Errors
/// The error of [`Upload::from_path`] for the first file that fails. A file name that cannot be a key is an error before
/// anything is sent.
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
