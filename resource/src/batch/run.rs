//! Sending a batch: several requests at once, until one fails as a whole.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use client::error::Subject;
use futures::stream::StreamExt;
use tracing::Instrument;

use super::batcher::{Job, jobs};
use super::delete::Delete;
use super::request::Done;
use super::{BatchError, BatchOutcome};
use crate::trace;

impl Delete<'_> {
    pub(super) async fn run(self) -> Result<BatchOutcome, BatchError> {
        let span = trace::batch("DeleteObjects", || Subject::bucket(&self.request.bucket));
        self.send_all().instrument(span).await
    }

    async fn send_all(self) -> Result<BatchOutcome, BatchError> {
        let stopped = Arc::new(AtomicBool::new(false));
        let request = self.request;
        let send = |job| {
            let stopped = Arc::clone(&stopped);
            let request = request.clone();
            async move {
                if stopped.load(Ordering::Relaxed) {
                    return not_sent(job);
                }
                let done = request.run(job).await;
                if done.cause.is_some() {
                    stopped.store(true, Ordering::Relaxed);
                }
                done
            }
        };

        // Once a request has failed as a whole, those under way are waited for and no other is begun.
        let jobs = jobs(self.keys, request.bucket.clone(), Arc::clone(&stopped));
        let mut results = jobs.map(send).buffer_unordered(self.in_flight);
        let mut outcome = BatchOutcome::default();
        let mut cause = None;
        while let Some(done) = results.next().await {
            outcome.add(done.outcome);
            cause = cause.or(done.cause);
        }
        match cause {
            Some(cause) => Err(BatchError::stopped(outcome, cause)),
            None => Ok(outcome),
        }
    }
}

fn not_sent(job: Job) -> Done {
    let mut done = Done::default();
    match job {
        Job::Batch(targets) => done.outcome.unsent = targets,
        Job::Single(target) => done.outcome.unsent = vec![target],
        Job::Failed(error) => done.cause = Some(error),
    }
    done
}

impl BatchOutcome {
    fn add(&mut self, other: Self) {
        self.deleted += other.deleted;
        self.objects.extend(other.objects);
        self.failed.extend(other.failed);
        self.unknown.extend(other.unknown);
        self.unsent.extend(other.unsent);
    }
}
