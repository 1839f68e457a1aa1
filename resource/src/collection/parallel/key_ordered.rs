//! Listings that can begin anywhere.

use aws_sdk_s3::types::Object;
use client::pages::Listing as _;

use crate::collection::{ListObjectsV2, Listed, Listing};

/// A listing in the order of its keys that can begin after any of them.
pub trait KeyOrdered: Listing {
    /// The key of an entry.
    fn key(raw: &Self::Raw) -> &str;

    /// The prefix of all its keys.
    fn prefix(&self) -> &str;

    /// The key after which it begins; empty for the first of all.
    fn after(&self) -> &str;

    /// A copy that begins after `key`.
    #[must_use]
    fn beginning_after(&self, key: &str) -> Self;

    /// Whether the service keeps the promise of the order. Directory buckets do not.
    fn is_ordered(&self) -> bool;
}

impl<Item: Listed<Raw = Object>> KeyOrdered for ListObjectsV2<Item> {
    fn key(raw: &Object) -> &str {
        raw.key().unwrap_or_default()
    }

    fn prefix(&self) -> &str {
        self.request.get_prefix().as_deref().unwrap_or_default()
    }

    fn after(&self) -> &str {
        self.request
            .get_start_after()
            .as_deref()
            .unwrap_or_default()
    }

    fn beginning_after(&self, key: &str) -> Self {
        let mut copy = self.clone();
        copy.request = copy.request.start_after(key);
        copy
    }

    fn is_ordered(&self) -> bool {
        self.request.scope().is_ordered()
    }
}
