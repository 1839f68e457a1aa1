//! How much was read, and what it cost.

use super::RawPage;

/// How much was read, and what it cost.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Totals {
    /// How many items there were, after the filter.
    pub count: usize,
    /// How many items were read, before the filter. Capacity is used for each of them.
    pub scanned_count: usize,
    /// How many requests it took.
    pub requests: usize,
    /// The capacity units that were used, if the requests asked for them with `return_consumed_capacity`.
    pub capacity_units: Option<f64>,
}

impl Totals {
    pub(super) fn add(&mut self, page: &RawPage) {
        self.count += page.count;
        self.scanned_count += page.scanned_count;
        self.requests += 1;
        let units = page.consumed_capacity.as_ref();
        if let Some(units) = units.and_then(|capacity| capacity.capacity_units) {
            *self.capacity_units.get_or_insert(0.0) += units;
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.scanned_count += other.scanned_count;
        self.requests += other.requests;
        if let Some(units) = other.capacity_units {
            *self.capacity_units.get_or_insert(0.0) += units;
        }
    }
}
