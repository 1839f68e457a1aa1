//! Queues for the time of a lesson.

use aws_sdk_sqs::Client;
use client::Result;
use session_lessons::harness::Context;

/// A name for a queue of the lesson. If the lesson fails, the queue is deleted.
#[must_use]
pub fn queue_name(context: &Context, sqs: &Client) -> String {
    let sqs = sqs.clone();
    context.made_up_name(move |name| delete_queue(sqs.clone(), name))
}

async fn delete_queue(sqs: Client, name: String) -> Result<()> {
    let queue = sqs.get_queue_url().queue_name(name).send().await?;
    let delete = sqs.delete_queue().set_queue_url(queue.queue_url);
    delete.send().await?;
    Ok(())
}
