//! Checks pages of entries that have nothing but a key, in one comparison per key.

use std::borrow::Cow;
use std::ops::Deref;

use super::key_order::ascends;
use super::{Scope, Seen};

impl Seen {
    /// Checks one page of entries that have nothing but a key, as objects have. Gives the same result as
    /// [`check`](Self::check), and costs one comparison per key for a page in the order that S3 lists in.
    ///
    /// # Errors
    /// Says what is wrong with the page.
    pub fn check_keys<'a, Key: Deref<Target = str> + Into<Cow<'a, str>>>(
        &mut self,
        scope: &Scope<'_>,
        keys: impl Iterator<Item = Key> + Clone,
        prefixes: impl IntoIterator<Item = Cow<'a, str>>,
    ) -> Result<(), String> {
        let last = match self.ascent(scope, keys.clone()) {
            Ascent::Broken => {
                return self.check(scope, keys.map(|key| (key.into(), None)), prefixes);
            }
            Ascent::None => None,
            Ascent::To(last) => {
                let last: Cow<'a, str> = last.into();
                Some(last.into_owned())
            }
        };
        let is_empty = last.is_none();
        self.last_key = last.or(self.last_key.take());
        self.prefixes(scope, prefixes, is_empty)
    }

    /// How the keys of a page follow each other. Keys beyond ASCII are left to [`check`](Self::check), since there is more
    /// than one order of them.
    fn ascent<Key: Deref<Target = str>>(
        &self,
        scope: &Scope<'_>,
        mut keys: impl Iterator<Item = Key>,
    ) -> Ascent<Key> {
        if !scope.ordered {
            return Ascent::Broken;
        }
        let Some(first) = keys.next() else {
            return Ascent::None;
        };
        let start = self.last_key.as_deref().unwrap_or(scope.after);
        let has_delimiter = !scope.delimiter.is_empty();
        let fits = |previous: &str, key: &str| {
            ascends(previous, key) && !(has_delimiter && scope.has_delimiter(key))
        };
        // Keys between two that begin with the prefix begin with it too, so only the ends are compared with it.
        if !fits(start, &first) || !first.starts_with(scope.prefix) {
            return Ascent::Broken;
        }
        let mut last = first;
        for key in keys {
            if !fits(&last, &key) {
                return Ascent::Broken;
            }
            last = key;
        }
        if last.starts_with(scope.prefix) {
            Ascent::To(last)
        } else {
            Ascent::Broken
        }
    }
}

/// How the keys of a page follow each other.
enum Ascent<Key> {
    /// There are no keys.
    None,
    /// They ascend, up to this one.
    To(Key),
    /// They do not, or whether they do takes a closer look.
    Broken,
}
