//! The part of a bucket that a listing was requested for.

/// The prefix and the start that every entry of a listing must have, and whether the entries are in order.
///
/// ```
/// use client::pages::Scope;
///
/// let scope = Scope::bucket(Some("demo")).prefix(Some("logs/")).after(Some("logs/2024"));
/// assert!(scope.is_ordered());
/// assert!(!Scope::bucket(Some("demo--usw2-az1--x-s3")).is_ordered(), "a directory bucket");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    pub(super) prefix: &'a str,
    pub(super) after: &'a str,
    pub(super) ordered: bool,
}

impl<'a> Scope<'a> {
    /// A listing of a bucket's keys: in order, unless it is a directory bucket.
    #[must_use]
    pub fn bucket(name: Option<&'a str>) -> Self {
        Self {
            ordered: !name.is_some_and(|name| name.ends_with("--x-s3")),
            ..Self::unordered()
        }
    }

    /// A listing without a documented order, such as that of an account's buckets.
    #[must_use]
    pub fn unordered() -> Self {
        Self {
            prefix: "",
            after: "",
            ordered: false,
        }
    }

    /// Every key begins with this.
    #[must_use]
    pub fn prefix(self, prefix: Option<&'a str>) -> Self {
        let prefix = prefix.unwrap_or_default();
        Self { prefix, ..self }
    }

    /// Every key sorts after this one, in a listing that has an order.
    #[must_use]
    pub fn after(self, key: Option<&'a str>) -> Self {
        let after = key.unwrap_or_default();
        Self { after, ..self }
    }

    /// Whether the keys are in order.
    #[must_use]
    pub fn is_ordered(&self) -> bool {
        self.ordered
    }
}
