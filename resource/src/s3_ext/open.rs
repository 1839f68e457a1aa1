//! Objects as files.

use aws_sdk_s3::operation::get_object::builders::GetObjectInputBuilder;
use client::transfer::Upload;

use crate::s3::{Object, ObjectVersion, S3};
use crate::uri::Uri;
use crate::{Reader, Result, Writer};

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
    /// Asks for the size and the entity tag now; bytes are asked for when they are read.
    ///
    /// # Errors
    ///
    /// Whatever `HeadObject` fails with; [`Error::is_not_found`](crate::Error::is_not_found) if there is no such object.
    pub async fn reader(&self) -> Result<Reader> {
        self.reader_with(|input| input).await
    }

    /// As [`reader`](Self::reader), with what else each request needs: the key that the object is encrypted with, who
    /// pays, conditions. The range is the reader's own.
    ///
    /// # Errors
    ///
    /// As [`reader`](Self::reader).
    pub async fn reader_with(
        &self,
        set: impl FnOnce(GetObjectInputBuilder) -> GetObjectInputBuilder + Send,
    ) -> Result<Reader> {
        let input = GetObjectInputBuilder::default()
            .bucket(self.bucket_name())
            .key(self.key());
        Reader::open(self.client(), set(input)).await
    }

    /// The object as a file to write: [`AsyncWrite`](tokio::io::AsyncWrite), in parts once it is large.
    ///
    /// The object changes when the writer is shut down, and only then. A writer that is dropped before leaves no
    /// object and no parts. Making one drops what `load` keeps.
    ///
    /// It must be called within a tokio runtime, in which the upload runs.
    pub fn writer(&self) -> Writer {
        self.writer_with(|upload| upload)
    }

    /// As [`writer`](Self::writer), with the upload's part size, metadata and so on set.
    pub fn writer_with(&self, set: impl FnOnce(Upload) -> Upload) -> Writer {
        Writer::new(set(self.upload()))
    }
}

impl ObjectVersion {
    /// This version as a file to read; see [`Object::reader`].
    ///
    /// # Errors
    ///
    /// Whatever `HeadObject` fails with.
    pub async fn reader(&self) -> Result<Reader> {
        self.reader_with(|input| input).await
    }

    /// As [`reader`](Self::reader), with what else each request needs; see [`Object::reader_with`].
    ///
    /// # Errors
    ///
    /// Whatever `HeadObject` fails with.
    pub async fn reader_with(
        &self,
        set: impl FnOnce(GetObjectInputBuilder) -> GetObjectInputBuilder + Send,
    ) -> Result<Reader> {
        let input = GetObjectInputBuilder::default()
            .bucket(self.bucket_name())
            .key(self.object_key())
            .version_id(self.id());
        Reader::open(self.client(), set(input)).await
    }
}
