//! Deleting all objects of a bucket, in batches and one by one.

use client_lessons::results::{DeletedKeys, KeptKey};
use client_lessons::{DeleteMethod, Deletion};
use session_lessons::harness::{Context, Failure, LessonResult};

use crate::output::list;
use resource::Result;
use resource::batch::BatchOutcome;
use resource::s3::{Bucket, S3};

/// Deletes every object that the collection lists, 1,000 per request. `.await` without `outcome()` would be an error if
/// any object could not be deleted.
///
/// # Errors
///
/// The errors of `ListObjectsV2` and
/// [`DeleteObjects`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html).
// ANCHOR: task
pub async fn delete_all(bucket: &Bucket, quiet: bool) -> Result<BatchOutcome> {
    bucket.objects().delete().quiet(quiet).outcome().await
}
// ANCHOR_END: task

/// Deletes with one request per key: each item of the collection is an object that can be deleted.
///
/// # Errors
///
/// The errors of `ListObjectsV2`. A key that cannot be deleted is in the outcome.
pub async fn delete_one_by_one(bucket: &Bucket) -> Result<DeletedKeys> {
    let mut outcome = DeletedKeys {
        bucket: bucket.name().to_owned(),
        ..DeletedKeys::default()
    };
    let mut objects = bucket.objects().stream();
    while let Some(object) = objects.try_next().await? {
        match object.delete().await {
            Ok(_) => outcome.deleted += 1,
            // S3 refused this key; the next may work. Without a response, the next would fail the same way.
            Err(error) if error.code().is_some() => {
                let kept = KeptKey::refused(object.key(), error.code(), error.message());
                outcome.failed.push(kept);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(outcome)
}

fn deleted(bucket: &Bucket, outcome: BatchOutcome) -> DeletedKeys {
    let failed = outcome.failed.into_iter().map(|failed| KeptKey {
        key: failed.target.key,
        code: failed.code,
        message: failed.message,
    });
    DeletedKeys {
        bucket: bucket.name().to_owned(),
        deleted: outcome.deleted,
        failed: failed.collect(),
    }
}

pub(super) async fn lesson(deletion: Deletion, context: Context) -> Result<LessonResult, Failure> {
    let bucket = context.session.resource(S3::new).bucket(&*context.bucket);
    let quiet = match deletion.how {
        DeleteMethod::One => {
            return list(delete_one_by_one(&bucket).await, |deleted| deleted);
        }
        DeleteMethod::Batch => false,
        DeleteMethod::Quiet => true,
    };
    list(delete_all(&bucket, quiet).await, |outcome| {
        deleted(&bucket, outcome)
    })
}
