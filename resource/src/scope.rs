//! What the handles of one bucket share.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use crate::meta::{Client, Meta};

/// The client and the first identifier (in S3: the bucket's name) of a handle, behind one reference count.
///
/// A listing makes a handle for each key. One reference count for both instead of one each halves its cost.
pub(crate) struct Scope<C> {
    shared: Arc<(Meta<C>, Arc<str>)>,
}

impl<C> Scope<C> {
    pub(crate) fn new(meta: Meta<C>, first: Arc<str>) -> Self {
        Self {
            shared: Arc::new((meta, first)),
        }
    }

    pub(crate) fn meta(&self) -> &Meta<C> {
        &self.shared.0
    }

    pub(crate) fn first(&self) -> &str {
        &self.shared.1
    }
}

impl<C> Clone for Scope<C> {
    fn clone(&self) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
        }
    }
}

impl<C: Client> PartialEq for Scope<C> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.shared, &other.shared) || self.shared == other.shared
    }
}

impl<C: Client> Eq for Scope<C> {}

impl<C> Hash for Scope<C> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.shared.hash(state);
    }
}
