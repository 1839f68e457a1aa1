//! Any number of messages, sent ten at a time.

use std::fmt;
use std::future::IntoFuture;

use aws_sdk_sqs::operation::send_message_batch::SendMessageBatchOutput;
use futures::future::BoxFuture;
use tracing::Instrument;

use super::request::{Done, account, account_for_failure};
use super::{Outgoing, limits};
use crate::batch::{DoneEntry, EntriesError, EntriesOutcome, FailedEntry};
use crate::runtime::{About, Resource, unbuilt};
use crate::sqs::Queue;
use crate::{Error, Result, trace};

const OPERATION: &str = "SendMessageBatch";

impl Queue {
    /// Sends any number of messages: 10 in a request, and no more than 1 MiB, one request after another.
    ///
    /// If any message was not sent, the error has the outcome of each. SQS reports such failures inside a response with status
    /// 200, which [`send_messages`](Self::send_messages) returns as it is.
    ///
    /// ```
    /// use resource::sqs::Sqs;
    /// use resource::sqs_ext::Outgoing;
    ///
    /// # async fn run(sqs: Sqs) -> resource::Result<()> {
    /// let queue = sqs.get_queue_by_name("jobs").await?;
    /// let sent = queue.send_all((0..25).map(|n| format!("job {n}"))).await?;
    /// assert_eq!(sent.len(), 25); // Three requests.
    ///
    /// let outcome = queue.send_all([Outgoing::new("a").attribute("kind", "b")]).outcome().await?;
    /// for failed in &outcome.failed {
    ///     eprintln!("{failed}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_all<M>(&self, messages: impl IntoIterator<Item = M>) -> SendAll
    where
        M: Into<Outgoing>,
    {
        SendAll {
            queue: self.clone(),
            messages: messages.into_iter().map(Into::into).collect(),
        }
    }
}

/// Messages, not yet sent: `queue.send_all(["a", "b"]).await?`.
///
/// API: [`SendMessageBatch`](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html).
#[must_use = "nothing is sent until it is awaited"]
pub struct SendAll {
    queue: Queue,
    messages: Vec<Outgoing>,
}

impl SendAll {
    /// The outcome of each message, also where some were not sent.
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
        // A FIFO queue must not get a message whose predecessor it refused.
        let in_order = self.queue.url().rsplit('.').next() == Some("fifo");
        let (batches, too_long) = batches(self.messages);
        let mut stopped = in_order && !too_long.is_empty();
        outcome.failed.extend(too_long);
        let mut cause = None;
        for batch in batches {
            let places: Vec<usize> = batch.iter().map(|(place, _)| *place).collect();
            if stopped || cause.is_some() {
                outcome.unsent.extend(places);
                continue;
            }
            match send(&self.queue, batch).await {
                Ok(response) => {
                    let done = response.successful.into_iter().map(|entry| Done {
                        id: entry.id,
                        entry: DoneEntry {
                            message_id: Some(entry.message_id),
                            sequence_number: entry.sequence_number,
                            ..DoneEntry::default()
                        },
                    });
                    account(&mut outcome, &places, done, response.failed);
                    stopped = in_order && !outcome.is_complete();
                }
                Err(error) => {
                    account_for_failure(&mut outcome, &places, &error);
                    cause = Some(error);
                }
            }
        }
        (outcome, cause)
    }
}

async fn send(queue: &Queue, batch: Vec<(usize, Outgoing)>) -> Result<SendMessageBatchOutput> {
    let entries = batch
        .into_iter()
        .map(|(place, message)| message.into_entry(place))
        .collect::<Result<Vec<_>, _>>()
        .map_err(unbuilt)?;
    let request = queue.client().send_message_batch().queue_url(queue.url());
    Ok(request
        .set_entries(Some(entries))
        .send()
        .await
        .about(queue)?)
}

/// The messages by request, each with its place, and those that no request can hold.
fn batches(messages: Vec<Outgoing>) -> (Vec<Vec<(usize, Outgoing)>>, Vec<FailedEntry>) {
    let mut batches: Vec<Vec<(usize, Outgoing)>> = Vec::new();
    let mut too_long = Vec::new();
    let mut bytes = 0;
    for (index, message) in messages.into_iter().enumerate() {
        let size = message.size();
        if size > limits::BYTES {
            too_long.push(FailedEntry {
                index,
                code: String::new(),
                message: format!("it has {size} bytes; SQS takes {} at most", limits::BYTES),
                sender_fault: true,
            });
            continue;
        }
        match batches.last_mut() {
            Some(batch) if batch.len() < limits::ENTRIES && bytes + size <= limits::BYTES => {
                bytes += size;
                batch.push((index, message));
            }
            _ => {
                bytes = size;
                batches.push(vec![(index, message)]);
            }
        }
    }
    (batches, too_long)
}

impl IntoFuture for SendAll {
    type Output = Result<Vec<DoneEntry>>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let subject = self.queue.subject();
            let (outcome, cause) = self.run().await;
            if cause.is_none() && outcome.is_complete() {
                return Ok(outcome.done);
            }
            Err(EntriesError::new(OPERATION, subject, outcome, cause).into())
        })
    }
}

impl fmt::Debug for SendAll {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SendAll")
            .field("queue", &self.queue)
            .field("messages", &self.messages.len())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(sizes: &[usize]) -> (Vec<Vec<usize>>, Vec<usize>) {
        let messages = sizes.iter().map(|size| Outgoing::new("x".repeat(*size)));
        let (batches, too_long) = batches(messages.collect());
        let places = |batch: &Vec<(usize, Outgoing)>| batch.iter().map(|(i, _)| *i).collect();
        let batches = batches.iter().map(places).collect();
        (batches, too_long.iter().map(|entry| entry.index).collect())
    }

    #[test]
    fn ten_messages_or_a_mebibyte_make_a_request() {
        assert_eq!(places(&[]), (vec![], vec![]));
        let (batches, _) = places(&[1; 21]);
        assert_eq!(
            batches.iter().map(Vec::len).collect::<Vec<_>>(),
            [10, 10, 1]
        );
        let half = limits::BYTES / 2;
        assert_eq!(places(&[half, half, 1]).0, [vec![0, 1], vec![2]]);
        assert_eq!(places(&[half, half + 1]).0, [vec![0], vec![1]]);
    }

    #[test]
    fn a_message_that_no_request_holds_is_not_sent() {
        let limit = limits::BYTES;
        assert_eq!(
            places(&[1, limit + 1, limit]),
            (vec![vec![0], vec![2]], vec![1])
        );
    }
}
