//! Whole objects up, down and across.

use std::path::Path;

use aws_sdk_s3::types;
use client::transfer::{self, CopySource};

use crate::s3::{Bucket, Object, ObjectSummary, ObjectVersion};
use crate::transfer::{Changing, Copy, Download, DownloadDir, Upload, UploadDir};

impl Bucket {
    /// An upload to a key, in parts if it is large: `bucket.upload("a.txt").from_path("a.txt").await?`.
    ///
    /// boto3: `upload_file`, `upload_fileobj`.
    #[doc(alias = "upload_file")]
    #[doc(alias = "upload_fileobj")]
    pub fn upload(&self, key: impl Into<String>) -> Upload {
        let upload = transfer::upload(self.client(), self.name(), key);
        Upload::new(upload, Changing::default())
    }

    /// A download of a key, in parts if it is large: `bucket.download("a.txt").to_path("a.txt").await?`.
    ///
    /// boto3: `download_file`, `download_fileobj`.
    #[doc(alias = "download_file")]
    #[doc(alias = "download_fileobj")]
    pub fn download(&self, key: impl Into<String>) -> Download {
        Download::new(transfer::download(self.client(), self.name(), key))
    }

    /// A copy to a key, within S3, in parts if it is large: `bucket.copy(&object, "copy").await?`.
    ///
    /// The source is asked about with its own handle's client, so it may be in another region or account. For a source
    /// given by name, [`source_client`](Copy::source_client) sets that client.
    ///
    /// boto3: `copy`.
    pub fn copy(&self, source: impl Into<CopySource>, key: impl Into<String>) -> Copy {
        let copy = transfer::copy(self.client(), source.into(), self.name(), key);
        Copy::new(copy, Changing::default())
    }

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

impl Object {
    /// An upload to this object, in parts if it is large. When it is over, what `load` keeps is dropped.
    ///
    /// boto3: `upload_file`, `upload_fileobj`; the latter leaves the stale attributes.
    #[doc(alias = "upload_file")]
    #[doc(alias = "upload_fileobj")]
    pub fn upload(&self) -> Upload {
        let upload = transfer::upload(self.client(), self.bucket_name(), self.key());
        Upload::new(upload, Changing::new(self.shared()))
    }

    /// A download of this object, in parts if it is large.
    ///
    /// boto3: `download_file`, `download_fileobj`.
    #[doc(alias = "download_file")]
    #[doc(alias = "download_fileobj")]
    pub fn download(&self) -> Download {
        Download::new(self.whole())
    }

    /// A copy to this object, within S3, in parts if it is large. When it is over, what `load` keeps is dropped.
    ///
    /// [`copy_from`](Self::copy_from) is the one request, for up to 5 GB.
    ///
    /// boto3: `copy`.
    pub fn copy(&self, source: impl Into<CopySource>) -> Copy {
        let copy = transfer::copy(self.client(), source.into(), self.bucket_name(), self.key());
        Copy::new(copy, Changing::new(self.shared()))
    }

    pub(super) fn whole(&self) -> transfer::Download {
        transfer::download(self.client(), self.bucket_name(), self.key())
    }
}

impl ObjectSummary {
    /// A download of the object as it was listed: it must still have the listing's size and `ETag`.
    #[doc(alias = "download_file")]
    pub fn download(&self) -> Download {
        Download::new(self.whole())
    }

    pub(super) fn whole(&self) -> transfer::Download {
        let download = transfer::download(self.client(), self.bucket_name(), self.key());
        download.listed(listed_size(self.item()), self.item().e_tag())
    }
}

impl ObjectVersion {
    /// A download of this version, in parts if it is large.
    #[doc(alias = "download_file")]
    #[doc(alias = "download_fileobj")]
    pub fn download(&self) -> Download {
        Download::new(self.whole())
    }

    pub(super) fn whole(&self) -> transfer::Download {
        let download = transfer::download(self.client(), self.bucket_name(), self.object_key());
        download.with(|request| request.version_id(self.id()))
    }
}

/// The size in bytes that a listing gives, as a number that is not negative.
pub(super) fn listed_size(item: &types::Object) -> Option<u64> {
    item.size().and_then(|size| u64::try_from(size).ok())
}
