//! Deleting all objects of a bucket, in batches and one by one.

use client_lessons::results::{Deleted, FailedKey};

use resource::Result;
use resource::batch::BatchOutcome;
use resource::s3::Bucket;

/// Deletes every object that the collection lists, 1,000 per request. `.await` without `outcome()` would be an error if
/// any object could not be deleted.
///
/// # Errors
///
/// The errors of `ListObjectsV2` and
/// [`DeleteObjects`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html).
// ANCHOR: task
pub async fn delete_all(bucket: &Bucket, quiet: bool) -> Result<Deleted> {
    let outcome = bucket.objects().delete().quiet(quiet).outcome().await?;
    Ok(deleted(bucket, outcome))
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
// ANCHOR_END: task

/// Deletes with one request per key: each item of the collection is an object that can be deleted.
///
/// # Errors
///
/// The errors of `ListObjectsV2`. A key that cannot be deleted is in the outcome.
pub async fn delete_one_by_one(bucket: &Bucket) -> Result<Deleted> {
    let mut result = Deleted {
        bucket: bucket.name().to_owned(),
        ..Deleted::default()
    };
    let mut objects = bucket.objects().stream();
    while let Some(object) = objects.try_next().await? {
        match object.delete().await {
            Ok(_) => result.deleted += 1,
            // S3 refused this key; the next may work. Without a response, the next would fail the same way.
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
