//! The part of a bucket that a listing was requested for.

/// The prefix, the delimiter and the start that every entry of a listing must fit, and whether the entries are in order.
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
    pub(super) delimiter: &'a str,
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
            delimiter: "",
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

    /// No key has this after the prefix, and every common prefix ends with it.
    #[must_use]
    pub fn delimiter(self, delimiter: Option<&'a str>) -> Self {
        let delimiter = delimiter.unwrap_or_default();
        Self { delimiter, ..self }
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

    /// Checks that a listed key was asked for.
    pub(super) fn check_key(&self, key: &str) -> Result<(), String> {
        if key.is_empty() {
            return Err("an entry has no key".to_owned());
        }
        self.after_prefix(key)?;
        if self.has_delimiter(key) {
            let delimiter = self.delimiter;
            return Err(format!(
                "the key {key:?} has the delimiter {delimiter:?} after the prefix"
            ));
        }
        Ok(())
    }

    /// Checks that a common prefix was asked for: it begins with the prefix, and goes on to the first delimiter.
    pub(super) fn check_common_prefix(&self, prefix: &str) -> Result<(), String> {
        let rest = self.after_prefix(prefix)?;
        let end = rest.find(self.delimiter);
        if self.delimiter.is_empty() || end.map(|at| at + self.delimiter.len()) == Some(rest.len())
        {
            return Ok(());
        }
        let delimiter = self.delimiter;
        Err(format!(
            "the common prefix {prefix:?} does not end at the first {delimiter:?}"
        ))
    }

    /// Whether a key that begins with the prefix has the delimiter after it.
    pub(super) fn has_delimiter(&self, key: &str) -> bool {
        let rest = || key.get(self.prefix.len()..).unwrap_or_default();
        !self.delimiter.is_empty() && rest().contains(self.delimiter)
    }

    fn after_prefix<'k>(&self, key: &'k str) -> Result<&'k str, String> {
        key.strip_prefix(self.prefix).ok_or_else(|| {
            let prefix = self.prefix;
            format!("the key {key:?} does not begin with the prefix {prefix:?}")
        })
    }
}
