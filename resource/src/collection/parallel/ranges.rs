//! All ranges of a listing: which to ask next, which to cut.

use std::collections::VecDeque;
use std::sync::Arc;

use super::KeyOrdered;
use super::range::Range;
use crate::collection::paged::Paged;

/// The ranges that are not yet handed out whole, in the order of their keys.
pub(super) struct Ranges<L: KeyOrdered> {
    in_order: VecDeque<Range<L>>,
    next_id: u64,
    /// Pages that have come and are not handed out.
    held: usize,
}

impl<L: KeyOrdered> Ranges<L> {
    pub(super) fn new(listing: Arc<Paged<L>>) -> Self {
        Self {
            in_order: VecDeque::from([Range::new(0, listing, None)]),
            next_id: 1,
            held: 0,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.in_order.is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.in_order.clear();
    }

    pub(super) fn held(&self) -> usize {
        self.held
    }

    pub(super) fn get(&mut self, id: u64) -> Option<&mut Range<L>> {
        self.in_order.iter_mut().find(|range| range.id == id)
    }

    /// The first range that waits for nothing and has more to list.
    pub(super) fn next_idle(&mut self) -> Option<&mut Range<L>> {
        self.in_order
            .iter_mut()
            .find(|range| !range.in_flight && !range.done)
    }

    /// The first range of all, if it waits for nothing and has more to list.
    pub(super) fn idle_front(&mut self) -> Option<&mut Range<L>> {
        self.in_order
            .front_mut()
            .filter(|range| !range.in_flight && !range.done)
    }

    /// Cuts the widest range, and gives its upper half.
    pub(super) fn split_widest(&mut self) -> Option<&mut Range<L>> {
        let (index, widest) = self
            .in_order
            .iter_mut()
            .enumerate()
            .max_by(|(_, left), (_, right)| left.width().total_cmp(&right.width()))?;
        if widest.width() < 1.0 {
            return None;
        }
        let upper = widest.split(self.next_id)?;
        self.next_id += 1;
        self.in_order.insert(index + 1, upper);
        self.in_order.get_mut(index + 1)
    }

    /// Keeps a page until it is its turn.
    pub(super) fn hold(&mut self, id: u64, page: Vec<L::Raw>) {
        if page.is_empty() {
            return;
        }
        if let Some(range) = self.get(id) {
            range.pages.push_back(page);
            self.held += 1;
        }
    }

    /// The next page: in the order of the keys, or any that has come.
    pub(super) fn take(&mut self, first_only: bool) -> Option<Vec<L::Raw>> {
        self.in_order
            .retain(|range| !(range.done && range.pages.is_empty()));
        let reachable = if first_only { 1 } else { self.in_order.len() };
        let mut reachable = self.in_order.iter_mut().take(reachable);
        let page = reachable.find_map(|range| range.pages.pop_front())?;
        self.held -= 1;
        Some(page)
    }
}
