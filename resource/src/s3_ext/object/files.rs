//! An object as a file.

use client::transfer;

use crate::s3::Object;
use crate::{OpenReader, Writer};

/// The object as a file.
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
