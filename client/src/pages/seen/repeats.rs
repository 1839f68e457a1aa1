//! Detects entries that are listed twice, for listings without an order.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hash, RandomState};

/// How many pages are remembered by their first entry.
const MAX_PAGES: usize = 4_096;

/// Remembers the hashes of the last page's entries, and of the first entry of earlier pages.
///
/// So it detects an entry of the page before, and any earlier page that is returned again. Its memory does not grow with
/// the listing: beyond 4,096 pages it remembers every second page, then every fourth, and so on.
#[derive(Clone, Debug)]
pub(super) struct Repeats {
    hasher: RandomState,
    /// The entries of the page before, and of this one.
    previous: HashSet<u64>,
    current: HashSet<u64>,
    first: Option<u64>,
    /// The first entries of earlier pages, with the pages' numbers.
    pages: HashMap<u64, usize>,
    page: usize,
    every: usize,
}

impl Repeats {
    pub(super) fn new() -> Self {
        Self {
            hasher: RandomState::new(),
            previous: HashSet::new(),
            current: HashSet::new(),
            first: None,
            pages: HashMap::new(),
            page: 0,
            every: 1,
        }
    }

    /// Remembers an entry. `false`: it was listed before.
    pub(super) fn insert(&mut self, entry: &impl Hash) -> bool {
        let hash = self.hasher.hash_one(entry);
        self.first.get_or_insert(hash);
        let is_known = self.previous.contains(&hash) || self.pages.contains_key(&hash);
        !is_known && self.current.insert(hash)
    }

    /// Forgets the page before the one that ends here, but for its first entry.
    pub(super) fn end_page(&mut self) {
        let Some(first) = self.first.take() else {
            return;
        };
        std::mem::swap(&mut self.previous, &mut self.current);
        self.current.clear();
        if self.page.is_multiple_of(self.every) {
            self.pages.insert(first, self.page);
        }
        self.page += 1;
        if self.pages.len() > MAX_PAGES {
            self.every *= 2;
            self.pages.retain(|_, page| page.is_multiple_of(self.every));
        }
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        if self.first.take().is_some() || !self.previous.is_empty() {
            self.previous.clear();
            self.current.clear();
            self.pages.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_PAGES, Repeats};

    fn page(repeats: &mut Repeats, entries: std::ops::Range<usize>) -> bool {
        let known: Vec<_> = entries.filter(|entry| !repeats.insert(entry)).collect();
        repeats.end_page();
        known.is_empty()
    }

    #[test]
    fn an_entry_of_the_page_before_is_noticed() {
        let mut repeats = Repeats::new();
        assert!(page(&mut repeats, 0..10));
        assert!(!page(&mut repeats, 9..19));
    }

    #[test]
    fn an_earlier_page_is_noticed_however_many_came_between() {
        for again in [0, 700, 3 * MAX_PAGES] {
            let mut repeats = Repeats::new();
            for number in 0..4 * MAX_PAGES {
                assert!(page(&mut repeats, number * 3..number * 3 + 3));
            }
            // Of the pages so far every eighth at least is remembered.
            let found =
                (again..again + 8).any(|number| !page(&mut repeats, number * 3..number * 3 + 3));
            assert!(found, "{again}");
            assert!(repeats.pages.len() <= MAX_PAGES);
        }
    }
}
