//! How many parts of a file are under way.
//!
//! On a slow or distant network each connection brings its own share, and it takes many to fill the line. Where a few are
//! all that the processor can feed, more of them cost processor time and bring nothing. So a transfer begins with few, and
//! takes four times as many as long as the parts take long.

use std::convert::Infallible;
use std::future;
use std::pin::pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures::future::{Either, select};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::sleep;

/// How many parts are under way at first, where none is read on from another.
pub(super) const FIRST: usize = 2;

/// A part that moves at fewer bytes per second than this waits for the network, not for the processor.
const FAST: u64 = 320 << 20;

/// The parts of one transfer.
pub(super) struct Ramp {
    turns: Semaphore,
    first: usize,
    limit: usize,
    /// How long a part takes at [`FAST`].
    slow: Duration,
    /// How many parts were finished since the last look.
    done: AtomicUsize,
}

impl Ramp {
    /// This many parts of this many bytes at first, and at most `limit` at the same time.
    pub(super) fn new(first: usize, limit: usize, part_size: u64) -> Self {
        let first = first.min(limit);
        Self {
            turns: Semaphore::new(first),
            first,
            limit,
            slow: Duration::from_millis((part_size * 1_000 / FAST).max(1)),
            done: AtomicUsize::new(0),
        }
    }

    /// Runs the transfer whose parts wait for their turn by [`part`](Self::part).
    pub(super) async fn run<T>(&self, transfer: impl Future<Output = T> + Send) -> T {
        match select(pin!(transfer), pin!(self.widen())).await {
            Either::Left((done, _)) => done,
            Either::Right((never, _)) => match never {},
        }
    }

    /// Runs a part when it is its turn.
    pub(super) async fn part<T>(&self, part: impl Future<Output = T> + Send) -> T {
        let _turn = self.turn().await;
        let done = part.await;
        self.finished();
        done
    }

    /// Waits for a turn, which is kept for as long as the parts follow each other.
    pub(super) async fn turn(&self) -> Option<SemaphorePermit<'_>> {
        // The semaphore is never closed, so there is always a turn.
        self.turns.acquire().await.ok()
    }

    /// Counts a part.
    pub(super) fn finished(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// Takes four times as many turns whenever fewer parts were finished than there are turns, in the time that a part takes at most if
    /// the network is fast.
    async fn widen(&self) -> Infallible {
        let mut turns = self.first;
        while turns < self.limit {
            sleep(self.slow).await;
            if self.done.swap(0, Ordering::Relaxed) < turns {
                let more = (3 * turns).min(self.limit - turns);
                self.turns.add_permits(more);
                turns += more;
            }
        }
        future::pending().await
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use futures::stream::{self, StreamExt};
    use tokio::time::sleep;

    use super::{FIRST, Ramp};

    const PART: u64 = 8 << 20;

    /// The most of 100 parts that were under way at the same time, if each takes so long.
    async fn most(limit: usize, each: Duration) -> usize {
        let (running, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let ramp = Ramp::new(FIRST, limit, PART);
        let part = async || {
            let now = running.fetch_add(1, Ordering::Relaxed) + 1;
            most.fetch_max(now, Ordering::Relaxed);
            sleep(each).await;
            running.fetch_sub(1, Ordering::Relaxed);
        };
        let parts = stream::iter(0..100).map(|_| ramp.part(part()));
        ramp.run(parts.buffer_unordered(limit).collect::<Vec<_>>())
            .await;
        most.into_inner()
    }

    #[tokio::test(start_paused = true)]
    async fn fast_parts_stay_few_and_slow_ones_become_as_many_as_allowed() {
        assert_eq!(most(10, Duration::from_millis(5)).await, 2);
        assert_eq!(most(10, Duration::from_millis(80)).await, 10);
        assert_eq!(most(1, Duration::from_millis(80)).await, 1);
    }
}
