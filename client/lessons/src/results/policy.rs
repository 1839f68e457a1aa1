//! The answer of `policy`.

use std::fmt;

use client::error::EscapeControl;
use serde::Serialize;
use serde_json::Value;

/// A bucket's policy, and what reading it answers when it is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PolicyRead {
    /// The bucket.
    pub bucket: String,
    /// The policy as it was read: a JSON document.
    pub policy: String,
    /// The error code of reading it after it was deleted.
    pub afterwards: String,
}

/// A policy under which nobody deletes what is under `records/`.
#[must_use]
pub fn keep_objects(bucket: &str) -> String {
    // Text rather than a JSON value: the order of a value's names depends on how serde_json was built.
    let resource = Value::from(format!("arn:aws:s3:::{bucket}/records/*"));
    format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Sid":"KeepRecords","Effect":"Deny","Principal":"*","Action":"s3:DeleteObject","Resource":{resource}}}]}}"#
    )
}

impl fmt::Display for PolicyRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", EscapeControl(&self.policy))?;
        let (bucket, code) = (EscapeControl(&self.bucket), EscapeControl(&self.afterwards));
        writeln!(f, "deleted from {bucket}; reading it then answers {code}")
    }
}
