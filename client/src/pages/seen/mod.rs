//! Checks that each page fits the request, and that nothing is listed twice.

mod common_prefixes;
mod key_order;
mod keys;
mod part_numbers;
mod repeats;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use self::key_order::{KeyOrder, twice};
use self::repeats::Repeats;
use super::Scope;

/// A listed key, and the version id or upload id by which entries of the same key differ.
pub type Entry<'a> = (Cow<'a, str>, Option<&'a str>);

/// The entries of a listing so far, in memory that does not grow with the listing.
///
/// A page is an error if an entry does not fit the [`Scope`] of the request, or if the listing does not advance: a key or
/// a common prefix that does not sort after the one before it, an entry that was listed before. S3 orders keys by their
/// UTF-8 bytes. Some servers order them as UTF-16, which is accepted. In a listing without an order only repeated entries
/// are an error.
#[derive(Clone, Debug)]
pub struct Seen {
    last_key: Option<String>,
    last_prefix: Option<String>,
    last_number: Option<i32>,
    order: KeyOrder,
    repeats: Repeats,
}

impl Default for Seen {
    fn default() -> Self {
        Self::new()
    }
}

impl Seen {
    /// No entry yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            last_key: None,
            last_prefix: None,
            last_number: None,
            order: KeyOrder::default(),
            repeats: Repeats::new(),
        }
    }

    /// Checks one page: its entries in the order of the response, and its common prefixes.
    ///
    /// # Errors
    /// Says what is wrong with the page.
    pub fn check<'a>(
        &mut self,
        scope: &Scope<'_>,
        entries: impl IntoIterator<Item = Entry<'a>>,
        prefixes: impl IntoIterator<Item = Cow<'a, str>>,
    ) -> Result<(), String> {
        let last = self.last_key.take();
        let start = last.as_deref().unwrap_or(scope.after);
        let mut before: Option<Cow<'a, str>> = None;
        for (key, id) in entries {
            scope.check_key(&key)?;
            let previous = before.as_deref().unwrap_or(start);
            if !scope.ordered {
                self.unordered(&key, id)?;
            } else if key.as_ref() == previous && id.is_some() {
                if !self.repeats.insert(&id) {
                    return Err(twice(&key));
                }
            } else {
                self.order.advance(previous, &key)?;
                if id.is_some() {
                    self.repeats.clear();
                    self.repeats.insert(&id);
                }
            }
            before = Some(key);
        }
        let is_empty = before.is_none();
        self.last_key = before.map(Cow::into_owned).or(last);
        self.prefixes(scope, prefixes, is_empty)?;
        self.repeats.end_page();
        Ok(())
    }

    fn unordered(&mut self, key: &str, id: Option<&str>) -> Result<(), String> {
        if self.repeats.insert(&(key, id)) {
            Ok(())
        } else {
            Err(twice(key))
        }
    }
}
