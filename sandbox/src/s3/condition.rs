//! Conditional requests: `If-Match` and its kin, in the order of RFC 9110, section 13.2.2.

use http::{HeaderMap, HeaderName, HeaderValue};
use s3s::S3Result;
use s3s::dto::{ETagCondition, Timestamp};
use time::OffsetDateTime;

use super::error;
use super::model::Version;
use super::store::now;

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

    /// The same for the source of a copy, which knows no 304. S3 ignores an `If-Modified-Since` that is still to come.
    pub(crate) fn check_source(&self, version: &Version) -> S3Result<()> {
        let has_come = |since: &&Timestamp| OffsetDateTime::from((*since).clone()) <= now();
        let past = Self {
            if_modified_since: self.if_modified_since.filter(has_come),
            ..*self
        };
        past.check(version).map_err(|unmet| {
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

/// The conditions of a request that writes, on what its key has.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct WriteConditions<'a> {
    pub(crate) if_match: Option<&'a ETagCondition>,
    pub(crate) if_none_match: Option<&'a ETagCondition>,
    /// Whether another request wrote or deleted the key since this write began, as an upload does with its first part.
    pub(crate) overtaken: bool,
}

impl WriteConditions<'_> {
    /// Compares the conditions with what the key has now.
    pub(crate) fn check(&self, current: Option<&Version>) -> S3Result<()> {
        self.check_implemented()?;
        let header = match (self.if_match, self.if_none_match, current) {
            (None, None, _) => return Ok(()),
            (Some(_), _, None) => return Err(error::no_such_key()),
            (Some(condition), _, Some(version)) if !matches(condition, &version.etag) => {
                return Err(error::precondition_failed("If-Match"));
            }
            (None, Some(_), Some(_)) => return Err(error::precondition_failed("If-None-Match")),
            (Some(_), _, Some(_)) => "If-Match",
            (None, Some(_), None) => "If-None-Match",
        };
        if self.overtaken {
            return Err(error::conditional_conflict(header));
        }
        Ok(())
    }

    /// S3 takes one of the two conditions: `If-Match` with an entity tag, or `If-None-Match` with `*`.
    fn check_implemented(&self) -> S3Result<()> {
        let (header, reason) = match (self.if_match, self.if_none_match) {
            (Some(_), Some(_)) => (
                "If-Match,If-None-Match",
                "Multiple conditional request headers present in the request",
            ),
            (Some(ETagCondition::Any), None) => (
                "If-Match",
                "We don't accept the provided value of If-Match header for this API",
            ),
            (None, Some(ETagCondition::ETag(_))) => (
                "If-None-Match",
                "We don't accept the provided value of If-None-Match header for this API",
            ),
            _ => return Ok(()),
        };
        let error = error::not_implemented(header);
        Err(error::with_detail(error, "additionalMessage", reason))
    }
}

/// The condition in a header that `s3s` does not read.
pub(crate) fn in_header(headers: &HeaderMap, name: &HeaderName) -> S3Result<Option<ETagCondition>> {
    let parse = |value: &HeaderValue| {
        let condition = ETagCondition::parse_http_header(value.as_bytes());
        condition.map_err(|_| {
            let value = value.to_str().unwrap_or_default();
            error::argument(name.as_str(), value, "The entity tag is not valid")
        })
    };
    headers.get(name).map(parse).transpose()
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
