//! The rules that S3 checks in a configuration document.

mod lifecycle;
mod notification;
mod rules;

use std::collections::BTreeMap;

pub(super) use lifecycle::lifecycle;
pub(super) use notification::notification;
pub(super) use rules::{
    abac, accelerate, cors, default_abac, default_encryption, default_payer, encryption, id,
    logging, object_lock, ownership, payer, public_access, replication, tagging, versioning,
    website,
};

use crate::s3::error;
use crate::s3::model::Bucket;
use crate::s3::store::Store;
use crate::s3::xml::Element;
use s3s::S3Result;

/// The facts that a check needs besides the document.
pub(crate) struct Check<'a> {
    pub(super) bucket: &'a Bucket,
    pub(super) name: &'a str,
    pub(super) buckets: &'a BTreeMap<String, Bucket>,
    pub(super) store: &'a Store,
    /// Whether the targets of notifications are taken as they are.
    pub(super) skips_destinations: bool,
}

/// Fails with `MalformedXML` unless the text of a child is one of these.
fn one_of(element: &Element, name: &str, known: &[&str]) -> S3Result<()> {
    match element.text_of(name) {
        Some(text) if known.contains(&text) => Ok(()),
        _ => Err(error::malformed_xml()),
    }
}
