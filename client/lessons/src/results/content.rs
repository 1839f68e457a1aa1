//! The result of `read-object`.

use std::fmt::{self, Write as _};
use std::path::Path;

use client::Result;
use client::error::Error;
use client::error::EscapeControl;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use tokio::fs::File;
use tokio::io::AsyncReadExt;

/// The content of an object, by its size and its digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Content {
    /// The bucket that it is in.
    pub bucket: String,
    /// Its key.
    pub key: String,
    /// How many bytes were read.
    pub bytes: u64,
    /// The SHA-256 of these bytes, in hexadecimal.
    pub sha256: String,
}

impl Content {
    /// The content of an object.
    #[must_use]
    pub fn new(bucket: &str, key: &str, digest: Digest) -> Self {
        let (bytes, sha256) = digest.finish();
        Self {
            bucket: bucket.to_owned(),
            key: key.to_owned(),
            bytes,
            sha256,
        }
    }
}

/// Counts and hashes an object's bytes as they arrive, and keeps none.
#[derive(Clone, Debug, Default)]
pub struct Digest {
    bytes: u64,
    sha256: Sha256,
}

impl Digest {
    /// Takes the next bytes.
    pub fn add(&mut self, chunk: &[u8]) {
        self.bytes += chunk.len() as u64;
        self.sha256.update(chunk);
    }

    /// Takes all bytes of a file.
    ///
    /// # Errors
    ///
    /// [`Error::Local`] when the file cannot be read.
    pub async fn of_file(path: &Path) -> Result<Self> {
        let local = |source| Error::Local {
            doing: "read",
            path: path.to_owned(),
            source,
        };
        let mut file = File::open(path).await.map_err(local)?;
        let mut digest = Self::default();
        let mut chunk = vec![0; 1 << 20];
        loop {
            match file.read(&mut chunk).await.map_err(local)? {
                0 => return Ok(digest),
                length => digest.add(chunk.get(..length).unwrap_or_default()),
            }
        }
    }

    /// The number of bytes so far.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The number of bytes, and their SHA-256 in hexadecimal.
    #[must_use]
    pub fn finish(self) -> (u64, String) {
        let digest = self.sha256.finalize();
        let hex = digest.iter().fold(String::new(), |mut hex, byte| {
            // Writing to a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        (self.bytes, hex)
    }
}

impl fmt::Display for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            bucket,
            key,
            bytes,
            sha256,
        } = self;
        writeln!(f, "s3://{}/{}", EscapeControl(bucket), EscapeControl(key))?;
        writeln!(f, "{bytes} bytes")?;
        writeln!(f, "SHA-256 {sha256}")
    }
}

#[cfg(test)]
mod tests {
    use super::Digest;

    #[test]
    fn a_digest_is_the_same_however_the_bytes_come() {
        let mut halves = Digest::default();
        halves.add(b"a");
        halves.add(b"bc");
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(halves.finish(), (3, abc.to_owned()));
    }
}
