//! Conditional requests: `If-Match` and its kin, in the order of RFC 9110, section 13.2.2.

use s3s::dto::{ETagCondition, Timestamp};
use s3s::{S3Error, S3ErrorCode, S3Result};
use time::OffsetDateTime;

use super::error;
use super::model::Version;

/// The conditions of a request that reads, under the names of their headers.
#[expect(clippy::struct_field_names, reason = "the headers are named so")]
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Conditions<'a> {
    pub(crate) if_match: Option<&'a ETagCondition>,
    pub(crate) if_none_match: Option<&'a ETagCondition>,
    pub(crate) if_modified_since: Option<&'a Timestamp>,
    pub(crate) if_unmodified_since: Option<&'a Timestamp>,
}

/// Why a request that reads does not get the object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unmet {
    /// The object is not the one that the client means, as this header says.
    Precondition(&'static str),
    /// The client has the object already.
    NotModified,
}

impl Conditions<'_> {
    /// Compares the conditions with an object. An entity tag outranks the date beside it.
    pub(crate) fn check(&self, version: &Version) -> Result<(), Unmet> {
        let matches = |condition: &ETagCondition| matches(condition, &version.etag);
        let changed_since =
            |since: &Timestamp| version.modified > OffsetDateTime::from(since.clone());
        match (self.if_match, self.if_unmodified_since) {
            (Some(condition), _) if !matches(condition) => {
                return Err(Unmet::Precondition("If-Match"));
            }
            (None, Some(since)) if changed_since(since) => {
                return Err(Unmet::Precondition("If-Unmodified-Since"));
            }
            _ => {}
        }
        match (self.if_none_match, self.if_modified_since) {
            (Some(condition), _) if matches(condition) => Err(Unmet::NotModified),
            (None, Some(since)) if !changed_since(since) => Err(Unmet::NotModified),
            _ => Ok(()),
        }
    }

    /// The same for a GET or HEAD, which gets 304 where nothing changed.
    pub(crate) fn check_read(&self, version: &Version) -> S3Result<()> {
        self.check(version).map_err(|unmet| match unmet {
            Unmet::Precondition(header) => error::precondition_failed(header),
            Unmet::NotModified => error::not_modified(version),
        })
    }

    /// The same for the source of a copy, which knows no 304.
    pub(crate) fn check_source(&self, version: &Version) -> S3Result<()> {
        self.check(version).map_err(|unmet| {
            error::precondition_failed(match unmet {
                Unmet::Precondition("If-Match") => "x-amz-copy-source-If-Match",
                Unmet::Precondition(_) => "x-amz-copy-source-If-Unmodified-Since",
                Unmet::NotModified if self.if_none_match.is_some() => {
                    "x-amz-copy-source-If-None-Match"
                }
                Unmet::NotModified => "x-amz-copy-source-If-Modified-Since",
            })
        })
    }
}

/// The conditions of a request that writes, held against what the key has now.
pub(crate) fn check_write(
    if_match: Option<&ETagCondition>,
    if_none_match: Option<&ETagCondition>,
    current: Option<&Version>,
) -> S3Result<()> {
    match (if_match, current) {
        (Some(_), None) => return Err(error::no_such_key()),
        (Some(condition), Some(version)) if !matches(condition, &version.etag) => {
            return Err(error::precondition_failed("If-Match"));
        }
        _ => {}
    }
    match (if_none_match, current) {
        (Some(ETagCondition::ETag(_)), _) => Err(S3Error::with_message(
            S3ErrorCode::NotImplemented,
            "A header you provided implies functionality that is not implemented",
        )),
        (Some(ETagCondition::Any), Some(_)) => Err(error::precondition_failed("If-None-Match")),
        _ => Ok(()),
    }
}

fn matches(condition: &ETagCondition, etag: &str) -> bool {
    match condition {
        ETagCondition::Any => true,
        ETagCondition::ETag(wanted) => wanted.value() == etag,
    }
}

/// The four conditions of a GET or HEAD.
macro_rules! conditions_of {
    ($input:expr) => {
        $crate::s3::condition::Conditions {
            if_match: $input.if_match.as_ref(),
            if_none_match: $input.if_none_match.as_ref(),
            if_modified_since: $input.if_modified_since.as_ref(),
            if_unmodified_since: $input.if_unmodified_since.as_ref(),
        }
    };
}
pub(crate) use conditions_of;

/// The four conditions on the source of a copy.
macro_rules! source_conditions_of {
    ($input:expr) => {
        $crate::s3::condition::Conditions {
            if_match: $input.copy_source_if_match.as_ref(),
            if_none_match: $input.copy_source_if_none_match.as_ref(),
            if_modified_since: $input.copy_source_if_modified_since.as_ref(),
            if_unmodified_since: $input.copy_source_if_unmodified_since.as_ref(),
        }
    };
}
pub(crate) use source_conditions_of;
