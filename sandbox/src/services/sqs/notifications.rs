//! Messages that S3 sends when objects change.

use super::queue::Draft;
use super::{Sqs, now};
use crate::s3::notification::Queues;

impl Queues for Sqs {
    fn takes_notifications(&self, arn: &str) -> bool {
        let state = self.lock();
        state.queues.get(arn).is_some_and(|queue| !queue.is_fifo())
    }

    fn notify(&self, arn: &str, body: String) {
        let draft = Draft::of_service(body, "s3.amazonaws.com");
        if let Some(queue) = self.lock().queues.get_mut(arn)
            && let Err(refusal) = queue.send(draft, now())
        {
            tracing::warn!(arn, ?refusal, "a notification was not sent");
        }
        self.changed.notify_waiters();
    }
}
