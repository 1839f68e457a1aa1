//! The runs of one lesson, side by side.

use serde_json::Value;
use session_lessons::harness::{Failure, Options};

use super::{Run, Way, mask};

/// One lesson, done every way that this machine can.
#[derive(Debug)]
#[non_exhaustive]
pub struct Comparison {
    /// The lesson's name.
    pub lesson: String,
    /// The runs, in the order of [`Way::ALL`].
    pub runs: Vec<Run>,
}

impl Comparison {
    /// Runs a lesson in each of these ways, one after the other, each on demo data of its own.
    ///
    /// # Errors
    ///
    /// [`Failure::Interrupted`] on Ctrl-C. A way that fails is part of the comparison.
    pub async fn of(options: &Options, lesson: &str, ways: &[Way]) -> Result<Self, Failure> {
        let mut runs = Vec::new();
        for way in ways {
            let run = Box::pin(Run::new(options, lesson, *way)).await;
            match run.result {
                Err(Failure::Interrupted) => return Err(Failure::Interrupted),
                // The command line is wrong for every way alike.
                Err(Failure::Misuse(problem)) => return Err(Failure::Misuse(problem)),
                _ => runs.push(run),
            }
        }
        let lesson = lesson.to_owned();
        Ok(Self { lesson, runs })
    }

    /// Whether every way computed the same result.
    #[must_use]
    pub fn is_equal(&self) -> bool {
        self.odd_ones().is_empty() && self.failures().next().is_none()
    }

    /// The ways whose result is not that of the first way that has one.
    pub(super) fn odd_ones(&self) -> Vec<Way> {
        let mut results = self.results();
        let Some((_, first)) = results.next() else {
            return Vec::new();
        };
        results
            .filter(|(_, result)| *result != first)
            .map(|(way, _)| way)
            .collect()
    }

    /// The ways that failed.
    pub(super) fn failures(&self) -> impl Iterator<Item = (Way, &Failure)> {
        let failed = |run: &'_ Run| run.result.is_err();
        self.runs
            .iter()
            .filter(move |run| failed(run))
            .filter_map(|run| run.result.as_ref().err().map(|failure| (run.way, failure)))
    }

    /// Each failure once, with the ways that failed with it. Ways that differ by a made-up name only have one failure.
    pub(super) fn failures_by_text(&self) -> Vec<(String, Vec<Way>)> {
        let mut found: Vec<(String, Vec<Way>)> = Vec::new();
        for (way, failure) in self.failures() {
            let text = failure.to_string();
            let is_same = |known: &str| mask::line(known) == mask::line(&text);
            match found.iter_mut().find(|(known, _)| is_same(known)) {
                Some((_, ways)) => ways.push(way),
                None => found.push((text, vec![way])),
            }
        }
        found
    }

    fn results(&self) -> impl Iterator<Item = (Way, Value)> {
        self.runs.iter().filter_map(|run| {
            let result = run.result.as_ref().ok()?;
            Some((run.way, mask::result(result)))
        })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use super::*;

    fn run(way: Way, result: Result<Value, Failure>) -> Run {
        Run {
            way,
            lines: 1,
            result,
            requests: Vec::new(),
            elapsed: Duration::ZERO,
        }
    }

    fn comparison(runs: Vec<Run>) -> Comparison {
        Comparison {
            lesson: "list-dates".to_owned(),
            runs,
        }
    }

    #[test]
    fn results_that_differ_by_a_made_up_name_only_are_equal() {
        let bucket = |name: &str| Ok(json!({ "bucket": name, "keys": 1 }));
        let same = comparison(vec![
            run(Way::RustClient, bucket("lesson-0123456789abcdef")),
            run(Way::RustResource, bucket("lesson-fedcba9876543210")),
        ]);
        assert!(same.is_equal());
    }

    #[test]
    fn the_way_that_computed_something_else_is_named() {
        let odd = comparison(vec![
            run(Way::Boto3Client, Ok(json!(1))),
            run(Way::RustClient, Ok(json!(2))),
            run(Way::RustResource, Ok(json!(1))),
        ]);
        assert!(!odd.is_equal());
        assert_eq!(odd.odd_ones(), [Way::RustClient]);
    }

    #[test]
    fn what_several_ways_fail_with_is_one_failure() {
        let refused = |bucket: &str| Err(Failure::Failed(format!("{bucket}: refused").into()));
        let failed = comparison(vec![
            run(Way::Boto3Client, Err(Failure::Failed("no boto3".into()))),
            run(Way::RustClient, refused("lesson-0123456789abcdef")),
            run(Way::RustResource, refused("lesson-fedcba9876543210")),
        ]);
        let failures = failed.failures_by_text();
        let ways: Vec<&[Way]> = failures.iter().map(|(_, ways)| ways.as_slice()).collect();
        let rust: &[Way] = &[Way::RustClient, Way::RustResource];
        assert_eq!(ways, [&[Way::Boto3Client], rust]);
    }

    #[test]
    fn a_way_that_failed_is_not_equal() {
        let failed = comparison(vec![
            run(Way::RustClient, Ok(json!(1))),
            run(Way::RustResource, Err(Failure::Failed("broken".into()))),
        ]);
        assert!(!failed.is_equal());
        assert!(failed.odd_ones().is_empty());
    }
}
