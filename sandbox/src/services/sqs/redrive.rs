//! Dead-letter queues, and moving messages back.
//!
//! See <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html>.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::parameters::Parameters;
use super::queue::{Message, Queue};
use super::state::State;
use super::{Millis, error, random_id};
use crate::services::failure::Failure;

/// How many tasks of one queue are listed at most.
const LISTED: u32 = 10;

/// Where messages go that have been received too often.
#[derive(Debug, PartialEq, Eq)]
struct RedrivePolicy {
    target: String,
    max_receive_count: u32,
}

impl RedrivePolicy {
    fn parse(text: &str) -> Option<Self> {
        let policy: Value = serde_json::from_str(text).ok()?;
        let count = &policy["maxReceiveCount"];
        let count = count.as_u64().or_else(|| count.as_str()?.parse().ok())?;
        Some(Self {
            target: policy["deadLetterTargetArn"].as_str()?.to_owned(),
            max_receive_count: u32::try_from(count)
                .ok()
                .filter(|n| (1..=1_000).contains(n))?,
        })
    }

    fn of(queue: &Queue) -> Option<Self> {
        Self::parse(queue.settings.get("RedrivePolicy")?)
    }
}

/// A task that has moved messages out of a dead-letter queue. The sandbox moves them at once, so each task is complete.
#[derive(Debug)]
pub(super) struct MoveTask {
    handle: String,
    destination: Option<String>,
    rate: Option<u32>,
    moved: usize,
    started: Millis,
}

/// Checks the redrive policy that a queue is to have.
///
/// # Errors
///
/// `InvalidParameterValue` when it is no such policy, names a queue that is not there or one of the other kind.
pub(super) fn check(
    state: &State,
    attributes: &BTreeMap<String, String>,
    fifo: bool,
) -> Result<(), Failure> {
    let Some(text) = attributes
        .get("RedrivePolicy")
        .filter(|text| !text.is_empty())
    else {
        return Ok(());
    };
    let invalid = |reason| Err(error::invalid_value("RedrivePolicy", text, reason));
    let Some(policy) = RedrivePolicy::parse(text) else {
        return invalid("It needs a deadLetterTargetArn, and a maxReceiveCount from 1 to 1000.");
    };
    match state.queues.get(&policy.target) {
        None => invalid("Dead letter target does not exist."),
        Some(target) if target.is_fifo() != fifo => {
            invalid("Dead-letter queue must be same type of queue as the source.")
        }
        Some(_) => Ok(()),
    }
}

/// Moves the messages that a queue has delivered too often to its dead-letter queue.
pub(super) fn give_up(state: &mut State, arn: &str, now: Millis) {
    let policy = state.queues.get(arn).and_then(RedrivePolicy::of);
    let Some(policy) = policy.filter(|policy| state.queues.contains_key(&policy.target)) else {
        return;
    };
    let failed = state
        .queues
        .get_mut(arn)
        .map(|queue| queue.take_failed(policy.max_receive_count, now));
    if let Some(target) = state.queues.get_mut(&policy.target) {
        for mut message in failed.unwrap_or_default() {
            message.dead_letter_source = Some(arn.to_owned());
            target.arrive(message);
        }
    }
}

/// The queues that use this one as their dead-letter queue.
pub(super) fn sources<'a>(state: &'a State, target: &'a str) -> impl Iterator<Item = &'a Queue> {
    let uses = move |queue: &&Queue| RedrivePolicy::of(queue).is_some_and(|p| p.target == target);
    state.queues.values().filter(uses)
}

/// `StartMessageMoveTask`. Each message goes to the queue that it came from, or all to one queue. There they are new: with a
/// new id, sent now, never received.
pub(super) fn start(
    state: &mut State,
    parameters: &Parameters,
    now: Millis,
) -> Result<Value, Failure> {
    let source = parameters.required("SourceArn")?.to_owned();
    let destination = parameters.text("DestinationArn").map(str::to_owned);
    let rate = parameters.number("MaxNumberOfMessagesPerSecond", 1..=500)?;
    check_task(state, &source, destination.as_deref())?;
    let queue = state.queues.get_mut(&source);
    let messages = queue
        .map(|queue| queue.take_receivable(now))
        .unwrap_or_default();
    let mut moved = 0;
    for message in messages {
        let home = destination
            .as_ref()
            .or(message.dead_letter_source.as_ref())
            .cloned();
        moved += usize::from(deliver(state, message, home.as_deref(), &source, now));
    }
    let handle = random_id();
    let task = MoveTask {
        handle: handle.clone(),
        destination,
        rate,
        moved,
        started: now,
    };
    state.move_tasks.entry(source).or_default().push(task);
    Ok(json!({ "TaskHandle": handle }))
}

fn check_task(state: &State, source: &str, destination: Option<&str>) -> Result<(), Failure> {
    if !state.queues.contains_key(source) {
        return Err(error::resource_not_found(
            "The resource that you specified for the SourceArn parameter doesn't exist.",
        ));
    }
    if destination.is_some_and(|arn| !state.queues.contains_key(arn)) {
        return Err(error::resource_not_found(
            "The resource that you specified for the DestinationArn parameter doesn't exist.",
        ));
    }
    match sources(state, source).next() {
        Some(_) => Ok(()),
        None => Err(error::invalid(
            "Source queue must be configured as a Dead Letter Queue.",
        )),
    }
}

/// Puts a message into the queue that it goes to. A message without one stays in the dead-letter queue.
fn deliver(
    state: &mut State,
    message: Message,
    home: Option<&str>,
    source: &str,
    now: Millis,
) -> bool {
    if let Some(queue) = home.and_then(|arn| state.queues.get_mut(arn)) {
        queue.arrive(message.renewed(now));
        return true;
    }
    if let Some(queue) = state.queues.get_mut(source) {
        queue.arrive(message);
    }
    false
}

/// `ListMessageMoveTasks`, the newest first.
pub(super) fn list(state: &State, parameters: &Parameters) -> Result<Value, Failure> {
    let source = parameters.required("SourceArn")?;
    let limit = parameters.number("MaxResults", 1..=LISTED)?.unwrap_or(1);
    let tasks = state.move_tasks.get(source).into_iter().flatten().rev();
    let tasks: Vec<Value> = tasks
        .take(limit as usize)
        .map(|task| {
            let mut listed = json!({
                "Status": "COMPLETED",
                "SourceArn": source,
                "ApproximateNumberOfMessagesMoved": task.moved,
                "ApproximateNumberOfMessagesToMove": task.moved,
                "StartedTimestamp": task.started,
            });
            if let Some(destination) = &task.destination {
                listed["DestinationArn"] = json!(destination);
            }
            if let Some(rate) = task.rate {
                listed["MaxNumberOfMessagesPerSecond"] = json!(rate);
            }
            listed
        })
        .collect();
    Ok(json!({ "Results": tasks }))
}

/// `CancelMessageMoveTask`. Each task is complete, so that none can be cancelled.
pub(super) fn cancel(state: &State, parameters: &Parameters) -> Result<Value, Failure> {
    let handle = parameters.required("TaskHandle")?;
    let mut tasks = state.move_tasks.values().flatten();
    Err(if tasks.any(|task| task.handle == handle) {
        error::invalid("Only active tasks can be cancelled.")
    } else {
        error::resource_not_found("Task does not exist.")
    })
}
