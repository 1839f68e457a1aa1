//! Methods of [`ObjectVersion`] beyond the description: reading this version.

use std::time::Duration;

use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use bytes::Bytes;
use client::transfer;

use crate::OpenReader;
use crate::presign::PresignUrl;
use crate::s3::ObjectVersion;
use crate::s3_ext::contents::contents;
use crate::transfer::{Contents, Download};

impl ObjectVersion {
    /// A download of this version, in parts if it is large.
    #[doc(alias = "download_file")]
    #[doc(alias = "download_fileobj")]
    pub fn download(&self) -> Download {
        Download::new(self.whole())
    }

    /// This version as a file to read; see [`Object::reader`](crate::Object::reader).
    pub fn reader(&self) -> OpenReader {
        let open = transfer::reader(self.client(), self.bucket_name(), self.object_key());
        OpenReader::new(open.with(|get| get.version_id(self.id())))
    }

    /// A link that reads this version without credentials; see [`Object::presigned_url`](crate::Object::presigned_url).
    pub fn presigned_url(&self, expires_in: Duration) -> PresignUrl<GetObjectFluentBuilder> {
        PresignUrl::get(self.get().filled(), expires_in)
    }

    fn whole(&self) -> transfer::Download {
        let download = transfer::download(self.client(), self.bucket_name(), self.object_key());
        download.with(|request| request.version_id(self.id()))
    }
}

contents!(ObjectVersion);
