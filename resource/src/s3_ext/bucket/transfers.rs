//! Transfers to and from the keys of a bucket.

use client::transfer::{self, CopySource};

use crate::s3::Bucket;
use crate::transfer::{Changing, Copy, Download, Upload};

/// Uploads, downloads and copies.
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
}
