//! How often and how long a waiter asks.

use std::future::Future;
use std::time::Duration;

use tokio::time;

use crate::error::{Error, Result, Subject};

/// The delay between two polls, and the time after which a waiter gives up with [`Error::Deadline`].
///
/// The default is boto3's: a delay of 5 s and at most 20 polls, which is 100 s.
///
/// ```
/// use client::waiters::Wait;
/// use std::time::Duration;
///
/// let wait = Wait::max_wait(Duration::from_secs(30)).delay(Duration::from_secs(1));
/// assert_ne!(wait, Wait::default());
/// assert_eq!(Wait::default(), Wait::max_wait(Duration::from_secs(100)));
/// ```
#[doc(alias = "get_waiter")]
#[doc(alias = "WaiterConfig")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    max_wait: Duration,
    delay: Duration,
}

impl Default for Wait {
    fn default() -> Self {
        Self::max_wait(Duration::from_secs(100))
    }
}

impl Wait {
    /// Waits at most this long, with a delay of 5 s between two polls.
    #[must_use]
    pub fn max_wait(max_wait: Duration) -> Self {
        Self {
            max_wait,
            delay: Duration::from_secs(5),
        }
    }

    /// Sets the delay between two polls.
    #[must_use]
    pub fn delay(self, delay: Duration) -> Self {
        Self { delay, ..self }
    }

    /// Polls until a poll finds something or fails, or the time is over.
    ///
    /// # Errors
    /// The error of a poll, or [`Error::Deadline`].
    pub(super) async fn until<T, P>(
        self,
        awaited: &'static str,
        subject: Subject,
        poll: impl Fn() -> P + Send + Sync,
    ) -> Result<T>
    where
        T: Send,
        P: Future<Output = Result<Option<T>>> + Send,
    {
        let polls = async {
            loop {
                if let Some(found) = poll().await? {
                    return Ok(found);
                }
                time::sleep(self.delay).await;
            }
        };
        // The timeout is around all polls, so that it ends a poll that hangs as well.
        time::timeout(self.max_wait, polls)
            .await
            .unwrap_or(Err(Error::Deadline {
                subject,
                awaited,
                waited: self.max_wait,
            }))
    }
}
