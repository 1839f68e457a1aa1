//! A copy within S3.

use aws_sdk_s3::operation::copy_object::CopyObjectOutput;
use client::error::Context as _;
use client_lessons::results::CopiedObject;
use session_lessons::harness::{Context, Failure, LessonResult, OwnObject};

use crate::output::list;
use resource::s3::{Object, S3};
use resource::{CopySource, Result};

/// Copies an object to another, inside S3. The source is a handle too, which encodes its key.
///
/// # Errors
///
/// The errors of [`CopyObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html).
// ANCHOR: task
pub async fn copy_object(from: &Object, to: &Object) -> Result<CopyObjectOutput> {
    to.copy_from(from).await
}
// ANCHOR_END: task

/// The same with the client inside the handle, boto3's `meta.client`.
///
/// # Errors
///
/// As [`copy_object`].
// ANCHOR: within
pub async fn copy_object_via_client(from: &Object, to: &Object) -> Result<CopyObjectOutput> {
    let s3 = to.client();
    let request = s3.copy_object().bucket(to.bucket_name()).key(to.key());
    let source = CopySource::from(from).to_string();
    let response = request.copy_source(source).send().await;
    Ok(response.on_object(from.bucket_name(), from.key())?)
}
// ANCHOR_END: within

pub(super) async fn lesson(_: OwnObject, context: Context) -> Result<LessonResult, Failure> {
    let bucket = context.session.resource(S3::new).bucket(&*context.bucket);
    let (from, to) = (bucket.object(&*context.key), bucket.object(context.copy()));
    list(copy_object(&from, &to).await, |copy| {
        CopiedObject::new(bucket.name(), [from.key(), to.key()], &copy)
    })
}
