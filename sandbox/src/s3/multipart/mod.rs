//! Multipart uploads: begun, filled part by part, completed or aborted.

pub(crate) mod abort;
pub(crate) mod complete;
mod complete_checks;
pub(crate) mod copy_part;
pub(crate) mod create;
pub(crate) mod parts;
pub(crate) mod upload_part;

use s3s::S3Result;

use super::error;
use super::model::{Bucket, Upload};

/// The highest number that a part may have.
const MAX_PART_NUMBER: i32 = 10_000;

/// The upload that a request means: both its key and its identifier must be right.
fn find<'a>(bucket: &'a Bucket, key: &str, upload_id: &str) -> S3Result<&'a Upload> {
    bucket
        .uploads
        .get(key)
        .and_then(|uploads| uploads.get(upload_id))
        .ok_or_else(error::no_such_upload)
}

fn find_mut<'a>(bucket: &'a mut Bucket, key: &str, upload_id: &str) -> S3Result<&'a mut Upload> {
    bucket
        .uploads
        .get_mut(key)
        .and_then(|uploads| uploads.get_mut(upload_id))
        .ok_or_else(error::no_such_upload)
}

/// Takes an upload off the list, with its key if it was the last one there.
fn remove(bucket: &mut Bucket, key: &str, upload_id: &str) -> S3Result<Upload> {
    let uploads = bucket
        .uploads
        .get_mut(key)
        .ok_or_else(error::no_such_upload)?;
    let upload = uploads
        .remove(upload_id)
        .ok_or_else(error::no_such_upload)?;
    if uploads.is_empty() {
        bucket.uploads.remove(key);
    }
    Ok(upload)
}

fn check_part_number(number: i32) -> S3Result<()> {
    if (1..=MAX_PART_NUMBER).contains(&number) {
        return Ok(());
    }
    Err(error::argument(
        "partNumber",
        &number.to_string(),
        "Part number must be an integer between 1 and 10000, inclusive",
    ))
}
