//! Folders up and down.

use std::path::Path;

use client::transfer;

use crate::s3::Bucket;
use crate::transfer::{DownloadDir, UploadDir};

/// Folders.
impl Bucket {
    /// An upload of a folder's files to keys below a prefix; see [`transfer::upload_dir`].
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(bucket: resource::s3::Bucket) -> resource::Result<()> {
    /// let done = bucket.upload_dir("public", "www/").exclude("*.tmp").sync().await?;
    /// println!("{} files, {} unchanged", done.files, done.unchanged);
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    #[doc(alias = "sync")]
    pub fn upload_dir(&self, folder: impl AsRef<Path>, prefix: impl Into<String>) -> UploadDir {
        UploadDir(transfer::upload_dir(
            self.client(),
            folder,
            self.name(),
            prefix,
        ))
    }

    /// A download of the objects below a prefix to files of a folder; see [`transfer::download_dir`].
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(bucket: resource::s3::Bucket) -> resource::Result<()> {
    /// bucket.download_dir("www/", "public").include("*.html").await?;
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    #[doc(alias = "sync")]
    pub fn download_dir(&self, prefix: impl Into<String>, folder: impl AsRef<Path>) -> DownloadDir {
        DownloadDir(transfer::download_dir(
            self.client(),
            self.name(),
            prefix,
            folder,
        ))
    }
}
