//! Deleting all objects of a bucket, in batches and one by one.

use aws_sdk_s3::Client;
use aws_sdk_s3::error::BuildError;
use aws_sdk_s3::types::{Delete, Object, ObjectIdentifier};

use super::list_objects;
use crate::results::{DeletedKeys, KeptKey};
use clap::{Args, ValueEnum};
use client::Result;
use client::error::{Context as _, Error};
use session_lessons::harness::{Arguments, Context, Failure, LessonResult, Needs};

/// The most keys per request.
const BATCH: usize = 1000;

// ANCHOR: task
/// Deletes every object, 1,000 per request, and collects the failures. In quiet mode, responses name failures only.
///
/// # Errors
///
/// The errors of `ListObjectsV2` and
/// [`DeleteObjects`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html).
pub async fn delete_all(s3: &Client, bucket: &str, quiet: bool) -> Result<DeletedKeys> {
    let mut outcome = DeletedKeys {
        bucket: bucket.to_owned(),
        ..DeletedKeys::default()
    };
    let objects = list_objects(s3, bucket).await?;
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
        outcome.failed.extend(failed.iter().map(KeptKey::from));
    }
    Ok(outcome)
}

fn batch_of(objects: &[Object], quiet: bool) -> Result<Delete> {
    let invalid = |error: BuildError| Error::Invalid(error.to_string());
    let mut delete = Delete::builder().quiet(quiet);
    for object in objects {
        let key = ObjectIdentifier::builder()
            .set_key(object.key.clone())
            .build();
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
pub async fn delete_one_by_one(s3: &Client, bucket: &str) -> Result<DeletedKeys> {
    let mut outcome = DeletedKeys {
        bucket: bucket.to_owned(),
        ..DeletedKeys::default()
    };
    for object in list_objects(s3, bucket).await? {
        let key = object.key.unwrap_or_default();
        let request = s3.delete_object().bucket(bucket).key(&key);
        match request.send().await.on_object(bucket, &key) {
            Ok(_) => outcome.deleted += 1,
            // S3 refused this key; the next may work. Without a response, the next would fail the same way.
            Err(error) if error.code().is_some() => {
                outcome
                    .failed
                    .push(KeptKey::refused(&key, error.code(), error.message()));
            }
            Err(error) => return Err(error),
        }
    }
    Ok(outcome)
}

/// The options of `delete-all`.
#[derive(Args, Clone, Copy, Debug)]
pub struct Deletion {
    /// Delete key by key, or in batches
    #[arg(long, value_name = "HOW", value_enum, default_value_t)]
    pub how: DeleteMethod,
}

/// The ways in which `delete-all` deletes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum DeleteMethod {
    /// One request for each key
    One,
    /// One request for 1,000 keys
    #[default]
    Batch,
    /// The same, and the response names failures only
    Quiet,
}

impl Arguments for Deletion {
    fn needs(&self) -> Needs {
        Needs::Own
    }
}

pub(super) async fn lesson(deletion: Deletion, context: Context) -> Result<LessonResult, Failure> {
    let (s3, bucket) = (&context.s3(), &*context.bucket);
    LessonResult::list(&match deletion.how {
        DeleteMethod::One => delete_one_by_one(s3, bucket).await,
        DeleteMethod::Batch => delete_all(s3, bucket, false).await,
        DeleteMethod::Quiet => delete_all(s3, bucket, true).await,
    }?)
}
