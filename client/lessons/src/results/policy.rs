//! The result of `policy`.

use std::fmt;

use client::error::EscapeControl;
use serde::Serialize;
use serde_json::{Value, json};

/// A bucket's policy, as it was read before and after it was deleted, and what it did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PolicyRead {
    /// The bucket.
    pub bucket: String,
    /// The policy; nothing if there was none.
    pub before: Option<Value>,
    /// The policy after it was deleted.
    pub after: Option<Value>,
    /// Whether S3 allowed to delete [a record](RECORD), before and after.
    pub may_delete: [bool; 2],
}

/// The key below `records/` that the lesson tries to delete. No object has it: S3 looks at the policy first.
pub const RECORD: &str = "records/2026.csv";

impl PolicyRead {
    /// The policy of a bucket, as it was read before and after it was deleted, and whether a record could be deleted.
    ///
    /// # Errors
    ///
    /// A policy that is not JSON.
    pub fn new(
        bucket: &str,
        [(before, may_before), (after, may_after)]: [(Option<String>, bool); 2],
    ) -> serde_json::Result<Self> {
        let parsed = |policy: Option<String>| {
            let policy = policy.as_deref().map(serde_json::from_str);
            policy.transpose()
        };
        Ok(Self {
            bucket: bucket.to_owned(),
            before: parsed(before)?,
            after: parsed(after)?,
            may_delete: [may_before, may_after],
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
        let [may_before, may_after] = self.may_delete;
        for (when, policy, may) in [
            ("before", &self.before, may_before),
            ("after", &self.after, may_after),
        ] {
            match policy {
                Some(policy) => writeln!(f, "{when}: {}", EscapeControl(&policy.to_string()))?,
                None => writeln!(f, "{when}: none")?,
            }
            let allowed = if may { "allowed" } else { "denied" };
            writeln!(f, "  deleting {RECORD}: {allowed}")?;
        }
        writeln!(f, "of {}", EscapeControl(&self.bucket))
    }
}
