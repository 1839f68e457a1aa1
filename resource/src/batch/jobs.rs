//! Cuts a stream of keys into requests.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use futures::stream::{self, BoxStream, StreamExt, TryStreamExt};

use super::Target;
use crate::Error;

/// How many keys one `DeleteObjects` takes.
const LARGEST_BATCH: usize = 1000;

/// One request to be.
#[derive(Debug)]
pub(super) enum Job {
    /// Keys that go into one `DeleteObjects`.
    Many(Vec<Target>),
    /// A key that must go alone, or it would fail the others.
    One(Target),
    /// The keys could not be read to their end.
    Broken(Error),
}

/// Where the keys of a batch come from.
pub(super) struct Keys {
    pub(super) stream: BoxStream<'static, Result<Target, Error>>,
    /// Whether they are at hand. Then they are read to their end even when the batch has stopped, so that all those
    /// not sent are told. Others may cost requests, and are left.
    pub(super) at_hand: bool,
}

/// Reads keys as they are asked for, until they end or the batch has stopped.
pub(super) fn jobs(
    keys: Keys,
    bucket: String,
    stopped: Arc<AtomicBool>,
) -> BoxStream<'static, Job> {
    let cutter = Cutter {
        bucket,
        keys,
        stopped,
        batch: Vec::new(),
        broken: None,
    };
    let jobs = stream::unfold(Some(cutter), |cutter| async move {
        match cutter {
            Some(cutter) => cutter.next().await,
            None => None,
        }
    });
    jobs.boxed()
}

struct Cutter {
    bucket: String,
    keys: Keys,
    stopped: Arc<AtomicBool>,
    batch: Vec<Target>,
    /// The failure that ended the keys, kept until what was read before has gone out.
    broken: Option<Error>,
}

impl Cutter {
    async fn next(mut self) -> Option<(Job, Option<Self>)> {
        if let Some(error) = self.broken.take() {
            return Some((Job::Broken(error), None));
        }
        while self.keys.at_hand || !self.stopped.load(Ordering::Relaxed) {
            match self.keys.stream.try_next().await {
                Ok(Some(target)) if !self.fits(&target) => {
                    return Some((Job::One(target), Some(self)));
                }
                Ok(Some(target)) => self.batch.push(target),
                Ok(None) => return self.rest(None),
                Err(error) => return self.rest(Some(error)),
            }
            if self.batch.len() == LARGEST_BATCH {
                let batch = std::mem::take(&mut self.batch);
                return Some((Job::Many(batch), Some(self)));
            }
        }
        self.rest(None)
    }

    fn fits(&self, target: &Target) -> bool {
        target.fits_in_a_batch() && target.elsewhere(&self.bucket).is_none()
    }

    /// The last batch, and after it the failure that ended the keys, if one did.
    fn rest(mut self, broken: Option<Error>) -> Option<(Job, Option<Self>)> {
        let batch = std::mem::take(&mut self.batch);
        match (batch.is_empty(), broken) {
            (true, None) => None,
            (true, Some(error)) => Some((Job::Broken(error), None)),
            (false, None) => Some((Job::Many(batch), None)),
            (false, broken) => {
                self.broken = broken;
                Some((Job::Many(batch), Some(self)))
            }
        }
    }
}
