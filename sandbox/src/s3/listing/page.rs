//! Cutting one page out of an ordered range of keys, with or without a delimiter.

use std::ops::Bound;

/// The page logic that all listings share.
#[derive(Clone, Copy, Debug)]
pub(super) struct Query<'a> {
    pub(super) prefix: &'a str,
    pub(super) delimiter: Option<&'a str>,
    /// The last name that an earlier page showed, or that the client wants to go on behind: a key or a common prefix.
    pub(super) after: Option<&'a str>,
    pub(super) max: usize,
}

/// One entry of a page.
#[derive(Debug, PartialEq)]
pub(super) enum Entry<'a, T> {
    Item(&'a str, T),
    /// A common prefix: one entry for all keys that begin with it.
    Prefix(&'a str),
}

impl<'a, T> Entry<'a, T> {
    /// The key or the common prefix.
    pub(super) fn name(&self) -> &'a str {
        match self {
            Self::Item(name, _) | Self::Prefix(name) => name,
        }
    }
}

/// Some entries, and whether more follow.
#[derive(Debug, PartialEq)]
pub(super) struct Page<'a, T> {
    pub(super) entries: Vec<Entry<'a, T>>,
    pub(super) is_truncated: bool,
}

/// Where in the order of keys a walk begins.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Start<'a> {
    At(&'a str),
    Behind(&'a str),
    /// Behind every key with this prefix.
    BehindPrefix(&'a str),
}

/// The smallest text that sorts behind every text with a prefix; `None` where there is none.
pub(super) fn end_of_prefix(prefix: &str) -> Option<String> {
    let mut chars: Vec<char> = prefix.chars().collect();
    while let Some(last) = chars.pop() {
        // The step from U+D7FF leads over the surrogates to U+E000, as a range of chars does.
        if let Some(next) = (last..=char::MAX).nth(1) {
            chars.push(next);
            return Some(chars.into_iter().collect());
        }
    }
    None
}

impl<'a> Query<'a> {
    /// The query of a listing with markers: one within a common prefix goes on behind that prefix, which an earlier page
    /// has shown. The token of `ListObjectsV2` stands for a name that was shown, and its `StartAfter` for any key.
    pub(super) fn behind_shown_prefix(mut self) -> Self {
        if let Some(prefix) = self.after.and_then(|after| self.common_prefix(after)) {
            self.after = Some(prefix);
        }
        self
    }

    /// Where the walk begins. Behind a common prefix lies all that does not begin with it.
    pub(super) fn start(&self) -> Start<'a> {
        match self.after {
            Some(after) if after >= self.prefix => match self.common_prefix(after) {
                Some(prefix) if prefix == after => Start::BehindPrefix(after),
                _ => Start::Behind(after),
            },
            _ => Start::At(self.prefix),
        }
    }

    /// The part of a key up to and including the first delimiter behind the query's prefix.
    fn common_prefix<'k>(&self, key: &'k str) -> Option<&'k str> {
        let delimiter = self.delimiter?;
        let rest = key.strip_prefix(self.prefix)?;
        let end = self.prefix.len() + rest.find(delimiter)? + delimiter.len();
        key.get(..end)
    }
}

/// A walk over a range of keys from where a query begins; `None` when nothing can lie there.
pub(super) fn begin<I>(start: &Start<'_>, range: impl Fn(Bound<&str>) -> I) -> Option<I> {
    match start {
        Start::At(key) => Some(range(Bound::Included(key))),
        Start::Behind(key) => Some(range(Bound::Excluded(key))),
        Start::BehindPrefix(prefix) => {
            end_of_prefix(prefix).map(|end| range(Bound::Included(&end)))
        }
    }
}

/// Cuts a page off a walk. It jumps over the rest of each common prefix with one look-up (`range`), so that a page costs
/// as many steps as it has entries.
pub(super) fn page<'a, T, I>(
    query: &Query<'_>,
    walk: Option<I>,
    range: impl Fn(Bound<&str>) -> I,
) -> Page<'a, T>
where
    I: Iterator<Item = (&'a str, T)>,
{
    let mut entries = Vec::new();
    let mut walk = walk;
    // A page without room would never end; S3 calls the listing complete.
    if query.max == 0 {
        return Page {
            entries,
            is_truncated: false,
        };
    }
    while let Some((key, item)) = walk.as_mut().and_then(Iterator::next) {
        if !key.starts_with(query.prefix) {
            break;
        }
        if entries.len() == query.max {
            return Page {
                entries,
                is_truncated: true,
            };
        }
        match query.common_prefix(key) {
            Some(prefix) => {
                walk = begin(&Start::BehindPrefix(prefix), &range);
                entries.push(Entry::Prefix(prefix));
            }
            None => entries.push(Entry::Item(key, item)),
        }
    }
    Page {
        entries,
        is_truncated: false,
    }
}

#[cfg(test)]
mod tests;
