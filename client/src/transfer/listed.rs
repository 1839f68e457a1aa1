//! An object that a listing showed, and that must not have changed since.

use super::identity::{differs, strong};
use crate::error::{Error, Subject};

/// The size and the `ETag` of a listing's entry, as far as known.
#[derive(Clone, Debug, Default)]
pub(super) struct Listed {
    pub(super) length: Option<u64>,
    pub(super) e_tag: Option<String>,
}

impl Listed {
    pub(super) fn if_match(&self) -> Option<&str> {
        strong(self.e_tag.as_deref())
    }

    /// The error for an object that is not as it was listed.
    pub(super) fn changed(subject: &Subject) -> Error {
        differs(subject, "the object changed since it was listed")
    }
}
