//! The settings of a bucket: checked, kept as documents, and returned.
//!
//! | File | Concept |
//! |---|---|
//! | `table.rs` | every setting, one line each |
//! | `operations.rs` | PUT, GET, DELETE and list, one code path for all of them |
//! | `checks/` | what S3 demands of a document |
//! | `effects.rs` | the configurations that change other responses |
//! | `expiration.rs` | the header that tells when a lifecycle rule would delete an object |
//! | `policy.rs` | the bucket policy, which is JSON |

mod checks;
mod effects;
mod expiration;
mod operations;
pub(crate) mod policy;
mod table;

use std::collections::BTreeMap;

pub(crate) use effects::check_object_ownership;
pub(crate) use operations::{carry_out, verb};
pub(crate) use table::Setting;

use super::xml::Element;

const SECONDS_PER_DAY: i64 = 86_400;

/// The configurations of one bucket that were set.
#[derive(Debug, Default)]
pub(crate) struct Configuration {
    /// By query parameter.
    documents: BTreeMap<&'static str, Element>,
    /// By query parameter, then by `id`.
    named: BTreeMap<&'static str, BTreeMap<String, Element>>,
    /// The policy as it was sent.
    pub(crate) policy: Option<String>,
    /// The header `x-amz-transition-default-minimum-object-size`, which belongs to the lifecycle.
    minimum_object_size: Option<String>,
}

impl Configuration {
    /// The document of a setting.
    pub(crate) fn document(&self, query: &str) -> Option<&Element> {
        self.documents.get(query)
    }

    /// Sets a document that was not sent by a client, or has been checked.
    pub(crate) fn set(&mut self, query: &'static str, document: Element) {
        self.documents.insert(query, document);
    }
}

#[cfg(test)]
mod tests;
