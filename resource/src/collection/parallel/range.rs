//! One range of keys.

use std::collections::VecDeque;
use std::sync::Arc;

use super::KeyOrdered;
use super::cut::{Cut, cut};
use super::sample::Sample;
use crate::collection::paged::Paged;
use crate::collection::{ListResponse, Next};
use client::pages::{Advance, NO_ADVANCE, NO_TOKEN, Seen};

/// The keys after one key, up to and with another.
pub(super) struct Range<L: KeyOrdered> {
    pub(super) id: u64,
    pub(super) listing: Arc<Paged<L>>,
    /// The last key seen; before the first page, the key that the range begins after.
    pub(super) after: String,
    until: Option<String>,
    /// Where the service goes on, once a page has come.
    pub(super) token: Option<L::Token>,
    /// The sample from the last page; before the first page, that of the range that this one was cut from.
    sample: Option<Arc<Sample>>,
    advance: Advance<L::Token>,
    seen: Seen,
    cut: Option<Cut>,
    pub(super) in_flight: bool,
    pub(super) done: bool,
    /// Pages that have come and are not handed out.
    pub(super) pages: VecDeque<Vec<L::Raw>>,
}

/// The service does not list in the order of the keys, or does not begin where it is told to.
const OUT_OF_ORDER: &str = "the keys do not come in order; list without `parallel`";

impl<L: KeyOrdered> Range<L> {
    pub(super) fn new(id: u64, listing: Arc<Paged<L>>, until: Option<String>) -> Self {
        Self {
            id,
            after: listing.0.after().to_owned(),
            listing,
            until,
            token: None,
            sample: None,
            advance: Advance::new(),
            seen: Seen::new(),
            cut: None,
            in_flight: false,
            done: false,
            pages: VecDeque::new(),
        }
    }

    /// How many pages it still seems to hold. Less than one page is not worth a cut.
    pub(super) fn width(&self) -> f64 {
        self.cut
            .as_ref()
            .filter(|_| !self.done)
            .map_or(0.0, |cut| cut.pages)
    }

    /// Gives its upper half to a new range.
    pub(super) fn split(&mut self, id: u64) -> Option<Self> {
        let cut = self.cut.take()?;
        let listing = Arc::new(Paged(self.listing.0.beginning_after(&cut.key)));
        let mut upper = Self::new(id, listing, self.until.replace(cut.key));
        // If the cut was a guess, this page shows nothing about the keys beyond it.
        upper.sample = self.sample.clone().filter(|_| cut.pages.is_finite());
        upper.find_cut();
        self.find_cut();
        Some(upper)
    }

    /// Takes the entries of a page that belong to this range, and sees whether more follow. Fails with the reason why
    /// the listing cannot go on.
    pub(super) fn accept(
        &mut self,
        mut response: ListResponse<L::Raw, L::Token>,
    ) -> Result<Vec<L::Raw>, String> {
        if self.listing.0.is_ordered() && !self.is_in_order(&response.entries) {
            return Err(OUT_OF_ORDER.to_owned());
        }
        self.listing.0.check(&response, &mut self.seen)?;
        let found = response.entries.len();
        if let Some(until) = &self.until {
            let end = response
                .entries
                .partition_point(|raw| L::key(raw) <= until.as_str());
            response.entries.truncate(end);
        }
        if let Some(sample) = Sample::of(response.entries.iter().map(L::key)) {
            self.sample = Some(Arc::new(sample));
        }
        if let Some(last) = response.entries.last() {
            L::key(last).clone_into(&mut self.after);
        }
        self.token = match response.next {
            Next::HasMore(token) if !self.advance.is_new(&token) => {
                return Err(NO_ADVANCE.to_owned());
            }
            Next::HasMore(token) => Some(token),
            Next::Done => None,
            Next::MissingToken => return Err(NO_TOKEN.to_owned()),
        };
        let reached = self
            .until
            .as_deref()
            .is_some_and(|until| self.after.as_str() >= until);
        self.done = self.token.is_none() || reached || response.entries.len() < found;
        self.find_cut();
        Ok(response.entries)
    }

    fn is_in_order(&self, entries: &[L::Raw]) -> bool {
        // Nothing comes before the empty key, which no object can have.
        let first = entries.first().map(L::key);
        let begins_after =
            first.is_none_or(|first| first > self.after.as_str() || self.after.is_empty());
        begins_after && entries.is_sorted_by(|left, right| L::key(left) < L::key(right))
    }

    fn find_cut(&mut self) {
        let prefix = self.listing.0.prefix().chars().count();
        let sample = self.sample.as_deref().filter(|_| !self.done);
        self.cut =
            sample.and_then(|sample| cut(sample, prefix, &self.after, self.until.as_deref()));
    }
}
