//! Messages as a stream, by long polling.

use std::collections::VecDeque;
use std::fmt;
use std::future::{Future, IntoFuture};
use std::time::Duration;

use aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder;
use aws_sdk_sqs::types::{Message as Item, MessageSystemAttributeName};
use futures::FutureExt;
use futures::future::BoxFuture;
use futures::stream::{self, BoxStream, StreamExt};

use super::limits;
use crate::sqs::{Message, Queue};
use crate::{Error, Result, Summary};

/// A message as it was received: its handle, and its body and attributes.
type Received = Summary<Message, Item>;

impl Queue {
    /// Receives messages as a stream, by long polling: each request waits for up to 20 seconds until there is a message.
    ///
    /// The next request is sent after your program has taken the messages of the last one, so that none waits, hidden from
    /// others, in a buffer. The stream goes on for ever, unless [`until_empty`](Receive::until_empty) or [`until`](Receive::until) ends it.
    /// It ends after an error.
    ///
    /// ```
    /// use futures::TryStreamExt;
    /// use resource::sqs::Sqs;
    ///
    /// # async fn run(sqs: Sqs) -> resource::Result<()> {
    /// let queue = sqs.get_queue_by_name("jobs").await?;
    /// let mut messages = queue.receive().until_empty().stream();
    /// while let Some(message) = messages.try_next().await? {
    ///     println!("{}", message.body());
    ///     message.delete().await?; // Otherwise SQS delivers it again.
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn receive(&self) -> Receive {
        Receive {
            queue: self.clone(),
            wait: limits::LONGEST_WAIT,
            batch_size: 10,
            set: Vec::new(),
            until_empty: false,
            stop: std::future::pending().boxed(),
        }
    }
}

/// Messages to receive: `queue.receive().stream()`. Nothing is sent before the first poll.
///
/// API: [`ReceiveMessage`](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html).
#[must_use = "nothing is received until the stream is polled"]
pub struct Receive {
    queue: Queue,
    wait: Duration,
    batch_size: i32,
    set: Vec<Box<dyn Fn(ReceiveMessageFluentBuilder) -> ReceiveMessageFluentBuilder + Send>>,
    until_empty: bool,
    stop: BoxFuture<'static, ()>,
}

impl Receive {
    /// How long a request waits for a message: 20 seconds by default and at most. Zero does not wait at all.
    pub fn wait(mut self, wait: Duration) -> Self {
        self.wait = wait;
        self
    }

    /// How many messages a request takes: 10 by default and at most. Take fewer if the work on each is long, since all of them
    /// are hidden from others meanwhile.
    pub fn batch_size(mut self, messages: u8) -> Self {
        self.batch_size = i32::from(messages.clamp(1, 10));
        self
    }

    /// How long a received message is hidden from others, instead of the queue's own visibility timeout.
    pub fn visibility(self, timeout: Duration) -> Self {
        let seconds = limits::seconds(timeout, limits::LONGEST_HIDDEN);
        self.with(move |receive| receive.visibility_timeout(seconds))
    }

    /// Sets any other parameter of each request, on the SDK's own builder.
    pub fn with(
        mut self,
        set: impl Fn(ReceiveMessageFluentBuilder) -> ReceiveMessageFluentBuilder + Send + 'static,
    ) -> Self {
        self.set.push(Box::new(set));
        self
    }

    /// Ends the stream when a request returns no message. Without a [`wait`](Self::wait), SQS may return none although there are
    /// some.
    pub fn until_empty(mut self) -> Self {
        self.until_empty = true;
        self
    }

    /// Ends the stream when this future is done, such as one that waits for Ctrl-C. No message gets lost: the stream waits for the
    /// request under way, and still yields what was received.
    pub fn until(mut self, stop: impl Future<Output = ()> + Send + 'static) -> Self {
        self.stop = stop.boxed();
        self
    }

    /// The stream of messages. It may be polled after its end.
    #[must_use]
    pub fn stream(self) -> BoxStream<'static, Result<Summary<Message, Item>>> {
        let polling = Polling {
            receive: self,
            received: VecDeque::new(),
            ended: false,
        };
        stream::unfold(polling, |mut polling| async move {
            let next = polling.next().await?;
            Some((next, polling))
        })
        .fuse()
        .boxed()
    }

    fn request(&self) -> BoxFuture<'static, Result<Vec<Received>>> {
        let wait = limits::seconds(self.wait, limits::LONGEST_WAIT);
        let request = self.queue.receive_messages().with(|receive| {
            let receive = receive
                .wait_time_seconds(wait)
                .max_number_of_messages(self.batch_size)
                .message_system_attribute_names(MessageSystemAttributeName::All)
                .message_attribute_names("All");
            self.set.iter().fold(receive, |receive, set| set(receive))
        });
        request.into_future()
    }
}

/// The state of a stream.
struct Polling {
    receive: Receive,
    received: VecDeque<Received>,
    ended: bool,
}

impl Polling {
    async fn next(&mut self) -> Option<Result<Received, Error>> {
        loop {
            if let Some(message) = self.received.pop_front() {
                return Some(Ok(message));
            }
            if self.ended || (&mut self.receive.stop).now_or_never().is_some() {
                self.ended = true;
                return None;
            }
            match self.receive.request().await {
                Ok(messages) => {
                    self.ended = messages.is_empty() && self.receive.until_empty;
                    self.received.extend(messages);
                }
                Err(error) => {
                    self.ended = true;
                    return Some(Err(error));
                }
            }
        }
    }
}

impl fmt::Debug for Receive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receive")
            .field("queue", &self.queue)
            .field("wait", &self.wait)
            .field("batch_size", &self.batch_size)
            .field("until_empty", &self.until_empty)
            .finish_non_exhaustive()
    }
}
