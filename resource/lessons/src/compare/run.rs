//! The result and the requests of one way.

use std::time::Duration;

use serde_json::Value;
use session_lessons::harness::{Failure, Invocation, Options, Outcome, Program, Runner};

use super::{Request, Way, listing, twin};

/// One lesson, done one way.
#[derive(Debug)]
#[non_exhaustive]
pub struct Run {
    /// The way.
    pub way: Way,
    /// Lines of its listing, without blank ones.
    pub lines: usize,
    /// The lesson's result, or its failure.
    pub result: Result<Value, Failure>,
    /// The requests, in order.
    pub requests: Vec<Request>,
    /// How long it took, without the start of Python, the demo data and the clean-up.
    pub elapsed: Duration,
}

impl Run {
    /// Runs the lesson in a sandbox of its own, or where the options say.
    pub(super) async fn new(options: &Options, lesson: &str, way: Way) -> Self {
        match way {
            Way::Boto3Client | Way::Boto3Resource => twin::run(options, lesson, way).await,
            Way::RustClient => {
                let outcome = outcome::<client_lessons::Program>(options, lesson);
                Self::of(outcome.await, lesson, way)
            }
            Way::RustResource => {
                let outcome = outcome::<crate::Program>(options, lesson);
                Self::of(outcome.await, lesson, way)
            }
        }
    }

    fn of(outcome: Result<Outcome, Failure>, lesson: &str, way: Way) -> Self {
        let lines = listing::lines(lesson, way);
        let outcome = match outcome {
            Ok(outcome) => outcome,
            Err(failure) => return Self::failed(failure, lines, way),
        };
        let result = outcome
            .result
            .and_then(|result| Ok(serde_json::from_str(result.json())?));
        Self {
            way,
            lines,
            result: match outcome.cleanup {
                Some(failure) => result.and(Err(failure)),
                None => result,
            },
            requests: outcome.wire.iter().map(Request::from).collect(),
            elapsed: outcome.elapsed,
        }
    }

    pub(super) fn failed(failure: Failure, lines: usize, way: Way) -> Self {
        Self {
            way,
            lines,
            result: Err(failure),
            requests: Vec::new(),
            elapsed: Duration::ZERO,
        }
    }

    /// Bytes of all bodies, sent and received.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        let bodies = self.requests.iter();
        bodies
            .map(|request| request.bytes_sent + request.bytes_received)
            .sum()
    }
}

/// Runs a lesson as its program would without arguments of the lesson's own.
async fn outcome<P: Program>(options: &Options, lesson: &str) -> Result<Outcome, Failure> {
    let task = Invocation::parse::<P>([P::WAY, lesson])?.task;
    let runner = Runner::new(lesson, P::WAY, options.clone());
    let needs = task.needs().clone();
    Ok(Box::pin(runner.run(&needs, |context| task.work(context))).await)
}
