//! The state that the handles of one bucket share.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use crate::meta::Meta;

/// The client and the first identifier (in S3: the bucket's name) of a handle, behind one reference count.
///
/// A listing makes a handle for each key. One reference count for both instead of one each halves its cost.
pub struct Scope<C> {
    shared: Arc<(Meta<C>, Arc<str>)>,
}

impl<C> Scope<C> {
    /// The scope of handles whose first identifier is `first`.
    #[must_use]
    pub fn new(meta: Meta<C>, first: Arc<str>) -> Self {
        Self {
            shared: Arc::new((meta, first)),
        }
    }

    /// The scope of a handle without identifiers.
    #[must_use]
    pub fn unnamed(meta: Meta<C>) -> Self {
        Self::new(meta, Arc::from(""))
    }

    /// The service and the client.
    #[must_use]
    pub fn meta(&self) -> &Meta<C> {
        &self.shared.0
    }

    /// The first identifier.
    #[must_use]
    pub fn first(&self) -> &str {
        &self.shared.1
    }

    /// The first identifier, for another handle.
    #[must_use]
    pub fn name(&self) -> Arc<str> {
        Arc::clone(&self.shared.1)
    }
}

impl<C> Clone for Scope<C> {
    fn clone(&self) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
        }
    }
}

impl<C> PartialEq for Scope<C> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.shared, &other.shared) || self.shared == other.shared
    }
}

impl<C> Eq for Scope<C> {}

impl<C> Hash for Scope<C> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.shared.hash(state);
    }
}

impl<C> std::fmt::Debug for Scope<C> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Scope").field(&self.first()).finish()
    }
}
