//! How long a run takes, by the samples of an earlier one.

use std::path::Path;

use crate::measure::Measured;
use crate::plan::Case;
use crate::results::Results;

/// Seconds for the start of a process in Rust, and of one in Python, which a sample does not have.
const START: f64 = 0.05;
const START_PYTHON: f64 = 0.5;

/// The seconds of each case on the machine of an earlier run.
pub(crate) struct Lengths(Vec<Measured>);

impl Lengths {
    /// Nothing is known without an earlier run.
    pub(crate) fn of(folder: &Path) -> Self {
        let earlier = Results::load(folder).ok().flatten();
        Self(earlier.map_or_else(Vec::new, |results| results.measured))
    }

    /// About how many seconds a case takes, its warm-up included.
    pub(crate) fn seconds(&self, case: &Case, rounds: usize) -> Option<f64> {
        let earlier = self
            .0
            .iter()
            .find(|measured| measured.case.name() == case.name())?;
        let ways = case.ways.iter().map(|way| {
            let start = if is_python(way) { START_PYTHON } else { START };
            start + earlier.cost(way).map_or(0.0, |cost| cost.seconds)
        });
        let rounds = u32::try_from(rounds).map_or(f64::INFINITY, f64::from);
        Some(ways.sum::<f64>() * (rounds + 1.0))
    }

    /// A sentence that says how long the whole run takes.
    pub(crate) fn words(&self, cases: &[&Case], rounds: usize) -> String {
        let known: Vec<f64> = cases
            .iter()
            .filter_map(|case| self.seconds(case, rounds))
            .collect();
        let unknown = match cases.len() - known.len() {
            0 => String::new(),
            unknown => format!(", and {unknown} of unknown length"),
        };
        let seconds = known.iter().fold(0.0, |sum, seconds| sum + seconds);
        format!(
            "{} cases, each {rounds} rounds and a warm-up: about {}{unknown}",
            cases.len(),
            duration(seconds),
        )
    }
}

/// Whether a way runs in a Python process.
fn is_python(way: &str) -> bool {
    crate::ways::python::script(way).is_some()
}

/// `40 s`, `12 min`
pub(crate) fn duration(seconds: f64) -> String {
    if seconds < 90.0 {
        format!("{seconds:.0} s")
    } else {
        format!("{:.0} min", seconds / 60.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Lengths, duration};
    use crate::measure::{Measured, Way};
    use crate::plan::CASES;
    use crate::sample::Sample;

    #[test]
    fn the_length_is_that_of_the_earlier_samples() {
        let case = CASES[0];
        let sample = Sample {
            seconds: 10.0,
            ..Sample::default()
        };
        let way = Way {
            name: case.ways[0],
            samples: vec![sample],
            failure: None,
        };
        let lengths = Lengths(vec![Measured {
            case,
            ways: vec![way],
            date: String::new(),
        }]);
        let seconds = lengths.seconds(&case, 2).unwrap();
        assert!((30.0..40.0).contains(&seconds), "{seconds}");
        assert!(lengths.seconds(&CASES[1], 2).is_none());
        let words = lengths.words(&[&CASES[0], &CASES[1]], 2);
        assert!(
            words.contains("2 cases") && words.contains("1 of unknown length"),
            "{words}"
        );
    }

    #[test]
    fn long_times_are_in_minutes() {
        assert_eq!(duration(89.0), "89 s");
        assert_eq!(duration(720.0), "12 min");
    }
}
