//! `DeleteObjects`: up to a thousand keys in one request, with a result for each.

use s3s::S3Result;
use s3s::dto::{
    self, DeleteObjectsInput, DeleteObjectsOutput, DeletedObject, ETagCondition, ObjectIdentifier,
};

use super::delete::{Deleted, Target};
use crate::s3::access;
use crate::s3::error;
use crate::s3::store::Store;

/// The most keys that one request may name.
const LIMIT: usize = 1000;

/// Deletes each key by itself: one that cannot be deleted is reported, and the others are deleted.
pub(crate) fn delete_batch(
    store: &Store,
    input: &DeleteObjectsInput,
) -> S3Result<DeleteObjectsOutput> {
    let objects = &input.delete.objects;
    if objects.is_empty() || objects.len() > LIMIT {
        return Err(error::malformed_xml());
    }
    let bypass = input.bypass_governance_retention.unwrap_or(false);
    let mut deleted = Vec::new();
    let mut errors = Vec::new();
    store.write(&input.bucket, |bucket| {
        for object in objects {
            let if_match = object.e_tag.clone().map(ETagCondition::ETag);
            let target = Target {
                bucket: &input.bucket,
                key: &object.key,
                version_id: object.version_id.as_deref(),
                if_match: if_match.as_ref(),
                modified: object.last_modified_time.as_ref(),
                size: object.size,
                bypass_governance: bypass,
            };
            let version = object.version_id.as_deref();
            let done = access::authorize_deletion(bucket, &input.bucket, &object.key, version)
                .and_then(|()| target.delete(store, bucket));
            match done {
                Ok(done) => deleted.push(success(object, done)),
                Err(refusal) => errors.push(failure(object, &refusal)),
            }
        }
        Ok(())
    })?;
    let quiet = input.delete.quiet.unwrap_or(false);
    Ok(DeleteObjectsOutput {
        deleted: Some(deleted).filter(|deleted| !quiet && !deleted.is_empty()),
        errors: Some(errors).filter(|errors| !errors.is_empty()),
        request_charged: None,
    })
}

fn success(object: &ObjectIdentifier, done: Deleted) -> DeletedObject {
    DeletedObject {
        key: Some(object.key.clone()),
        version_id: object.version_id.clone(),
        delete_marker: done.marker.then_some(true),
        delete_marker_version_id: done.version_id.filter(|_| done.marker),
    }
}

fn failure(object: &ObjectIdentifier, refusal: &s3s::S3Error) -> dto::Error {
    dto::Error {
        code: Some(refusal.code().as_str().to_owned()),
        key: Some(object.key.clone()),
        message: refusal.message().map(str::to_owned),
        version_id: object.version_id.clone(),
    }
}
