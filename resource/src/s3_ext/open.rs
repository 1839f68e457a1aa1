//! Objects as files.

use client::transfer;

use super::transfers::listed_size;
use crate::s3::{Object, ObjectSummary, ObjectVersion, S3};
use crate::uri::Uri;
use crate::{OpenReader, Result, Writer};

impl S3 {
    /// The object of an `s3://bucket/key`, of which [`Object::reader`] and [`Object::writer`] make files.
    ///
    /// Sends nothing. Characters are taken as they are: `?`, `#`, `%` and `//` are part of the key.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// let object = s3.open("s3://demo/a//b?c#d%20e")?;
    /// assert_eq!((object.bucket_name(), object.key()), ("demo", "a//b?c#d%20e"));
    /// # Ok::<(), resource::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Uri`](crate::Error::Uri) if it is no such address, or names no key.
    pub fn open(&self, uri: &str) -> Result<Object> {
        let uri: Uri = uri.parse()?;
        let (bucket, key) = uri.into_object()?;
        Ok(self.object(bucket, key))
    }
}

impl Object {
    /// The object as a file to read: [`AsyncRead`](tokio::io::AsyncRead) and [`AsyncSeek`](tokio::io::AsyncSeek).
    ///
    /// Awaiting it sends a HEAD for the size and the `ETag`; bytes are requested when they are read. It is an error, then
    /// or in reading, if the object is missing, changes, or arrives damaged.
    pub fn reader(&self) -> OpenReader {
        OpenReader::new(transfer::reader(
            self.client(),
            self.bucket_name(),
            self.key(),
        ))
    }

    /// The object as a file to write: [`AsyncWrite`](tokio::io::AsyncWrite), in parts once it is large.
    ///
    /// The object changes when the writer is shut down, and only then. A writer that is dropped before makes no object;
    /// its parts are aborted by a task of its own ([`pending_aborts`](crate::pending_aborts)).
    ///
    /// It must be written to within a Tokio runtime, in which the upload runs.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(object: resource::s3::Object) -> Result<(), Box<dyn std::error::Error>> {
    /// use tokio::io::AsyncWriteExt;
    ///
    /// let mut writer = object.writer().with(|put| put.content_type("text/csv"));
    /// writer.write_all(b"a,b\n1,2\n").await?;
    /// writer.shutdown().await?;
    /// # Ok(())
    /// # }
    /// # drop(run(s3.object("demo", "a.csv")));
    /// ```
    pub fn writer(&self) -> Writer {
        Writer::new(self.upload())
    }
}

impl ObjectSummary {
    /// The object as a file to read, as the listing showed it: opening it sends nothing, and the object must still have
    /// the listing's size and `ETag` when it is read. See [`Object::reader`].
    pub fn reader(&self) -> OpenReader {
        let open = transfer::reader(self.client(), self.bucket_name(), self.key());
        OpenReader::new(open.listed(listed_size(self.item()), self.item().e_tag()))
    }
}

impl ObjectVersion {
    /// This version as a file to read; see [`Object::reader`].
    pub fn reader(&self) -> OpenReader {
        let open = transfer::reader(self.client(), self.bucket_name(), self.object_key());
        OpenReader::new(open.with(|get| get.version_id(self.id())))
    }
}
