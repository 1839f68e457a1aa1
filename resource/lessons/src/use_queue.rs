//! A queue: send, receive, delete, and what becomes of a message that is refused.

use std::time::Duration;

use client_lessons::queues::queue_name;
use client_lessons::results::{QueueRun, RefusedMessage, messages};
use futures::TryStreamExt;

use session_lessons::harness::{Account, Context, Failure, LessonResult};

use crate::output::list;
use resource::Result;
use resource::sqs::Sqs;

// ANCHOR: task
/// Creates a queue, sends messages, receives and deletes them, and deletes the queue.
///
/// # Errors
///
/// The errors of [`SendMessageBatch`](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html),
/// `CreateQueue`, `ReceiveMessage`, `DeleteMessageBatch` and `DeleteQueue`.
pub async fn use_queue(sqs: &Sqs, name: &str, messages: &[String]) -> Result<QueueRun> {
    let queue = sqs.create_queue(name).await?;

    // Ten in a request; without `outcome`, a message that is refused is an error.
    let outcome = queue.send_all(messages).outcome().await?;
    let refused = outcome.failed.iter().map(|failed| RefusedMessage {
        index: failed.index,
        code: failed.code.clone(),
    });
    let mut run = QueueRun {
        sent: outcome.done.len(),
        refused: refused.collect(),
        ..QueueRun::default()
    };

    // Each request waits for so long before the queue is taken to be empty.
    let receive = queue.receive().wait(Duration::from_secs(1)).until_empty();
    let messages: Vec<_> = receive.stream().try_collect().await?;
    let bodies = messages.iter().map(|message| message.body().to_owned());
    run.received.extend(bodies);
    run.received.sort();
    let deleted = queue.delete_all(messages).outcome().await?;
    run.left = deleted.failed.len();

    queue.delete().await?;
    Ok(run)
}
// ANCHOR_END: task

pub(super) async fn lesson(_: Account, context: Context) -> Result<LessonResult, Failure> {
    let sqs = context.session.resource(Sqs::new);
    let run = Box::pin(use_queue(
        &sqs,
        &queue_name(&context, sqs.client()),
        &messages(),
    ))
    .await;
    list(run, |run| run)
}
