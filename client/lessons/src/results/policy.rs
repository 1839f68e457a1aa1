//! The result of `policy`.

use std::fmt;

use client::error::EscapeControl;
use serde::Serialize;
use serde_json::{Value, json};

/// A bucket's policy, as it was read before and after it was deleted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PolicyRead {
    /// The bucket.
    pub bucket: String,
    /// The policy; nothing if there was none.
    pub before: Option<Value>,
    /// The policy after it was deleted.
    pub after: Option<Value>,
}

impl PolicyRead {
    /// The policy of a bucket, as it was read before and after it was deleted.
    ///
    /// # Errors
    ///
    /// A policy that is not JSON.
    pub fn new(bucket: &str, [before, after]: [Option<String>; 2]) -> serde_json::Result<Self> {
        let parsed = |policy: Option<String>| {
            let policy = policy.as_deref().map(serde_json::from_str);
            policy.transpose()
        };
        Ok(Self {
            bucket: bucket.to_owned(),
            before: parsed(before)?,
            after: parsed(after)?,
        })
    }
}

/// A policy that denies everyone the deletion of objects whose keys begin with `records/`.
#[must_use]
pub fn keep_objects(bucket: &str) -> Value {
    json!({
        "Version": "2012-10-17",
        "Statement": [{
            "Sid": "KeepRecords",
            "Effect": "Deny",
            "Principal": "*",
            "Action": "s3:DeleteObject",
            "Resource": format!("arn:aws:s3:::{bucket}/records/*"),
        }],
    })
}

impl fmt::Display for PolicyRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (when, policy) in [("before", &self.before), ("after", &self.after)] {
            match policy {
                Some(policy) => writeln!(f, "{when}: {}", EscapeControl(&policy.to_string()))?,
                None => writeln!(f, "{when}: none")?,
            }
        }
        writeln!(f, "of {}", EscapeControl(&self.bucket))
    }
}
