//! One version of an object, and the delete marker that can stand in its place.

use std::sync::Arc;

use s3s::dto::{ETag, Grant, ObjectLockRetention, Tag};
use time::OffsetDateTime;

use super::{Content, Headers, VersionId};
use crate::s3::account::Account;
use crate::s3::checksum::Checksum;

/// The grants of an object or a bucket; `None` is the default, full control for the owner alone.
pub(crate) type Acl = Option<Arc<[Grant]>>;

/// One version of an object.
#[derive(Clone, Debug)]
pub(crate) struct Version {
    pub(crate) id: VersionId,
    pub(crate) modified: OffsetDateTime,
    pub(crate) content: Content,
    /// Without quotes: an MD5 in hexadecimal, with `-N` behind it when N parts made the object.
    pub(crate) etag: String,
    pub(crate) checksum: Option<Checksum>,
    /// The parts of a multipart upload; empty for an object that came in one piece.
    pub(crate) parts: Arc<[CompletedPart]>,
    pub(crate) headers: Arc<Headers>,
    pub(crate) tags: Vec<Tag>,
    /// The account that wrote it, or the bucket's owner where ACLs are disabled.
    pub(crate) owner: Arc<Account>,
    pub(crate) acl: Acl,
    pub(crate) lock: Lock,
    /// Until when an archived object can be read.
    pub(crate) restored_until: Option<OffsetDateTime>,
}

impl Version {
    /// The size in bytes, as the API's signed number.
    pub(crate) fn size(&self) -> i64 {
        i64::try_from(self.content.len()).unwrap_or(i64::MAX)
    }

    /// The entity tag as the API's type, which adds the quotes.
    pub(crate) fn e_tag(&self) -> ETag {
        ETag::Strong(self.etag.clone())
    }
}

/// A part of a completed upload, as `GetObjectAttributes` lists it and `partNumber` finds it.
#[derive(Clone, Debug)]
pub(crate) struct CompletedPart {
    pub(crate) number: i32,
    pub(crate) size: u64,
    pub(crate) checksum: Option<Checksum>,
}

/// The locks that keep a version from being deleted.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Lock {
    pub(crate) legal_hold: Option<bool>,
    pub(crate) retention: Option<ObjectLockRetention>,
}

/// The note that a key was deleted, in a bucket that keeps versions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Marker {
    pub(crate) id: VersionId,
    pub(crate) modified: OffsetDateTime,
}
