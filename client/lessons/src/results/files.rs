//! The answers of `upload-file` and `download-file`.

use std::fmt;

use client::error::EscapeControl;
use serde::Serialize;

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
