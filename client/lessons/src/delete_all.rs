//! Deleting all objects of a bucket, in batches and one by one.

use aws_sdk_s3::Client;
use aws_sdk_s3::error::BuildError;
use aws_sdk_s3::types::{Delete, ObjectIdentifier};

use super::list_objects;
use crate::results::{Deleted, FailedKey, ListedObject};
use client::Result;
use client::error::{Context, Error};

/// The most keys per request.
const BATCH: usize = 1000;

// ANCHOR: task
/// Deletes every object, 1,000 per request, and collects the failures. In quiet mode, responses name failures only.
///
/// # Errors
///
/// The errors of `ListObjectsV2` and
/// [`DeleteObjects`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html).
pub async fn delete_all(s3: &Client, bucket: &str, quiet: bool) -> Result<Deleted> {
    let mut outcome = Deleted {
        bucket: bucket.to_owned(),
        ..Deleted::default()
    };
    let objects = list_objects(s3, bucket).await?.objects;
    for batch in objects.chunks(BATCH) {
        let delete = batch_of(batch, quiet)?;
        let response = s3
            .delete_objects()
            .bucket(bucket)
            .delete(delete)
            .send()
            .await
            .on_bucket(bucket)?;

        // The status is 200 even when some keys could not be deleted. The failures are in the body.
        let failed = response.errors();
        outcome.deleted += if quiet {
            batch.len().saturating_sub(failed.len())
        } else {
            response.deleted().len()
        };
        outcome.failed.extend(failed.iter().map(FailedKey::from));
    }
    Ok(outcome)
}

fn batch_of(objects: &[ListedObject], quiet: bool) -> Result<Delete> {
    let invalid = |error: BuildError| Error::Invalid(error.to_string());
    let mut delete = Delete::builder().quiet(quiet);
    for object in objects {
        let key = ObjectIdentifier::builder().key(&object.key).build();
        delete = delete.objects(key.map_err(invalid)?);
    }
    delete.build().map_err(invalid)
}
// ANCHOR_END: task

/// Deletes with one request per key.
///
/// # Errors
///
/// The errors of `ListObjectsV2`. A key that cannot be deleted is in the outcome.
pub async fn delete_one_by_one(s3: &Client, bucket: &str) -> Result<Deleted> {
    let mut outcome = Deleted {
        bucket: bucket.to_owned(),
        ..Deleted::default()
    };
    for object in list_objects(s3, bucket).await?.objects {
        let request = s3.delete_object().bucket(bucket).key(&object.key);
        match request.send().await.on_object(bucket, &object.key) {
            Ok(_) => outcome.deleted += 1,
            // S3 refused this key; the next may work. Without a response, the next would fail the same way.
            Err(error) if error.code().is_some() => {
                outcome.failed.push(refused(object.key, &error));
            }
            Err(error) => return Err(error),
        }
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
