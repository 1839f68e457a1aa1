//! T18: a limit on the bytes per second.

use std::num::NonZeroU64;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::{self, Instant};

/// Limits the rate of all parts together.
#[derive(Debug)]
pub(super) struct Bandwidth {
    rate: Option<NonZeroU64>,
    /// When the bytes so far have passed at the rate.
    free_at: Mutex<Instant>,
}

impl Bandwidth {
    pub(super) fn new(bytes_per_second: Option<NonZeroU64>) -> Self {
        Self {
            rate: bytes_per_second,
            free_at: Mutex::new(Instant::now()),
        }
    }

    /// Returns when `bytes` more have passed at the rate.
    pub(super) async fn pass(&self, bytes: u64) {
        let Some(rate) = self.rate else {
            return;
        };
        let nanos = u128::from(bytes) * 1_000_000_000 / u128::from(rate.get());
        let takes = Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX));
        let passed = {
            let mut free_at = self.free_at.lock().unwrap_or_else(PoisonError::into_inner);
            *free_at = (*free_at).max(Instant::now()) + takes;
            *free_at
        };
        time::sleep_until(passed).await;
    }
}

#[cfg(test)]
mod tests {
    use super::Bandwidth;
    use std::num::NonZeroU64;
    use tokio::time::Instant;

    #[tokio::test(start_paused = true)]
    async fn t18_bytes_pass_at_the_rate() {
        let bandwidth = Bandwidth::new(NonZeroU64::new(1000));
        let start = Instant::now();
        futures::join!(
            bandwidth.pass(500),
            bandwidth.pass(1500),
            bandwidth.pass(1000)
        );
        assert_eq!(start.elapsed().as_millis(), 3000);
    }

    #[tokio::test(start_paused = true)]
    async fn t18_no_rate_is_no_wait() {
        let start = Instant::now();
        Bandwidth::new(None).pass(u64::MAX).await;
        assert!(start.elapsed().is_zero());
    }
}
