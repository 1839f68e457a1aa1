//! Bodies that stand still.

use std::future::Future;
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use tokio::time;

/// The error for a body of which no byte moved for so long.
pub(super) fn stalled(limit: Duration) -> io::Error {
    io::Error::new(
        io::ErrorKind::TimedOut,
        format!("no byte moved for {limit:?}"),
    )
}

/// How far the body of a request has been handed to the connection. Clones count together.
#[derive(Clone, Debug, Default)]
pub(super) struct Activity(Arc<Moved>);

#[derive(Debug, Default)]
struct Moved {
    bytes: AtomicU64,
    whole: AtomicBool,
}

impl Activity {
    /// Counts bytes that the connection took.
    pub(super) fn moved(&self, bytes: usize) {
        self.0.bytes.fetch_add(bytes as u64, Ordering::Relaxed);
    }

    /// Says that the connection has the body's last byte.
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

    /// Awaits a call as long as its body moves; after that, for as long as a limit.
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
    async fn a_body_that_stands_still_ends() {
        let activity = Activity::default();
        let error = activity.watch(SECOND, future::pending::<()>()).await;
        let error = error.expect_err("it stands still");
        assert_eq!(error.kind(), std::io::ErrorKind::TimedOut);
    }
}
