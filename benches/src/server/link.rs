//! The network that the name of a bucket asks for: a delay before each response, and a rate per connection.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};

/// Bytes of a body that pass between two looks at the clock.
pub(super) const SLICE: usize = 64 * 1024;

/// The unused time that a connection may make up for. The timer is no finer than a millisecond; without this credit, each
/// sleep that is too long would lower the rate.
const CREDIT: Duration = Duration::from_millis(5);

/// The words of a bucket's name that describe the network: `object-1024-20ms-100MBps`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) delay: Duration,
    /// Bytes per second in each direction of a connection; `None` without a limit.
    pub(super) rate: Option<u32>,
}

impl Link {
    pub(super) fn of(bucket: &str) -> Self {
        let mut link = Self::default();
        for word in bucket.split('-') {
            if let Some(milliseconds) = number(word, "ms") {
                link.delay = Duration::from_millis(milliseconds.into());
            } else if let Some(megabytes) = number(word, "MBps") {
                link.rate = megabytes.checked_mul(1_000_000).filter(|rate| *rate > 0);
            }
        }
        link
    }
}

fn number(word: &str, unit: &str) -> Option<u32> {
    word.strip_suffix(unit)?.parse().ok()
}

/// Holds the bytes of a connection back to a rate.
#[derive(Debug)]
pub(super) struct Pace {
    /// When the bytes so far have passed at the rate.
    free_at: Instant,
}

impl Pace {
    pub(super) fn new() -> Self {
        Self {
            free_at: Instant::now(),
        }
    }

    /// Returns when so many bytes more have passed.
    pub(super) async fn pass(&mut self, bytes: usize, link: Link) {
        let Some(rate) = link.rate else { return };
        let now = Instant::now();
        if self.add(bytes, rate, now) > now {
            sleep_until(self.free_at).await;
        }
    }

    /// When so many bytes more have passed.
    fn add(&mut self, bytes: usize, rate: u32, now: Instant) -> Instant {
        let nanoseconds = bytes as u64 * 1_000_000_000 / u64::from(rate);
        let earliest = now.checked_sub(CREDIT).unwrap_or(now);
        self.free_at = self.free_at.max(earliest) + Duration::from_nanos(nanoseconds);
        self.free_at
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::Instant;

    use super::{Link, Pace};

    #[test]
    fn the_name_of_a_bucket_describes_the_network() {
        let link = Link::of("object-1024-20ms-100MBps");
        assert_eq!(link.delay, Duration::from_millis(20));
        assert_eq!(link.rate, Some(100_000_000));
        assert_eq!(Link::of("object-1024"), Link::default());
        assert_eq!(Link::of("keys-20-common"), Link::default());
    }

    #[test]
    fn bytes_take_their_time_at_the_rate() {
        let mut pace = Pace::new();
        let now = Instant::now() + Duration::from_secs(1);
        let passed = (0..20).map(|_| pace.add(1_000, 1_000_000, now)).last();
        // 20,000 bytes take 20 ms, of which 5 ms are credit.
        assert_eq!(passed, Some(now + Duration::from_millis(15)));
    }
}
