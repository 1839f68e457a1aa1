//! The results of `upload-file` and `download-file`.

use std::fmt;
use std::path::Path;

use client::Result;
use client::error::EscapeControl;
use client::transfer::Uploaded;
use serde::Serialize;

use super::Digest;
use super::text::count;

/// A file that was uploaded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SentFile {
    /// The bucket.
    pub bucket: String,
    /// The object's key.
    pub key: String,
    /// How many bytes were sent.
    pub bytes: u64,
    /// In how many parts; none for a single request.
    pub parts: Option<usize>,
    /// The object's `ETag`, without its quotes. Of an upload by parts, it depends on their size.
    pub etag: String,
}

/// An object that was downloaded to a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FetchedFile {
    /// The bucket.
    pub bucket: String,
    /// The object's key.
    pub key: String,
    /// How many bytes the file has.
    pub bytes: u64,
    /// The SHA-256 of the file, in hexadecimal.
    pub sha256: String,
}

impl SentFile {
    /// A file that was uploaded to this object.
    #[must_use]
    pub fn new(bucket: &str, key: &str, sent: &Uploaded) -> Self {
        let etag = sent.e_tag.as_deref().unwrap_or_default();
        Self {
            bucket: bucket.to_owned(),
            key: key.to_owned(),
            bytes: sent.bytes,
            parts: sent.parts,
            etag: etag.trim_matches('"').to_owned(),
        }
    }
}

impl FetchedFile {
    /// Reads the file to which this object was downloaded.
    ///
    /// # Errors
    ///
    /// [`Error::Local`](client::Error::Local) when the file cannot be read.
    pub async fn read(bucket: &str, key: &str, file: &Path) -> Result<Self> {
        let (bytes, sha256) = Digest::of_file(file).await?.finish();
        Ok(Self {
            bucket: bucket.to_owned(),
            key: key.to_owned(),
            bytes,
            sha256,
        })
    }
}

impl fmt::Display for SentFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (bucket, key, bytes) = (
            EscapeControl(&self.bucket),
            EscapeControl(&self.key),
            self.bytes,
        );
        let parts = self
            .parts
            .map_or("one request".to_owned(), |parts| count(parts, "part"));
        writeln!(f, "s3://{bucket}/{key} has {bytes} bytes, sent in {parts}")?;
        writeln!(f, "ETag {}", EscapeControl(&self.etag))
    }
}

impl fmt::Display for FetchedFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (bucket, key, bytes) = (
            EscapeControl(&self.bucket),
            EscapeControl(&self.key),
            self.bytes,
        );
        writeln!(f, "{bytes} bytes of s3://{bucket}/{key}")?;
        writeln!(f, "SHA-256 {}", self.sha256)
    }
}

#[cfg(test)]
mod tests {
    use super::SentFile;

    #[test]
    fn what_was_sent_in_one_request_has_no_parts() {
        let sent = SentFile {
            parts: None,
            ..SentFile::default()
        };
        assert!(sent.to_string().contains("sent in one request"));
        let sent = SentFile {
            parts: Some(1),
            ..SentFile::default()
        };
        assert!(sent.to_string().contains("sent in 1 part\n"));
    }
}
