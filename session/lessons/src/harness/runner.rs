//! One lesson from start to end.

use std::future::Future;
use std::time::Instant;

use client::error::{Error, ErrorKind};
use session::Session;

use super::fixture::Fixture;
use super::{Context, Environment, Failure, LessonResult, Needs, Options, Outcome};

/// Runs one lesson: prepares its data, does the work, and removes the data.
#[derive(Clone, Debug)]
pub struct Runner {
    lesson: String,
    way: &'static str,
    options: Options,
}

impl Runner {
    /// A lesson, the way in which it is done, and its options.
    #[must_use]
    pub fn new(lesson: impl Into<String>, way: &'static str, options: Options) -> Self {
        Self {
            lesson: lesson.into(),
            way,
            options,
        }
    }

    /// Runs the lesson.
    ///
    /// The outcome has only the requests of `work`. Buckets that were made for it are removed even when it fails or is
    /// interrupted.
    pub async fn run<F>(self, needs: &Needs, work: impl FnOnce(Context) -> F + Send) -> Outcome
    where
        F: Future<Output = Result<LessonResult, Failure>> + Send,
    {
        let mut outcome = Outcome {
            lesson: self.lesson,
            way: self.way,
            result: Err(Failure::Interrupted),
            wire: Vec::new(),
            elapsed: std::time::Duration::ZERO,
            cleanup: None,
        };
        let environment = match Environment::open(&self.options).await {
            Ok(environment) => environment,
            Err(failure) => {
                outcome.result = Err(failure);
                return outcome;
            }
        };
        let mut fixture = Fixture::default();
        let preparing = Box::pin(fixture.prepare(&environment, needs, self.options.keys));
        let prepared = environment.watch("preparing", preparing).await;
        let result = match prepared {
            Ok(context) => {
                environment.wire().clear();
                let begun = Instant::now();
                let work = Box::pin(work(context));
                let result = environment.watch(&outcome.lesson, work).await;
                outcome.elapsed = begun.elapsed();
                outcome.wire = environment.wire().records();
                result
            }
            Err(failure) => Err(failure),
        };
        outcome.result = result.map_err(|failure| located(failure, environment.session()));
        outcome.cleanup = clean_up(&environment, fixture).await;
        outcome
    }
}

async fn clean_up(environment: &Environment, mut fixture: Fixture) -> Option<Failure> {
    // A sandbox ends with the process, and everything in it.
    if environment.sandbox().is_some() || fixture.left().is_empty() {
        return None;
    }
    // Removing has no bytes to move; its requests show the progress.
    environment.meter().expect(0);
    let removing = async { fixture.remove().await.map_err(Failure::from) };
    let failure = environment
        .watch("cleaning up", Box::pin(removing))
        .await
        .err()?;
    let left = fixture.left().join(", ");
    Some(Failure::Failed(
        format!("{failure}; what the lesson made remains: {left}").into(),
    ))
}

/// Adds the endpoint to an error without a response, since the endpoint is where to look.
fn located(failure: Failure, session: &Session) -> Failure {
    let Failure::Failed(error) = failure else {
        return failure;
    };
    match (error.downcast::<Error>(), session.endpoint_url()) {
        (Ok(error), Some(endpoint)) if is_elsewhere(&error) => Failure::from(error.at(endpoint)),
        (Ok(error), _) => Failure::from(*error),
        (Err(error), _) => Failure::Failed(error),
    }
}

fn is_elsewhere(error: &Error) -> bool {
    matches!(
        error.kind(),
        Some(
            ErrorKind::Unreachable
                | ErrorKind::NotFromService
                | ErrorKind::Timeout
                | ErrorKind::Interrupted
        )
    )
}
