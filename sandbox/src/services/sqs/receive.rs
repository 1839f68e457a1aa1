//! Receiving, with long polling.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use super::parameters::Parameters;
use super::queue::Wanted;
use super::{Context, Sqs, now, redrive};
use crate::services::failure::Failure;

/// What a receive asks for.
struct Request {
    limit: u32,
    timeout: Option<u32>,
    wait: Option<u32>,
    wanted: Wanted,
}

/// The messages of one attempt, and how long the next can wait.
struct Attempt {
    messages: Vec<Value>,
    wait: Duration,
    next_visible: Option<Duration>,
}

impl Sqs {
    /// Returns messages as soon as there are any, or none when the wait time is over.
    pub(super) async fn receive(
        &self,
        context: &Context,
        parameters: &Parameters,
    ) -> Result<Value, Failure> {
        let request = Request {
            limit: parameters
                .number("MaxNumberOfMessages", 1..=10)?
                .unwrap_or(1),
            timeout: parameters.number("VisibilityTimeout", 0..=43_200)?,
            wait: parameters.number("WaitTimeSeconds", 0..=20)?,
            wanted: Wanted::of(parameters),
        };
        let start = Instant::now();
        loop {
            // Registered before the attempt, so that no message arrives in between unnoticed.
            let changed = self.changed.notified();
            tokio::pin!(changed);
            changed.as_mut().enable();
            let attempt = self.attempt(context, parameters, &request)?;
            let left = attempt.wait.saturating_sub(start.elapsed());
            if !attempt.messages.is_empty() || left.is_zero() {
                return Ok(result(&attempt.messages));
            }
            let pause = attempt.next_visible.map_or(left, |next| next.min(left));
            tokio::select! {
                () = changed => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    fn attempt(
        &self,
        context: &Context,
        parameters: &Parameters,
        request: &Request,
    ) -> Result<Attempt, Failure> {
        let now = now();
        let mut state = self.lock();
        let arn = state.queue(context, parameters)?.arn.clone();
        redrive::give_up(&mut state, &arn, now);
        let queue = state.queue(context, parameters)?;
        let wait = request
            .wait
            .unwrap_or(queue.settings.number("ReceiveMessageWaitTimeSeconds"));
        let messages = queue.receive(
            request.limit as usize,
            request.timeout,
            &request.wanted,
            now,
        );
        let next_visible = queue.next_visible(now);
        Ok(Attempt {
            messages,
            wait: Duration::from_secs(wait.into()),
            next_visible: next_visible.map(|at| Duration::from_millis(at.saturating_sub(now))),
        })
    }
}

fn result(messages: &[Value]) -> Value {
    if messages.is_empty() {
        json!({})
    } else {
        json!({ "Messages": messages })
    }
}
