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

/// The attempts of one request, whose entries `DynamoDB` may leave unprocessed.
pub(super) struct Attempts {
    backoff: Backoff,
    without_progress: u32,
}

impl Attempts {
    /// Waits before what is left of the entries sent is sent again. `false`: it is not sent again, since nothing is left,
    /// or since there was no progress for too long.
    pub(super) async fn again(&mut self, sent: usize, left: usize) -> bool {
        if left == 0 {
            return false;
        }
        self.without_progress = if left < sent {
            1
        } else {
            self.without_progress + 1
        };
        if self.without_progress >= self.backoff.attempts {
            return false;
        }
        let most = self.backoff.longest(self.without_progress);
        if !most.is_zero() {
            tokio::time::sleep(most.mul_f64(fastrand::f64())).await;
        }
        true
    }
}

impl Backoff {
    /// The attempts of a request that is sent now.
    pub(super) fn attempts(self) -> Attempts {
        Attempts {
            backoff: self,
            without_progress: 0,
        }
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
        let mut attempts = backoff.attempts();
        assert!(attempts.again(3, 2).await);
        assert!(attempts.again(2, 1).await, "there is progress");
        assert!(!attempts.again(1, 1).await);
        assert!(!backoff.attempts().again(1, 0).await, "nothing is left");
    }
}
