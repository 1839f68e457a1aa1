//! One lesson from start to end.

use std::future::Future;
use std::process::ExitCode;

use client::error::{Error, ErrorKind};
use session::Session;

use super::ground::Ground;
use super::{Answer, Failure, Options, Performance, Scene, Setting, Stage, Title, report};

/// A lesson that is about to begin.
#[derive(Clone, Debug)]
pub struct Play {
    title: Title,
    options: Options,
}

impl Play {
    /// A lesson, the way in which it is done, and the flags that it was given.
    #[must_use]
    pub fn new(title: Title, options: Options) -> Self {
        Self { title, options }
    }

    /// Prepares the setting, does the work, tidies up, prints, and says how the program ends.
    ///
    /// Only what `work` sends is in the wire log. The buckets that were made for it are removed even when it fails or
    /// is interrupted.
    pub async fn run<A, E, F>(
        self,
        setting: Setting,
        work: impl FnOnce(Scene) -> F + Send,
    ) -> ExitCode
    where
        A: Answer,
        E: Into<Failure> + Send,
        F: Future<Output = Result<A, E>> + Send,
    {
        let (performance, after) = match Stage::open(&self.options).await {
            Ok(stage) => self.on(&stage, &setting, work).await,
            Err(failure) => (Performance::failed(failure), None),
        };
        report(self.title, &self.options, performance, after)
    }

    async fn on<A, E, F>(
        &self,
        stage: &Stage,
        setting: &Setting,
        work: impl FnOnce(Scene) -> F + Send,
    ) -> (Performance<A>, Option<Failure>)
    where
        A: Answer,
        E: Into<Failure> + Send,
        F: Future<Output = Result<A, E>> + Send,
    {
        let mut ground = Ground::default();
        let preparing = Box::pin(ground.prepare(stage, setting, self.options.keys));
        let prepared = stage.perform("preparing", preparing).await;
        let mut performance = match prepared.outcome {
            Ok(scene) => {
                stage
                    .perform(self.title.lesson, Box::pin(work(scene)))
                    .await
            }
            Err(failure) => Performance::failed(failure),
        };
        performance.outcome = performance
            .outcome
            .map_err(|failure| located(failure, stage.session()));
        let after = tidy(stage, ground).await;
        (performance, after)
    }
}

async fn tidy(stage: &Stage, mut ground: Ground) -> Option<Failure> {
    // A sandbox goes with the process, and takes everything along.
    if stage.sandbox().is_some() || ground.left().is_empty() {
        return None;
    }
    // What is tidied up has no bytes to move; its requests show how far it is.
    stage.meter().expect(0);
    let removed = stage.perform("tidying up", Box::pin(ground.remove())).await;
    let failure = removed.outcome.err()?;
    let left = ground.left().join(", ");
    Some(Failure::Failed(
        format!("{failure}; what the lesson made remains: {left}").into(),
    ))
}

/// Where there was no answer, the endpoint is what one has to look at.
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
            ErrorKind::Unreachable | ErrorKind::NotS3 | ErrorKind::Timeout | ErrorKind::Interrupted
        )
    )
}
