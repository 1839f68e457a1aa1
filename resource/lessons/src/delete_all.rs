//! All objects of a bucket, deleted, in three ways.

use client_lessons::results::{Deleted, FailedKey};

use resource::Result;
use resource::batch::BatchOutcome;
use resource::s3::Bucket;

/// Deletes all that the collection lists. The batches are its own affair; what could not be deleted is not.
///
/// # Errors
///
/// What `ListObjectsV2` and
/// [`DeleteObjects`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html) answer.
// ANCHOR: task
pub async fn delete_all(bucket: &Bucket) -> Result<Deleted> {
    let outcome = bucket.objects().delete().quiet(false).outcome().await?;
    Ok(deleted(bucket, outcome))
}
// ANCHOR_END: task

/// The same in quiet batches: the answer names failures only.
///
/// # Errors
///
/// As [`delete_all`].
pub async fn delete_quietly(bucket: &Bucket) -> Result<Deleted> {
    let outcome = bucket.objects().delete().quiet(true).outcome().await?;
    Ok(deleted(bucket, outcome))
}

/// Deletes with one call a key: each item of the collection is an object that can be deleted.
///
/// # Errors
///
/// What `ListObjectsV2` answers. A key that cannot be deleted is in the outcome.
pub async fn delete_one_by_one(bucket: &Bucket) -> Result<Deleted> {
    let mut result = Deleted {
        bucket: bucket.name().to_owned(),
        ..Deleted::default()
    };
    let mut objects = bucket.objects().stream();
    while let Some(object) = objects.try_next().await? {
        match object.delete().await {
            Ok(_) => result.deleted += 1,
            // S3 refused this key and may grant the next. Without an answer the next would fare no better.
            Err(error) if error.code().is_some() => result.failed.push(FailedKey {
                key: object.key().to_owned(),
                code: error.code().unwrap_or_default().to_owned(),
                message: error.message().unwrap_or_default().to_owned(),
            }),
            Err(error) => return Err(error),
        }
    }
    Ok(result)
}

fn deleted(bucket: &Bucket, outcome: BatchOutcome) -> Deleted {
    let failed = outcome.failed.into_iter().map(|failed| FailedKey {
        key: failed.target.key,
        code: failed.code,
        message: failed.message,
    });
    Deleted {
        bucket: bucket.name().to_owned(),
        deleted: outcome.deleted,
        failed: failed.collect(),
    }
}
