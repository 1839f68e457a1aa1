//! All objects of a bucket, deleted, in three ways.

use aws_sdk_s3::Client;
use aws_sdk_s3::error::BuildError;
use aws_sdk_s3::types::{Delete, ObjectIdentifier};

use super::list_objects;
use crate::results::{Deleted, FailedKey, ListedObject};
use client::Result;
use client::error::{Context, Error};

/// How many keys S3 takes in one call.
const BATCH: usize = 1000;

/// Deletes in batches of 1,000, and reads in each answer which keys are gone and which are not.
///
/// # Errors
///
/// What `ListObjectsV2` and
/// [`DeleteObjects`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html) answer.
// ANCHOR: task
pub async fn delete_all(s3: &Client, bucket: &str) -> Result<Deleted> {
    in_batches(s3, bucket, false).await
}
// ANCHOR_END: task

/// The same in quiet batches: the answer names failures only, so what it does not name is gone.
///
/// # Errors
///
/// As [`delete_all`].
pub async fn delete_quietly(s3: &Client, bucket: &str) -> Result<Deleted> {
    in_batches(s3, bucket, true).await
}

/// Deletes with one call a key, as one does who has not met the batch yet.
///
/// # Errors
///
/// What `ListObjectsV2` answers. A key that cannot be deleted is in the outcome.
pub async fn delete_one_by_one(s3: &Client, bucket: &str) -> Result<Deleted> {
    let mut outcome = Deleted {
        bucket: bucket.to_owned(),
        ..Deleted::default()
    };
    for object in list_objects(s3, bucket).await?.objects {
        let request = s3.delete_object().bucket(bucket).key(&object.key);
        match request.send().await.on_object(bucket, &object.key) {
            Ok(_) => outcome.deleted += 1,
            // S3 refused this key and may grant the next. Without an answer the next would fare no better.
            Err(error) if error.code().is_some() => {
                outcome.failed.push(refused(object.key, &error));
            }
            Err(error) => return Err(error),
        }
    }
    Ok(outcome)
}

async fn in_batches(s3: &Client, bucket: &str, quiet: bool) -> Result<Deleted> {
    let mut outcome = Deleted {
        bucket: bucket.to_owned(),
        ..Deleted::default()
    };
    let objects = list_objects(s3, bucket).await?.objects;
    for batch in objects.chunks(BATCH) {
        let delete = batch_of(batch, quiet)?;
        let answer = s3
            .delete_objects()
            .bucket(bucket)
            .delete(delete)
            .send()
            .await
            .on_bucket(bucket)?;

        // The answer is 200 even when some keys were refused: who does not read it loses them.
        let failed = answer.errors();
        outcome.deleted += if quiet {
            batch.len().saturating_sub(failed.len())
        } else {
            answer.deleted().len()
        };
        outcome.failed.extend(failed.iter().map(FailedKey::from));
    }
    Ok(outcome)
}

fn refused(key: String, error: &Error) -> FailedKey {
    FailedKey {
        key,
        code: error.code().unwrap_or_default().to_owned(),
        message: error.message().unwrap_or_default().to_owned(),
    }
}

fn batch_of(objects: &[ListedObject], quiet: bool) -> Result<Delete> {
    // The builders refuse a batch without keys and a key without a name. A listing has neither.
    let invalid = |error: BuildError| Error::Invalid(error.to_string());
    let mut delete = Delete::builder().quiet(quiet);
    for object in objects {
        let key = ObjectIdentifier::builder().key(&object.key).build();
        delete = delete.objects(key.map_err(invalid)?);
    }
    delete.build().map_err(invalid)
}
