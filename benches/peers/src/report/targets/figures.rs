//! Figures of a run by name; `None` where nothing was measured.

use crate::counts::Count;
use crate::measure::Measured;
use crate::results::Results;

#[derive(Clone, Copy)]
pub(super) struct Figures<'a>(pub(super) &'a Results);

impl Figures<'_> {
    /// How many times as long as another way a way took.
    pub(super) fn ratio(self, case: &str, way: &str, other: &str) -> Option<f64> {
        self.case(case)?.ratio(way, other)
    }

    /// The client's time to that of the fastest peer.
    pub(super) fn to_fastest(self, case: &str) -> Option<f64> {
        let case = self.case(case)?;
        case.ratio("client", case.fastest_peer()?)
    }

    /// The client's processor time to that of the fastest peer.
    pub(super) fn cpu_to_fastest(self, case: &str) -> Option<f64> {
        let case = self.case(case)?;
        case.cpu_ratio("client", case.fastest_peer()?)
    }

    /// The most memory that the client held in any transfer, more than a process that does next to nothing, in MiB.
    pub(super) fn transfer_mib(self) -> Option<f64> {
        let idle = self.peak_mib("handle handles-10000", "resource")?;
        let transfers = self.0.measured.iter();
        let peaks = transfers.filter_map(|case| Some(case.cost("client")?.peak_mib));
        peaks.reduce(f64::max).map(|peak| peak - idle)
    }

    /// Nanoseconds for each of the case's units.
    pub(super) fn nanoseconds_each(self, case: &str, way: &str) -> Option<f64> {
        let case = self.case(case)?;
        Some(case.cost(way)?.seconds * 1e9 / units(case))
    }

    /// How many nanoseconds more than another way a way took for each of the case's units.
    pub(super) fn nanoseconds_more(self, case: &str, way: &str, other: &str) -> Option<f64> {
        let case = self.case(case)?;
        Some(case.difference(way, other)? * 1e9 / units(case))
    }

    /// The most memory that a way held, in MiB.
    pub(super) fn peak_mib(self, case: &str, way: &str) -> Option<f64> {
        Some(self.case(case)?.cost(way)?.peak_mib)
    }

    /// The instructions of the facade's call to the client's.
    pub(super) fn instructions_ratio(self, task: &str) -> Option<f64> {
        let of = |way| self.count(task, way, |count| count.instructions);
        Some(of("resource")? / of("client")?)
    }

    /// The allocations of a call.
    pub(super) fn allocations(self, task: &str, way: &str) -> Option<f64> {
        self.count(task, way, |count| count.allocations)
    }

    /// How many more allocations the facade's call needs than the client's.
    pub(super) fn more_allocations(self, task: &str) -> Option<f64> {
        Some(self.allocations(task, "resource")? - self.allocations(task, "client")?)
    }

    fn count(self, task: &str, way: &str, of: impl Fn(&Count) -> Option<u64>) -> Option<f64> {
        let name = format!("{task}/{way}");
        let count = self.0.counts.iter().find(|count| count.name == name)?;
        u32::try_from(of(count)?).ok().map(f64::from)
    }

    fn case(&self, name: &str) -> Option<&Measured> {
        let mut cases = self.0.measured.iter();
        cases.find(|measured| measured.case.name() == name)
    }
}

/// The number in the name of the bucket; exact up to four thousand million.
fn units(case: &Measured) -> f64 {
    u32::try_from(case.case.size()).map_or(f64::INFINITY, f64::from)
}
