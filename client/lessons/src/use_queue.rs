//! A queue: send, receive, delete, and what becomes of a message that is refused.

use aws_sdk_sqs::Client;
use aws_sdk_sqs::types::{DeleteMessageBatchRequestEntry, SendMessageBatchRequestEntry};

use session_lessons::harness::{Account, Context, Failure, LessonResult};

use crate::queues::queue_name;
use crate::results::{QueueRun, RefusedMessage, messages};
use client::Result;
use client::error::Error;

// ANCHOR: task
/// Creates a queue, sends messages, receives and deletes them, and deletes the queue.
///
/// # Errors
///
/// The errors of [`SendMessageBatch`](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html),
/// `CreateQueue`, `ReceiveMessage`, `DeleteMessageBatch` and `DeleteQueue`.
pub async fn use_queue(sqs: &Client, name: &str, messages: &[String]) -> Result<QueueRun> {
    let created = sqs.create_queue().queue_name(name).send().await?;
    let url = created.queue_url().unwrap_or_default();
    let mut run = QueueRun::default();

    // SQS takes 10 messages in a request. It returns 200 even when it refused some of them.
    for (batch, bodies) in messages.chunks(10).enumerate() {
        let first = batch * 10;
        let mut send = sqs.send_message_batch().queue_url(url);
        for (index, body) in bodies.iter().enumerate() {
            let entry = SendMessageBatchRequestEntry::builder()
                .id((first + index).to_string())
                .message_body(body);
            send = send.entries(entry.build().map_err(|error| invalid(&error))?);
        }
        let response = send.send().await?;
        run.sent += response.successful().len();
        run.refused
            .extend(response.failed().iter().map(|failed| RefusedMessage {
                index: failed.id().parse().unwrap_or_default(),
                code: failed.code().to_owned(),
            }));
    }

    // A request returns 10 messages at most, and none when it has waited for so many seconds.
    loop {
        let receive = sqs.receive_message().queue_url(url);
        let receive = receive.max_number_of_messages(10).wait_time_seconds(1);
        let response = receive.send().await?;
        if response.messages().is_empty() {
            break;
        }
        // A message that is not deleted comes again when its visibility timeout is over.
        let mut delete = sqs.delete_message_batch().queue_url(url);
        for (index, message) in response.messages().iter().enumerate() {
            let handle = message.receipt_handle().unwrap_or_default();
            let entry = DeleteMessageBatchRequestEntry::builder().id(index.to_string());
            let entry = entry.receipt_handle(handle).build();
            delete = delete.entries(entry.map_err(|error| invalid(&error))?);
            run.received
                .push(message.body().unwrap_or_default().to_owned());
        }
        run.left += delete.send().await?.failed().len();
    }
    run.received.sort();

    sqs.delete_queue().queue_url(url).send().await?;
    Ok(run)
}

fn invalid(error: &aws_sdk_sqs::error::BuildError) -> Error {
    Error::Invalid(error.to_string())
}
// ANCHOR_END: task

pub(super) async fn lesson(_: Account, context: Context) -> Result<LessonResult, Failure> {
    let sqs = context.session.client(Client::new);
    let run = Box::pin(use_queue(&sqs, &queue_name(&context, &sqs), &messages())).await?;
    LessonResult::list(&run)
}
