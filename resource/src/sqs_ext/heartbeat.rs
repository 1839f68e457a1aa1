//! Keeping a message hidden while it is worked on.

use std::fmt;
use std::future::Future;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::task::JoinHandle;

use super::limits;
use crate::sqs::Message;
use crate::{Error, Result};

/// The shortest time in which the next request can still be made.
const SHORTEST: Duration = Duration::from_secs(2);

impl Message {
    /// Keeps the message hidden from others until the heartbeat is dropped.
    ///
    /// When its visibility timeout is over, SQS gives a message to another receiver, even if your program still works on it. The
    /// heartbeat hides the message for `visibility`, and does so again whenever half of that time is over. Dropping the heartbeat
    /// stops it; the message comes again when the rest of the time is over, unless it was deleted.
    ///
    /// API: [`ChangeMessageVisibility`](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibility.html).
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// # async fn work(body: &str) {}
    /// # async fn run(queue: resource::sqs::Queue) -> resource::Result<()> {
    /// for message in queue.receive_messages().await? {
    ///     let mut heartbeat = message.heartbeat(Duration::from_secs(60))?;
    ///     heartbeat.during(work(message.body())).await?;
    ///     message.delete().await?;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Client`] for less than 2 seconds or more than 12 hours, and outside of a tokio runtime.
    pub fn heartbeat(&self, visibility: Duration) -> Result<Heartbeat> {
        if !(SHORTEST..=limits::LONGEST_HIDDEN).contains(&visibility) {
            let reason = format!("a heartbeat of {visibility:?}: from 2 seconds to 12 hours");
            return Err(client::Error::Invalid(reason).into());
        }
        let runtime = Handle::try_current().map_err(|_| {
            client::Error::Invalid("a heartbeat needs a running tokio runtime".to_owned())
        })?;
        let task = runtime.spawn(beat(self.clone(), visibility));
        Ok(Heartbeat { task: Some(task) })
    }
}

/// Extends the visibility timeout until a request fails, and returns the error.
async fn beat(message: Message, visibility: Duration) -> Error {
    let seconds = limits::seconds(visibility, limits::LONGEST_HIDDEN);
    loop {
        if let Err(error) = message.change_visibility(seconds).await {
            return error;
        }
        tokio::time::sleep(visibility / 2).await;
    }
}

/// A message that is kept hidden from others, until this is dropped.
#[must_use = "dropping it stops it"]
pub struct Heartbeat {
    /// Absent after its error was returned.
    task: Option<JoinHandle<Error>>,
}

impl Heartbeat {
    /// Does work while the message is kept hidden.
    ///
    /// # Errors
    ///
    /// The error of the request that could not extend the time. The work is then dropped, since another receiver may have the
    /// message already. SQS hides a message for at most 12 hours after it was received.
    pub async fn during<T>(&mut self, work: impl Future<Output = T> + Send) -> Result<T> {
        tokio::select! {
            done = work => Ok(done),
            error = self.lost() => Err(error),
        }
    }

    /// Waits until the time can no longer be extended, and says why.
    pub async fn lost(&mut self) -> Error {
        let stopped = || client::Error::Cancelled {
            operation: "ChangeMessageVisibility",
        };
        let Some(task) = &mut self.task else {
            return stopped().into();
        };
        let error = task.await.unwrap_or_else(|_| stopped().into());
        self.task = None;
        error
    }
}

impl Drop for Heartbeat {
    fn drop(&mut self) {
        if let Some(task) = &self.task {
            task.abort();
        }
    }
}

impl fmt::Debug for Heartbeat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let beats = self.task.as_ref().is_some_and(|task| !task.is_finished());
        f.debug_struct("Heartbeat").field("beats", &beats).finish()
    }
}
