//! The answer of `policy`.

use std::fmt;

use serde::Serialize;
use serde_json::{Value, json};

use super::text::Plain;

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
    let policy: Value = json!({
        "Version": "2012-10-17",
        "Statement": [{
            "Sid": "KeepRecords",
            "Effect": "Deny",
            "Principal": "*",
            "Action": "s3:DeleteObject",
            "Resource": format!("arn:aws:s3:::{bucket}/records/*"),
        }],
    });
    policy.to_string()
}

impl fmt::Display for PolicyRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", Plain(&self.policy))?;
        let (bucket, code) = (Plain(&self.bucket), Plain(&self.afterwards));
        writeln!(f, "deleted from {bucket}; reading it then answers {code}")
    }
}
