//! How long to wait before unprocessed items are sent again.

use std::time::Duration;

/// The longest wait.
const LONGEST: Duration = Duration::from_secs(5);

/// How long to wait before unprocessed items are sent again, and how often to try.
///
/// Each wait is random. The longest that it may be doubles each time, up to 5 seconds, so that programs that were
/// throttled together do not all retry at once.
///
/// ```
/// use std::time::Duration;
///
/// use resource::dynamodb::Backoff;
///
/// let patient = Backoff { first: Duration::from_millis(100), attempts: 20 };
/// assert!(patient.attempts > Backoff::default().attempts);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backoff {
    /// The longest that the first wait may be: 50 milliseconds by default.
    pub first: Duration,
    /// How often unprocessed items are sent in a row without any progress, the first time included: 10 by default.
    pub attempts: u32,
}

impl Default for Backoff {
    fn default() -> Self {
        Self {
            first: Duration::from_millis(50),
            attempts: 10,
        }
    }
}

impl Backoff {
    /// Waits before attempt `next`, where the one after the first is 1. `false`: there is no such attempt.
    pub(super) async fn wait(self, next: u32) -> bool {
        if next >= self.attempts {
            return false;
        }
        let most = self.longest(next);
        if !most.is_zero() {
            tokio::time::sleep(most.mul_f64(fastrand::f64())).await;
        }
        true
    }

    fn longest(self, next: u32) -> Duration {
        let doubled = 2_u32.saturating_pow(next.saturating_sub(1));
        self.first.saturating_mul(doubled).min(LONGEST)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Backoff;

    #[test]
    fn each_wait_may_be_twice_as_long_up_to_five_seconds() {
        let backoff = Backoff::default();
        let longest: Vec<_> = [1, 2, 3, 8, 40].map(|next| backoff.longest(next)).into();
        let expected = [50, 100, 200, 5000, 5000].map(Duration::from_millis);
        assert_eq!(longest, expected);
    }

    #[tokio::test]
    async fn it_gives_up_after_its_attempts() {
        let backoff = Backoff {
            first: Duration::ZERO,
            attempts: 2,
        };
        assert!(backoff.wait(1).await);
        assert!(!backoff.wait(2).await);
    }
}
