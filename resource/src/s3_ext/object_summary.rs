//! Methods of [`ObjectSummary`] beyond the description: reading the object as the listing showed it, in one request.

use aws_sdk_s3::types;
use bytes::Bytes;
use client::transfer;

use crate::OpenReader;
use crate::s3::ObjectSummary;
use crate::s3_ext::contents::contents;
use crate::transfer::{Contents, Download};

impl ObjectSummary {
    /// A download of the object as it was listed: it must still have the listing's size and `ETag`.
    #[doc(alias = "download_file")]
    pub fn download(&self) -> Download {
        Download::new(self.whole())
    }

    /// The object as a file to read, as the listing showed it: opening it sends nothing, and the object must still have
    /// the listing's size and `ETag` when it is read. See [`Object::reader`](crate::Object::reader).
    pub fn reader(&self) -> OpenReader {
        let open = transfer::reader(self.client(), self.bucket_name(), self.key());
        OpenReader::new(open.listed(listed_size(self.item()), self.item().e_tag()))
    }

    fn whole(&self) -> transfer::Download {
        let download = transfer::download(self.client(), self.bucket_name(), self.key());
        download.listed(listed_size(self.item()), self.item().e_tag())
    }
}

contents!(ObjectSummary);

/// The size in bytes that a listing gives, as a number that is not negative.
fn listed_size(item: &types::Object) -> Option<u64> {
    item.size().and_then(|size| u64::try_from(size).ok())
}
