//! What [`ObjectVersion`] has beyond the description: reading this version.

use std::time::Duration;

use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use bytes::Bytes;
use client::transfer;

use crate::OpenReader;
use crate::presign::PresignUrl;
use crate::s3::ObjectVersion;
use crate::transfer::{Contents, Download};

impl ObjectVersion {
    /// A download of this version, in parts if it is large.
    #[doc(alias = "download_file")]
    #[doc(alias = "download_fileobj")]
    pub fn download(&self) -> Download {
        Download::new(self.whole())
    }

    /// All bytes of the object, in memory: `object.bytes().await?`. It is an error if there is no such object, or it
    /// changes or is damaged on the way.
    pub fn bytes(&self) -> Contents<Bytes> {
        Contents::bytes(self.whole())
    }

    /// The object as a text, in UTF-8: `object.text().await?`. It is an error as of [`bytes`](Self::bytes), or if the
    /// bytes are no UTF-8.
    pub fn text(&self) -> Contents<String> {
        Contents::text(self.whole())
    }

    /// The object as a value, parsed from JSON: `object.json::<Config>().await?`. It is an error as of
    /// [`bytes`](Self::bytes), or if it is other JSON.
    #[cfg(feature = "json")]
    pub fn json<T: serde::de::DeserializeOwned + 'static>(&self) -> Contents<T> {
        Contents::json(self.whole())
    }

    /// This version as a file to read; see [`Object::reader`](crate::Object::reader).
    pub fn reader(&self) -> OpenReader {
        let open = transfer::reader(self.client(), self.bucket_name(), self.object_key());
        OpenReader::new(open.with(|get| get.version_id(self.id())))
    }

    /// A link that reads this version without credentials; see [`Object::presigned_url`](crate::Object::presigned_url).
    pub fn presigned_url(&self, expires_in: Duration) -> PresignUrl<GetObjectFluentBuilder> {
        PresignUrl::get(self.get().into_builder(), expires_in)
    }

    fn whole(&self) -> transfer::Download {
        let download = transfer::download(self.client(), self.bucket_name(), self.object_key());
        download.with(|request| request.version_id(self.id()))
    }
}
