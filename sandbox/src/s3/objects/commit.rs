//! Putting a finished version in its place, if the request's conditions hold at that moment.

use s3s::S3Result;
use s3s::dto::ETagCondition;

use crate::s3::condition::check_write;
use crate::s3::configuration::ownership::permit_acl;
use crate::s3::lock;
use crate::s3::model::{Bucket, Found, Version};
use crate::s3::store::Store;

/// Where a version goes, and on what conditions.
pub(crate) struct Writing<'a> {
    pub(crate) key: &'a str,
    pub(crate) if_match: Option<&'a ETagCondition>,
    pub(crate) if_none_match: Option<&'a ETagCondition>,
}

/// Writes a version; answers with the header `x-amz-version-id`.
pub(crate) fn commit(
    store: &Store,
    bucket: &mut Bucket,
    writing: &Writing<'_>,
    mut version: Version,
) -> S3Result<Option<String>> {
    let current = match bucket.objects.current(writing.key) {
        Found::Version(version) => Some(version),
        Found::Marker(_) | Found::Nothing => None,
    };
    check_write(writing.if_match, writing.if_none_match, current.as_deref())?;
    permit_acl(bucket, &version.acl)?;
    lock::apply_default(bucket, &mut version);
    let id = bucket.insert(writing.key.to_owned(), version, store.number());
    Ok(bucket.version_header(id))
}
