//! All queues, found by URL or ARN.

use std::collections::{BTreeMap, HashMap};

use super::parameters::Parameters;
use super::queue::Queue;
use super::redrive::MoveTask;
use super::{Context, error};
use crate::services::failure::Failure;

/// All queues, by their ARN.
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) queues: BTreeMap<String, Queue>,
    /// Tasks that have moved messages back, newest last, by the queue that they took messages from.
    pub(super) move_tasks: HashMap<String, Vec<MoveTask>>,
}

impl State {
    /// The queue that a request names by its URL.
    ///
    /// # Errors
    ///
    /// `MissingParameter` without a URL, `QueueDoesNotExist` without a queue.
    pub(super) fn queue(
        &mut self,
        context: &Context,
        parameters: &Parameters,
    ) -> Result<&mut Queue, Failure> {
        let arn = context.arn_of_url(parameters.required("QueueUrl")?);
        let queue = arn.and_then(|arn| self.queues.get_mut(&arn));
        queue.ok_or_else(error::queue_does_not_exist)
    }

    /// The queues of the caller's account and region whose names begin so.
    pub(super) fn queues_of<'a>(
        &'a self,
        context: &Context,
        prefix: &'a str,
    ) -> impl Iterator<Item = &'a Queue> {
        let start = context.arn(&context.account, prefix);
        let queues = self.queues.range(start.clone()..);
        queues
            .map(|(_, queue)| queue)
            .take_while(move |queue| queue.arn.starts_with(&start))
    }
}

impl Context {
    pub(super) fn arn(&self, account: &str, name: &str) -> String {
        format!("arn:aws:sqs:{}:{account}:{name}", self.region)
    }

    /// The ARN of the queue with this URL, or with this path of a URL.
    fn arn_of_url(&self, url: &str) -> Option<String> {
        let mut parts = url.trim_end_matches('/').rsplit('/');
        let (name, account) = (parts.next()?, parts.next()?);
        Some(self.arn(account, name))
    }

    /// The URL of a queue, which leads to this server.
    pub(super) fn url(&self, queue: &Queue) -> String {
        format!("{}{}", self.endpoint, queue.path)
    }
}
