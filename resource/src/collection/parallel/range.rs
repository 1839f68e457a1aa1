//! One range of keys.

use std::collections::VecDeque;
use std::sync::Arc;

use super::ByKey;
use super::cut::{Cut, cut};
use super::sample::Sample;
use crate::collection::advance::Advance;
use crate::collection::pager::{NO_ADVANCE, NO_TOKEN};
use crate::collection::{Answer, Next};

/// The keys after one key, up to and with another.
pub(super) struct Range<L: ByKey> {
    pub(super) id: u64,
    pub(super) listing: Arc<L>,
    /// The last key seen; before the first page, the key that the range begins after.
    pub(super) after: String,
    until: Option<String>,
    /// Where the service goes on, once a page has come.
    pub(super) token: Option<L::Token>,
    /// What the last page showed; before the first page, what the range showed that this one was cut from.
    sample: Option<Arc<Sample>>,
    advance: Advance<L::Token>,
    cut: Option<Cut>,
    pub(super) in_flight: bool,
    pub(super) done: bool,
    /// Pages that have come and are not handed out.
    pub(super) pages: VecDeque<Vec<L::Raw>>,
}

/// The service does not list in the order of the keys, or does not begin where it is told to.
const OUT_OF_ORDER: &str = "the keys do not come in order; list without `parallel`";

impl<L: ByKey> Range<L> {
    pub(super) fn new(id: u64, listing: Arc<L>, until: Option<String>) -> Self {
        Self {
            id,
            after: listing.after().to_owned(),
            listing,
            until,
            token: None,
            sample: None,
            advance: Advance::new(),
            cut: None,
            in_flight: false,
            done: false,
            pages: VecDeque::new(),
        }
    }

    /// How many pages it seems to hold yet. Less than one is not worth a cut.
    pub(super) fn width(&self) -> f64 {
        self.cut
            .as_ref()
            .filter(|_| !self.done)
            .map_or(0.0, |cut| cut.pages)
    }

    /// Gives its upper half to a new range.
    pub(super) fn split(&mut self, id: u64) -> Option<Self> {
        let cut = self.cut.take()?;
        let listing = Arc::new(self.listing.beginning_after(&cut.key));
        let mut upper = Self::new(id, listing, self.until.replace(cut.key));
        // Of the far side of a cut that was anyone's guess, the page at hand shows nothing.
        upper.sample = self.sample.clone().filter(|_| cut.pages.is_finite());
        upper.find_cut();
        self.find_cut();
        Some(upper)
    }

    /// Takes the entries of a page that belong to this range, and sees whether more follow. Fails with the reason why
    /// the listing cannot go on.
    pub(super) fn accept(
        &mut self,
        mut answer: Answer<L::Raw, L::Token>,
    ) -> Result<Vec<L::Raw>, &'static str> {
        if self.listing.is_ordered() && !self.is_in_order(&answer.entries) {
            return Err(OUT_OF_ORDER);
        }
        let found = answer.entries.len();
        if let Some(until) = &self.until {
            let end = answer
                .entries
                .partition_point(|raw| L::key(raw) <= until.as_str());
            answer.entries.truncate(end);
        }
        if let Some(sample) = Sample::of(answer.entries.iter().map(L::key)) {
            self.sample = Some(Arc::new(sample));
        }
        if let Some(last) = answer.entries.last() {
            L::key(last).clone_into(&mut self.after);
        }
        self.token = match answer.next {
            Next::From(token) if !self.advance.is_new(&token) => return Err(NO_ADVANCE),
            Next::From(token) => Some(token),
            Next::End => None,
            Next::Lost => return Err(NO_TOKEN),
        };
        let reached = self
            .until
            .as_deref()
            .is_some_and(|until| self.after.as_str() >= until);
        self.done = self.token.is_none() || reached || answer.entries.len() < found;
        self.find_cut();
        Ok(answer.entries)
    }

    fn is_in_order(&self, entries: &[L::Raw]) -> bool {
        // Nothing comes before the empty key, which no object can have.
        let first = entries.first().map(L::key);
        let begins_after =
            first.is_none_or(|first| first > self.after.as_str() || self.after.is_empty());
        begins_after && entries.is_sorted_by(|left, right| L::key(left) < L::key(right))
    }

    fn find_cut(&mut self) {
        let prefix = self.listing.prefix().chars().count();
        let sample = self.sample.as_deref().filter(|_| !self.done);
        self.cut =
            sample.and_then(|sample| cut(sample, prefix, &self.after, self.until.as_deref()));
    }
}
