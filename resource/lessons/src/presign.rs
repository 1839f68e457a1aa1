//! Presigned URLs and an upload form, which work without credentials.

use std::time::Duration;

use client::presign::{AnonymousClient, PostForm, PresignedUrl};
use client_lessons::results::VisitList;

use crate::output::list;
use client_lessons::Links;
use resource::Result;
use resource::s3::{Bucket, S3};
use session_lessons::harness::{Context, Failure, LessonResult};

/// The keys that are written, by a link and by a form.
const KEY: &str = "shared/note.txt";
const FORM_KEY: &str = "shared/form.txt";
/// The lifetime of the links.
const EXPIRES_IN: Duration = Duration::from_mins(5);

// ANCHOR: task
/// Presigns a PUT, a GET and a form. Nothing is sent: S3 checks the bucket and the permissions when a link is used.
///
/// # Errors
///
/// When the credentials cannot be resolved.
pub async fn presign(bucket: &Bucket) -> Result<(PresignedUrl, PresignedUrl, PostForm)> {
    let object = bucket.object(KEY);
    let put = object.presigned_put(EXPIRES_IN).await?;
    let get = object.presigned_url(EXPIRES_IN).await?;
    // A presigned PUT takes a body of any size. A form limits it by a policy, which is signed.
    let form = bucket.presigned_post(FORM_KEY, EXPIRES_IN);
    Ok((put, get, form.content_length_range(1..=100).await?))
}
// ANCHOR_END: task

pub(super) async fn lesson(links: Links, context: Context) -> Result<LessonResult, Failure> {
    let bucket = context.session.resource(S3::new).bucket(&*context.bucket);
    let anonymous = AnonymousClient::new(&context.session)?;
    let visits = async {
        let signed = presign(&bucket).await?;
        Ok(VisitList::of(bucket.name(), &signed, &anonymous).await?)
    };
    list(Box::pin(visits).await, |visits| {
        visits.with_urls(links.show_url)
    })
}
