//! Keys that S3 does not take.

use crate::error::{Error, Result, Subject};

/// The longest key that S3 takes, in bytes.
pub const LONGEST_KEY: usize = 1024;

/// Refuses a key that is empty or too long, before anything is sent. The SDK panics on one of 64 KiB.
pub(super) fn check(object: &Subject) -> Result<()> {
    let key = object.key().unwrap_or_default();
    let bucket = object.bucket_name().unwrap_or_default();
    match key.len() {
        0 => Err(Error::Invalid(format!("s3://{bucket}: the key is empty"))),
        1..=LONGEST_KEY => Ok(()),
        bytes => Err(Error::Invalid(format!(
            "{object}: the key has {bytes} bytes; S3 takes {LONGEST_KEY} at most"
        ))),
    }
}
