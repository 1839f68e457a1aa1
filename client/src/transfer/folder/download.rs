//! Downloads of a folder.

use std::fmt;
use std::future::IntoFuture;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use aws_sdk_s3::types::Object;
use futures::TryStreamExt;
use futures::future::BoxFuture;
use tracing::Instrument;

use super::filter::Filter;
use super::job::{Jobs, Transferred};
use super::local_path::{Folder, not_below};
use super::options::{Options, set_options};
use super::place::{PLACED, Placed, Wanted, is_there, place};
use super::upload::folder_prefix;
use crate::error::{Result, Subject};
use crate::pages::Paginator;
use crate::transfer::progress::Progress;
use crate::transfer::{Download, TransferConfig, download, length};

/// Begins a download of all objects with a prefix to the files of a folder, which is created if it does not exist.
///
/// The key without the prefix becomes the path in the folder, and the file has the object's time of modification. A key
/// that would lead out of the folder is an error that names it: one with `..`, an empty name, the name of a device, or a
/// symbolic link in its path. Empty objects whose key ends in `/` are folders. The first failure ends the download; files
/// that are complete by then stay.
///
/// Each object takes one request. An object that has changed since it was listed is an error.
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
        options: Options::default(),
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
    options: Options<GetObjectFluentBuilder>,
}

impl DownloadDir {
    set_options!(GetObjectFluentBuilder, one: "object", many: "objects", path: "after the prefix", moved: "received");

    /// Skips objects that the folder has already: a file of the same size that is not older than the object. Deletes
    /// nothing.
    pub fn sync(mut self) -> Self {
        self.options.sync = true;
        self
    }

    async fn send(self) -> Result<Transferred> {
        let mut jobs = Jobs::new(self.options.concurrency);
        let begun = self.begin(&mut jobs).await;
        jobs.finish(begun).await
    }

    /// Begins a download for each object that the folder lacks.
    async fn begin(&self, jobs: &mut Jobs) -> Result<()> {
        let filter = self.options.patterns.compile()?;
        let list = self.s3.list_objects_v2().bucket(&self.bucket);
        // The next page is listed while the objects of this one are downloaded.
        let objects = Paginator::new(list.prefix(&self.prefix)).prefetch(true);
        let mut objects = Box::pin(objects.items().try_ready_chunks(PLACED));
        let mut folder = Folder::new(&self.folder);
        loop {
            let listed = objects.try_next().await.map_err(|error| error.1)?;
            let Some(listed) = listed else {
                return Ok(());
            };
            let mut wanted = Vec::with_capacity(listed.len());
            let named = listed.into_iter().try_for_each(|object| {
                wanted.extend(self.wanted(object, &filter)?);
                Ok(())
            });
            let (placed, failed);
            (folder, placed, failed) = place(folder, wanted).await?;
            for Placed { object, path, file } in placed {
                if self.options.sync && file.is_some_and(|file| is_there(&object, &file)) {
                    jobs.done.unchanged += 1;
                    continue;
                }
                let download = self.download(&object).access(jobs.access());
                let job = async move { Ok(download.into_file(&path).await?.bytes) };
                jobs.push(job).await?;
            }
            failed.and(named)?;
        }
    }

    /// The object and its path below the prefix, unless it is a folder or left out.
    fn wanted(&self, object: Object, filter: &Filter) -> Result<Option<Wanted>> {
        let key = object.key().unwrap_or_default();
        let subject = Subject::object(&self.bucket, key);
        let Some(name) = key.strip_prefix(&self.prefix).map(str::to_owned) else {
            return Err(not_below(&subject));
        };
        let is_folder = name.is_empty() || name.ends_with('/') && object.size() == Some(0);
        let wanted = !is_folder && filter.includes(&name);
        Ok(wanted.then_some(Wanted {
            object,
            name,
            subject,
        }))
    }

    fn download(&self, object: &Object) -> Download {
        let progress = self.options.progress.clone();
        let set = Arc::clone(&self.options.set);
        download(&self.s3, &self.bucket, object.key().unwrap_or_default())
            .listed(length::of(object.size), object.e_tag())
            .config(self.options.config.beside_others())
            .keep_modified()
            .progress(move |bytes| progress.advance(bytes))
            .with(move |get| set(get))
    }
}

/// Downloads the objects.
///
/// # Errors
/// The error of [`Download::to_path`] for the first object that fails; [`Error::Integrity`](crate::Error::Integrity) for a
/// key that cannot be a file in the folder.
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
