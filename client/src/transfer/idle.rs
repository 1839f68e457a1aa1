//! Bodies that stall.

use std::future::Future;
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use tokio::time::{self, Instant};

/// In effect never, as in Tokio's own timers.
const FAR_FUTURE: Duration = Duration::from_hours(24 * 365 * 30);

/// The end of a limit that begins now. A limit may be as long as `Duration::MAX`, which no instant is away.
pub(crate) fn end_of(limit: Duration) -> Instant {
    let now = Instant::now();
    now.checked_add(limit).unwrap_or(now + FAR_FUTURE)
}

/// The error for a body without progress for this long.
pub(super) fn stalled(limit: Duration) -> io::Error {
    io::Error::new(
        io::ErrorKind::TimedOut,
        format!("no byte moved for {limit:?}"),
    )
}

/// The progress of a request's body. Clones share it.
#[derive(Clone, Debug, Default)]
pub(super) struct Activity(Arc<Moved>);

#[derive(Debug, Default)]
struct Moved {
    bytes: AtomicU64,
    whole: AtomicBool,
}

impl Activity {
    /// Adds bytes that were given to the connection.
    pub(super) fn moved(&self, bytes: usize) {
        self.0.bytes.fetch_add(bytes as u64, Ordering::Relaxed);
    }

    /// Records that the connection has taken the whole body.
    pub(super) fn is_whole(&self) {
        self.0.whole.store(true, Ordering::Relaxed);
    }

    /// Whether S3 may have received all of the body.
    pub(super) fn was_whole(&self) -> bool {
        self.0.whole.load(Ordering::Relaxed)
    }

    fn bytes(&self) -> u64 {
        self.0.bytes.load(Ordering::Relaxed)
    }

    /// Awaits a call, and fails when its body makes no progress for as long as the limit.
    pub(super) async fn watch<T>(
        &self,
        limit: Duration,
        call: impl Future<Output = T> + Send,
    ) -> io::Result<T> {
        let mut call = pin!(call);
        loop {
            let before = self.bytes();
            match time::timeout(limit, call.as_mut()).await {
                Ok(done) => return Ok(done),
                Err(_) if self.bytes() != before => {}
                Err(_) => return Err(stalled(limit)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Activity;
    use std::future;
    use std::time::Duration;
    use tokio::time::sleep;

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn a_body_that_moves_may_take_long() {
        let activity = Activity::default();
        let moving = async {
            for _ in 0..100 {
                sleep(SECOND / 2).await;
                activity.moved(1);
            }
        };
        activity.watch(SECOND, moving).await.expect("it moves");
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_stalls_ends() {
        let activity = Activity::default();
        let error = activity.watch(SECOND, future::pending::<()>()).await;
        let error = error.expect_err("it stalls");
        assert_eq!(error.kind(), std::io::ErrorKind::TimedOut);
    }
}
