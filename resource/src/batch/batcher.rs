//! Gathers a stream of keys into requests.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use futures::stream::{self, BoxStream, StreamExt, TryStreamExt};

use super::Target;
use crate::Error;

/// How many keys one `DeleteObjects` takes.
const LARGEST_BATCH: usize = 1000;

/// One request to be sent.
#[derive(Debug)]
pub(super) enum Job {
    /// Keys for one `DeleteObjects`.
    Batch(Vec<Target>),
    /// A key for a `DeleteObject` of its own: in a batch, it would fail the others.
    Single(Target),
    /// The keys could not be read to their end.
    Failed(Error),
}

/// The keys of a batch action.
pub(super) struct Keys<'a> {
    pub(super) stream: BoxStream<'a, Result<Target, Error>>,
    /// Whether they are in memory. Then they are read to their end even when the batch action has stopped, so that
    /// all those not sent are in the outcome. Reading others may cost requests.
    pub(super) in_memory: bool,
}

/// Reads keys as they are needed, until they end or the batch action has stopped.
pub(super) fn jobs(keys: Keys<'_>, bucket: String, stopped: Arc<AtomicBool>) -> BoxStream<'_, Job> {
    let batcher = Batcher {
        bucket,
        keys,
        stopped,
        batch: Vec::new(),
        failed: None,
    };
    let jobs = stream::unfold(Some(batcher), |batcher| async move {
        match batcher {
            Some(batcher) => batcher.next().await,
            None => None,
        }
    });
    jobs.boxed()
}

struct Batcher<'a> {
    bucket: String,
    keys: Keys<'a>,
    stopped: Arc<AtomicBool>,
    batch: Vec<Target>,
    /// The failure that ended the keys, kept until those read before it are sent.
    failed: Option<Error>,
}

impl Batcher<'_> {
    async fn next(mut self) -> Option<(Job, Option<Self>)> {
        if let Some(error) = self.failed.take() {
            return Some((Job::Failed(error), None));
        }
        while self.keys.in_memory || !self.stopped.load(Ordering::Relaxed) {
            match self.keys.stream.try_next().await {
                Ok(Some(target)) if !self.fits(&target) => {
                    return Some((Job::Single(target), Some(self)));
                }
                Ok(Some(target)) => self.batch.push(target),
                Ok(None) => return self.rest(None),
                Err(error) => return self.rest(Some(error)),
            }
            if self.batch.len() == LARGEST_BATCH {
                let batch = std::mem::take(&mut self.batch);
                return Some((Job::Batch(distinct(batch)), Some(self)));
            }
        }
        self.rest(None)
    }

    fn fits(&self, target: &Target) -> bool {
        target.fits_in_a_batch() && target.other_bucket(&self.bucket).is_none()
    }

    /// The last request, and after it the failure that ended the keys, if one did.
    fn rest(mut self, failed: Option<Error>) -> Option<(Job, Option<Self>)> {
        let batch = distinct(std::mem::take(&mut self.batch));
        match (batch.is_empty(), failed) {
            (true, None) => None,
            (true, Some(error)) => Some((Job::Failed(error), None)),
            (false, None) => Some((Job::Batch(batch), None)),
            (false, failed) => {
                self.failed = failed;
                Some((Job::Batch(batch), Some(self)))
            }
        }
    }
}

/// Each key once. If a request held a key twice, S3 might name it once or twice in its response.
fn distinct(mut targets: Vec<Target>) -> Vec<Target> {
    // The keys of a listing ascend, which costs less to see than their hashes.
    if targets.is_sorted_by(|one, next| one.key < next.key) {
        return targets;
    }
    let mut seen = HashSet::with_capacity(targets.len());
    let is_new: Vec<_> = targets.iter().map(|target| seen.insert(target)).collect();
    let mut is_new = is_new.into_iter();
    targets.retain(|_| is_new.next().unwrap_or(true));
    targets
}
