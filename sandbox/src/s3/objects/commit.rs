//! The end of every write: a finished version takes its place, if the request's conditions still hold.

use std::sync::Arc;

use s3s::{S3ErrorCode, S3Result};

use crate::s3::account::Account;
use crate::s3::acl::{check_allowed, is_full_control_of};
use crate::s3::condition::WriteConditions;
use crate::s3::error;
use crate::s3::lock;
use crate::s3::model::{Acl, Bucket, Found, Version};
use crate::s3::notification::Event;
use crate::s3::store::Store;

/// Where a write goes, and under which conditions.
pub(crate) struct PutRequest<'a> {
    pub(crate) bucket: &'a str,
    pub(crate) key: &'a str,
    pub(crate) conditions: WriteConditions<'a>,
    /// What notifications call it, as `ObjectCreated:Put`.
    pub(crate) event: &'static str,
}

/// The headers of the response to a write.
pub(crate) struct Committed {
    /// `x-amz-version-id`
    pub(crate) version_id: Option<String>,
    /// `x-amz-expiration`
    pub(crate) expiration: Option<String>,
}

/// Writes a version.
pub(crate) fn commit(
    store: &Store,
    bucket: &mut Bucket,
    put: &PutRequest<'_>,
    mut version: Version,
) -> S3Result<Committed> {
    let current = match bucket.objects.current(put.key) {
        Found::Version(version) => Some(version),
        Found::Marker(_) | Found::Nothing => None,
    };
    let checked = put.conditions.check(current.as_deref());
    // The request of a copy names another key as well, that of its source.
    checked.map_err(|error| match error.code() {
        S3ErrorCode::NoSuchKey => error::with_detail(error, "Key", put.key),
        _ => error,
    })?;
    check_allowed(bucket, &version.acl)?;
    lock::check_lockable(bucket, &version.lock)?;
    lock::apply_default(bucket, &mut version);
    let Version { owner, acl, .. } = &mut version;
    apply_object_ownership(bucket, owner, acl);
    let expiration = bucket.configuration.expiration(put.key, &version);
    let id = bucket.insert(put.key.to_owned(), version, store.number());
    let version_id = bucket.written_version_header(id);
    let object = (put.bucket, put.key);
    let event = Event::of_version(put.event, object, id, version_id.as_ref());
    store.notify(bucket, &event);
    Ok(Committed {
        version_id,
        expiration,
    })
}

/// The bucket's owner owns the object where ACLs are disabled, or where it prefers to and gets full control.
pub(crate) fn apply_object_ownership(bucket: &Bucket, owner: &mut Arc<Account>, acl: &mut Acl) {
    let is_owned = match bucket.configuration.object_ownership() {
        Some("BucketOwnerEnforced") => true,
        Some("BucketOwnerPreferred") => is_full_control_of(acl, &bucket.owner),
        _ => false,
    };
    if is_owned {
        *owner = Arc::clone(&bucket.owner);
        *acl = None;
    }
}
