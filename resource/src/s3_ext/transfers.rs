//! Whole objects up, down and across: [`client::transfer`], with the identifiers filled in.

use client::transfer::{self, Copy, CopySource, Download, Upload};

use crate::s3::{Bucket, Object, ObjectVersion};

impl Bucket {
    /// An upload to a key, in parts if it is large: `bucket.upload("a.txt").from_path("a.txt").await?`.
    ///
    /// boto3: `upload_file`, `upload_fileobj`.
    #[doc(alias = "upload_file")]
    #[doc(alias = "upload_fileobj")]
    pub fn upload(&self, key: impl Into<String>) -> Upload {
        transfer::upload(self.client(), self.name(), key)
    }

    /// A download of a key, in parts if it is large: `bucket.download("a.txt").to_path("a.txt").await?`.
    ///
    /// boto3: `download_file`, `download_fileobj`.
    #[doc(alias = "download_file")]
    #[doc(alias = "download_fileobj")]
    pub fn download(&self, key: impl Into<String>) -> Download {
        transfer::download(self.client(), self.name(), key)
    }

    /// A copy to a key, within S3, in parts if it is large: `bucket.copy(&object, "copy").await?`.
    ///
    /// Where the source is in another region or account, give its client to
    /// [`source_client`](Copy::source_client).
    ///
    /// boto3: `copy`.
    pub fn copy(&self, source: impl Into<CopySource>, key: impl Into<String>) -> Copy {
        transfer::copy(self.client(), source.into(), self.name(), key)
    }
}

impl Object {
    /// An upload to this object, in parts if it is large. Making it drops what `load` keeps, since it changes that.
    ///
    /// boto3: `upload_file`, `upload_fileobj`; the latter leaves the stale attributes.
    #[doc(alias = "upload_file")]
    #[doc(alias = "upload_fileobj")]
    pub fn upload(&self) -> Upload {
        self.forget();
        transfer::upload(self.client(), self.bucket_name(), self.key())
    }

    /// A download of this object, in parts if it is large.
    ///
    /// boto3: `download_file`, `download_fileobj`.
    #[doc(alias = "download_file")]
    #[doc(alias = "download_fileobj")]
    pub fn download(&self) -> Download {
        transfer::download(self.client(), self.bucket_name(), self.key())
    }

    /// A copy to this object, within S3, in parts if it is large. Making it drops what `load` keeps.
    ///
    /// [`copy_from`](Self::copy_from) is the one request, for up to 5 GB.
    ///
    /// boto3: `copy`.
    pub fn copy(&self, source: impl Into<CopySource>) -> Copy {
        self.forget();
        transfer::copy(self.client(), source.into(), self.bucket_name(), self.key())
    }
}

impl ObjectVersion {
    /// A download of this version, in parts if it is large.
    #[doc(alias = "download_file")]
    #[doc(alias = "download_fileobj")]
    pub fn download(&self) -> Download {
        let download = transfer::download(self.client(), self.bucket_name(), self.object_key());
        download.with(|request| request.version_id(self.id()))
    }
}
