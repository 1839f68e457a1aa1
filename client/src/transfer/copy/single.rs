//! A copy in one request.

use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use tokio::time::Instant;

use super::builder::{Copied, Copy};
use super::outcome::Failed;
use crate::error::{Context, Error, Result, Subject};
use crate::transfer::attempts::attempt;
use crate::transfer::identity::strong;
use crate::transfer::observed::Observed;

/// Copies with one `CopyObject`, on the condition that the source has not changed since HEAD.
pub(super) async fn copy(copy: &Copy, head: &HeadObjectOutput, bytes: u64) -> Result<Copied> {
    let mut request = copy.request.clone();
    if request.get_copy_source_if_match().is_none() {
        request = request.set_copy_source_if_match(strong(head.e_tag()).map(str::to_owned));
    }
    let (bucket, key) = copy.target();
    let (observed, began) = (Observed::default(), Instant::now());
    let done = attempt(copy.config.tries(), || {
        let call = request.clone().customize().interceptor(observed.clone());
        let call = call.send();
        async { call.await.on_object(&bucket, &key) }
    });
    // Unless the caller set conditions on what is overwritten, the only one is on the source.
    let conditional = request.get_if_match().is_some() || request.get_if_none_match().is_some();
    let copied = match done.await {
        Ok(done) => Ok(Copied {
            bytes,
            parts: None,
            e_tag: done.copy_object_result.and_then(|result| result.e_tag),
            version_id: done.version_id,
        }),
        Err(error) => {
            let failed = Failed {
                error,
                began,
                attempts: observed.attempts(),
            };
            failed.find_out(copy, head, bytes).await
        }
    };
    let copied = copied.map_err(|error| {
        if conditional {
            error
        } else {
            changed_or(copy, error)
        }
    })?;
    copy.progress.advance(bytes);
    Ok(copied)
}

/// The request has the source's `ETag` as its condition. If that fails, the source has changed.
pub(super) fn changed_or(copy: &Copy, error: Error) -> Error {
    if error.is_precondition_failed() {
        changed(copy)
    } else {
        error
    }
}

pub(super) fn changed(copy: &Copy) -> Error {
    Error::Integrity {
        subject: Subject::object(&copy.source.bucket, &copy.source.key),
        reason: "the object changed while it was copied".to_owned(),
    }
}
