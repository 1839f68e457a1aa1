//! Transfers of an object.

use client::transfer::{self, CopySource};

use crate::s3::Object;
use crate::transfer::{Changing, Copy, Download, Upload};

/// Uploads, downloads and copies.
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

    pub(in crate::s3_ext) fn whole(&self) -> transfer::Download {
        transfer::download(self.client(), self.bucket_name(), self.key())
    }
}
