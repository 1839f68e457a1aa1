//! How often and how long to ask.

use std::future::Future;
use std::time::Duration;

use tokio::time;

use crate::error::{Error, Result, Subject};

/// The pause between two polls, and the time after which waiting ends with
/// [`Error::Deadline`].
///
/// The default is boto3's: a poll every 5 s, 20 times.
///
/// ```
/// use client::waiters::Wait;
/// use std::time::Duration;
///
/// let wait = Wait::within(Duration::from_secs(30)).every(Duration::from_secs(1));
/// assert_eq!(wait.deadline(), Duration::from_secs(30));
/// assert_eq!(Wait::default().deadline(), Duration::from_secs(100));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    deadline: Duration,
    pause: Duration,
}

impl Default for Wait {
    fn default() -> Self {
        Self::within(Duration::from_secs(100))
    }
}

impl Wait {
    /// Waits so long at most, with a poll every 5 s.
    #[must_use]
    pub fn within(deadline: Duration) -> Self {
        Self {
            deadline,
            pause: Duration::from_secs(5),
        }
    }

    /// Sets the pause between two polls.
    #[must_use]
    pub fn every(self, pause: Duration) -> Self {
        Self { pause, ..self }
    }

    /// How long is waited at most.
    #[must_use]
    pub fn deadline(&self) -> Duration {
        self.deadline
    }

    /// Polls until there is something, an error, or no time left.
    ///
    /// # Errors
    /// The first that a poll ends in, or [`Error::Deadline`].
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
                time::sleep(self.pause).await;
            }
        };
        // The deadline is set around the polls and not between them, so that one which hangs counts.
        time::timeout(self.deadline, polls)
            .await
            .unwrap_or(Err(Error::Deadline {
                subject,
                awaited,
                waited: self.deadline,
            }))
    }
}
