//! Any number of messages, deleted ten at a time.

use std::fmt;
use std::future::IntoFuture;

use aws_sdk_sqs::types::DeleteMessageBatchRequestEntry;
use futures::future::BoxFuture;
use tracing::Instrument;

use super::limits;
use super::request::{Done, account, account_for_failure};
use crate::batch::{DoneEntry, EntriesError, EntriesOutcome};
use crate::runtime::{About, IntoHandle, Resource, unbuilt};
use crate::sqs::{Message, Queue};
use crate::{Error, Result, trace};

const OPERATION: &str = "DeleteMessageBatch";

impl Queue {
    /// Deletes messages of this queue, 10 in a request, one request after another.
    ///
    /// If any message was not deleted, the error has the outcome of each. A message that is not deleted comes again.
    ///
    /// ```
    /// # async fn run(queue: resource::sqs::Queue) -> resource::Result<()> {
    /// let messages = queue.receive_messages().with(|receive| receive.max_number_of_messages(10)).await?;
    /// // … work on them …
    /// queue.delete_all(messages).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_all<M>(&self, messages: impl IntoIterator<Item = M>) -> DeleteAll
    where
        M: IntoHandle<Message>,
    {
        let handles = messages.into_iter().map(IntoHandle::into_handle);
        DeleteAll {
            queue: self.clone(),
            messages: handles.collect(),
        }
    }
}

/// Messages, not yet deleted: `queue.delete_all(messages).await?`.
///
/// API: [`DeleteMessageBatch`](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessageBatch.html).
#[must_use = "nothing is deleted until it is awaited"]
pub struct DeleteAll {
    queue: Queue,
    messages: Vec<Message>,
}

impl DeleteAll {
    /// The outcome of each message, also where some were not deleted.
    ///
    /// # Errors
    ///
    /// [`Error::Entries`] if the batch stopped before its end, because a whole request failed. It has the outcome so far.
    pub async fn outcome(self) -> Result<EntriesOutcome> {
        let subject = self.queue.subject();
        match self.run().await {
            (outcome, None) => Ok(outcome),
            (outcome, cause) => Err(EntriesError::new(OPERATION, subject, outcome, cause).into()),
        }
    }

    async fn run(self) -> (EntriesOutcome, Option<Error>) {
        let span = trace::batch(OPERATION, || self.queue.subject());
        self.in_batches().instrument(span).await
    }

    async fn in_batches(self) -> (EntriesOutcome, Option<Error>) {
        let mut outcome = EntriesOutcome::default();
        let mut cause = None;
        let places: Vec<usize> = (0..self.messages.len()).collect();
        for places in places.chunks(limits::ENTRIES) {
            if cause.is_some() {
                outcome.unsent.extend(places);
                continue;
            }
            if let Err(error) = self.delete(places, &mut outcome).await {
                account_for_failure(&mut outcome, places, &error);
                cause = Some(error);
            }
        }
        (outcome, cause)
    }

    async fn delete(&self, places: &[usize], outcome: &mut EntriesOutcome) -> Result<()> {
        let entry = |place: &usize| {
            let handle = self.messages[*place].receipt_handle();
            let entry = DeleteMessageBatchRequestEntry::builder().id(place.to_string());
            entry.receipt_handle(handle).build()
        };
        let entries = places.iter().map(entry).collect::<Result<Vec<_>, _>>();
        let queue = &self.queue;
        let request = queue.client().delete_message_batch().queue_url(queue.url());
        let request = request.set_entries(Some(entries.map_err(unbuilt)?));
        let response = request.send().await.about(queue)?;
        let done = response.successful.into_iter().map(|entry| Done {
            id: entry.id,
            entry: DoneEntry::default(),
        });
        account(outcome, places, done, response.failed);
        Ok(())
    }
}

impl IntoFuture for DeleteAll {
    type Output = Result<usize>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    /// Returns how many were deleted: all of them.
    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let subject = self.queue.subject();
            let (outcome, cause) = self.run().await;
            if cause.is_none() && outcome.is_complete() {
                return Ok(outcome.done.len());
            }
            Err(EntriesError::new(OPERATION, subject, outcome, cause).into())
        })
    }
}

impl fmt::Debug for DeleteAll {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeleteAll")
            .field("queue", &self.queue)
            .field("messages", &self.messages.len())
            .finish()
    }
}
