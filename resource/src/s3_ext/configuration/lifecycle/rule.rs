//! One lifecycle rule: for which objects, and what becomes of them when.

use aws_sdk_s3::error::BuildError;
use aws_sdk_s3::primitives::{DateTime, DateTimeFormat};
use aws_sdk_s3::types;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::filter::Filter;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub(super) struct Rule {
    #[serde(rename = "ID")]
    id: Option<String>,
    status: String,
    prefix: Option<String>,
    filter: Option<Filter>,
    expiration: Option<Expiration>,
    transitions: Option<Vec<Transition>>,
    noncurrent_version_transitions: Option<Vec<NoncurrentTransition>>,
    noncurrent_version_expiration: Option<NoncurrentExpiration>,
    abort_incomplete_multipart_upload: Option<Abort>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct Expiration {
    #[serde(default, deserialize_with = "date")]
    date: Option<DateTime>,
    days: Option<i32>,
    expired_object_delete_marker: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct Transition {
    #[serde(default, deserialize_with = "date")]
    date: Option<DateTime>,
    days: Option<i32>,
    storage_class: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct NoncurrentTransition {
    noncurrent_days: Option<i32>,
    newer_noncurrent_versions: Option<i32>,
    storage_class: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct NoncurrentExpiration {
    noncurrent_days: Option<i32>,
    newer_noncurrent_versions: Option<i32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct Abort {
    days_after_initiation: Option<i32>,
}

/// A date, `2024-01-31`, or a time, `2024-01-31T00:00:00Z`.
fn date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<DateTime>, D::Error> {
    let mut text = String::deserialize(deserializer)?;
    if !text.contains('T') {
        text.push_str("T00:00:00Z");
    }
    let date = DateTime::from_str(&text, DateTimeFormat::DateTimeWithOffset);
    date.map(Some).map_err(D::Error::custom)
}

impl TryFrom<Rule> for types::LifecycleRule {
    type Error = BuildError;

    fn try_from(rule: Rule) -> Result<Self, BuildError> {
        let transitions = rule.transitions.map(|all| all.into_iter().map(Into::into));
        let noncurrent = rule.noncurrent_version_transitions;
        let noncurrent = noncurrent.map(|all| all.into_iter().map(Into::into));
        let abort = rule.abort_incomplete_multipart_upload;
        let builder = Self::builder()
            .set_id(rule.id)
            .status(types::ExpirationStatus::from(rule.status.as_str()))
            .set_filter(rule.filter.map(TryInto::try_into).transpose()?)
            .set_expiration(rule.expiration.map(Into::into))
            .set_transitions(transitions.map(Iterator::collect))
            .set_noncurrent_version_transitions(noncurrent.map(Iterator::collect))
            .set_noncurrent_version_expiration(rule.noncurrent_version_expiration.map(Into::into))
            .set_abort_incomplete_multipart_upload(abort.map(Into::into));
        let mut built = builder.build()?;
        // Deprecated. Old rules have it instead of a filter.
        #[expect(deprecated)]
        {
            built.prefix = rule.prefix;
        }
        Ok(built)
    }
}

impl From<Expiration> for types::LifecycleExpiration {
    fn from(expiration: Expiration) -> Self {
        Self::builder()
            .set_date(expiration.date)
            .set_days(expiration.days)
            .set_expired_object_delete_marker(expiration.expired_object_delete_marker)
            .build()
    }
}

impl From<Transition> for types::Transition {
    fn from(transition: Transition) -> Self {
        Self::builder()
            .set_date(transition.date)
            .set_days(transition.days)
            .storage_class(transition.storage_class.as_str().into())
            .build()
    }
}

impl From<NoncurrentTransition> for types::NoncurrentVersionTransition {
    fn from(transition: NoncurrentTransition) -> Self {
        Self::builder()
            .set_noncurrent_days(transition.noncurrent_days)
            .set_newer_noncurrent_versions(transition.newer_noncurrent_versions)
            .storage_class(transition.storage_class.as_str().into())
            .build()
    }
}

impl From<NoncurrentExpiration> for types::NoncurrentVersionExpiration {
    fn from(expiration: NoncurrentExpiration) -> Self {
        Self::builder()
            .set_noncurrent_days(expiration.noncurrent_days)
            .set_newer_noncurrent_versions(expiration.newer_noncurrent_versions)
            .build()
    }
}

impl From<Abort> for types::AbortIncompleteMultipartUpload {
    fn from(abort: Abort) -> Self {
        Self::builder()
            .set_days_after_initiation(abort.days_after_initiation)
            .build()
    }
}
