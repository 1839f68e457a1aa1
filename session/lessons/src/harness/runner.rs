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
    /// The outcome has the requests of `work` alone, not those that prepare for it or clean up. Buckets and the like are
    /// removed also if the lesson fails or is interrupted.
    pub async fn run<F>(self, needs: &Needs, work: impl FnOnce(Context) -> F + Send) -> Outcome
    where
        F: Future<Output = Result<LessonResult, Failure>> + Send,
    {
        match Environment::open(&self.options).await {
            Ok(environment) => Box::pin(self.run_in(environment, needs, work)).await,
            Err(failure) => Outcome {
                result: Err(failure),
                ..self.outcome()
            },
        }
    }

    async fn run_in<F>(
        self,
        environment: Environment,
        needs: &Needs,
        work: impl FnOnce(Context) -> F + Send,
    ) -> Outcome
    where
        F: Future<Output = Result<LessonResult, Failure>> + Send,
    {
        let mut outcome = self.outcome();
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
        if outcome.result.is_ok() {
            fixture.succeeded();
        }
        outcome.cleanup = clean_up(&environment, fixture).await;
        outcome
    }

    /// The outcome before the lesson has begun.
    fn outcome(&self) -> Outcome {
        Outcome {
            lesson: self.lesson.clone(),
            way: self.way,
            result: Err(Failure::Interrupted),
            wire: Vec::new(),
            elapsed: std::time::Duration::ZERO,
            cleanup: None,
        }
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

#[cfg(test)]
mod tests {
    use sandbox::{Fault, Sandbox};
    use session::wire::WireLog;

    use super::*;
    use crate::harness::sandbox_session;

    /// Runs a lesson that makes a bucket itself and fails or succeeds, at an endpoint that outlives it.
    async fn ran(at: &Sandbox, succeeds: bool) -> Outcome {
        let session = sandbox_session(at).build().await.unwrap();
        let environment = Environment::new(session, WireLog::new(), None);
        let runner = Runner::new("make", "client", Options::default());
        let work = |context: Context| async move {
            let s3 = context.s3();
            let remover = s3.clone();
            let bucket = context.made_up_name(move |bucket| {
                let delete = remover.delete_bucket().bucket(bucket);
                async move { Ok(delete.send().await.map(drop)?) }
            });
            s3.create_bucket().bucket(bucket).send().await?;
            if succeeds {
                return LessonResult::text(&"made");
            }
            Err(Failure::Failed("it went wrong".into()))
        };
        Box::pin(runner.run_in(environment, &Needs::Account, work)).await
    }

    async fn buckets(of: &Sandbox) -> usize {
        let session = sandbox_session(of).build().await.unwrap();
        let listed = client::s3(&session).list_buckets().send().await.unwrap();
        listed.buckets().len()
    }

    #[tokio::test]
    async fn what_a_lesson_made_is_removed_when_it_fails() {
        let sandbox = sandbox::start().await.unwrap();
        let outcome = ran(&sandbox, false).await;
        assert_eq!(outcome.result.unwrap_err().to_string(), "it went wrong");
        assert!(outcome.cleanup.is_none());
        assert_eq!(buckets(&sandbox).await, 0);
    }

    #[tokio::test]
    async fn a_lesson_that_succeeds_has_deleted_what_it_made() {
        let sandbox = sandbox::start().await.unwrap();
        let outcome = ran(&sandbox, true).await;
        assert!(outcome.cleanup.is_none());
        assert_eq!(buckets(&sandbox).await, 1);
    }

    #[tokio::test]
    async fn what_cannot_be_removed_is_named() {
        let sandbox = sandbox::start().await.unwrap();
        sandbox.fault(Fault::on("DeleteBucket").status(403, "AccessDenied"));
        let cleanup = ran(&sandbox, false).await.cleanup.unwrap().to_string();
        assert!(cleanup.contains("what the lesson made remains: lesson-"));
    }

    #[tokio::test]
    async fn what_was_not_made_yet_is_no_failure() {
        let sandbox = sandbox::start().await.unwrap();
        sandbox.fault(Fault::on("CreateBucket").status(403, "AccessDenied"));
        assert!(ran(&sandbox, false).await.cleanup.is_none());
    }
}
