//! How much memory the process has, and whether that grows.

use std::fmt;

const KIB: u64 = 1 << 10;
/// How much more than before is no growth: what the allocator keeps.
const SLACK: u64 = 32 << 10;

/// Samples of the resident set, in KiB.
#[derive(Debug, Default)]
pub(crate) struct Memory(Vec<u64>);

impl Memory {
    /// Takes a sample, where the system says how much it is.
    pub(crate) fn sample(&mut self) {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let number = resident.and_then(|resident| resident.split_whitespace().next());
        self.0
            .extend(number.and_then(|number| number.parse::<u64>().ok()));
    }

    /// The mean of the second quarter, when every buffer has been made, and that of the last.
    fn means(&self) -> (u64, u64) {
        let quarter = self.0.len() / 4;
        let mean = |samples: &[u64]| samples.iter().sum::<u64>() / (samples.len() as u64).max(1);
        let second = self.0.get(quarter..2 * quarter).unwrap_or_default();
        let last = self.0.get(3 * quarter..).unwrap_or_default();
        (mean(second), mean(last))
    }

    /// Whether there is no more at the end than early on, by a fifth and what the allocator keeps.
    pub(crate) fn is_flat(&self) -> bool {
        let (early, late) = self.means();
        late <= early + early / 5 + SLACK
    }
}

impl fmt::Display for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (early, late) = self.means();
        let most = self.0.iter().max().copied().unwrap_or_default();
        let (early, late, most) = (early / KIB, late / KIB, most / KIB);
        write!(f, "{early} MiB early, {late} MiB late, {most} MiB at most")
    }
}
