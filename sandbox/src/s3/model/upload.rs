//! Multipart uploads under way.

use std::collections::BTreeMap;
use std::sync::Arc;

use s3s::dto::Tag;
use time::OffsetDateTime;

use super::{Acl, Content, Headers, Lock};
use crate::s3::account::Account;
use crate::s3::checksum::{Algorithm, Checksum, Kind};

/// The uploads of a bucket: by key, then in order of creation, which is the order of their identifiers.
pub(crate) type Uploads = BTreeMap<String, BTreeMap<String, Upload>>;

/// An upload that was neither completed nor aborted.
#[derive(Clone, Debug)]
pub(crate) struct Upload {
    pub(crate) initiated: OffsetDateTime,
    pub(crate) headers: Arc<Headers>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) owner: Arc<Account>,
    pub(crate) acl: Acl,
    pub(crate) lock: Lock,
    /// The checksum that the client chose for the parts, if it chose one.
    pub(crate) checksum: Option<(Algorithm, Kind)>,
    pub(crate) parts: BTreeMap<i32, Part>,
    /// Whether its key was written or deleted since it began.
    pub(crate) overtaken: bool,
}

/// A part that was uploaded.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) content: Content,
    pub(crate) md5: [u8; 16],
    pub(crate) checksum: Option<Checksum>,
    pub(crate) modified: OffsetDateTime,
}
