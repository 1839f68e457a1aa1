//! The errors of listings that do not advance.

use super::Listing;
use crate::error::{Error, Subject};

/// The page is truncated and has no token.
pub const NO_TOKEN: &str = "the page says that there is more, but carries nothing to continue from";

/// The page's token was returned before.
pub const NO_ADVANCE: &str = "the page continues at a place that was listed already";

/// The error of a listing that does not advance.
#[must_use]
pub fn stuck<L: Listing>(listing: &L, reason: impl Into<String>) -> Error {
    Error::Paging {
        operation: L::OPERATION,
        subject: listing.subject(),
        reason: reason.into(),
    }
}

/// The error of a page that leads to itself: a loop that went on would never end.
#[must_use]
pub fn no_advance(operation: &'static str, bucket: Option<&str>) -> Error {
    Error::Paging {
        operation,
        subject: bucket.map(Subject::bucket).unwrap_or_default(),
        reason: NO_ADVANCE.to_owned(),
    }
}
