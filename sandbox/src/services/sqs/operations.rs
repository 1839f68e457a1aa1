//! One function per operation.
//!
//! See <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Operations.html>.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde_json::{Value, json};

use super::parameters::Parameters;
use super::queue::{Draft, Queue};
use super::settings::{self, Settings};
use super::state::State;
use super::{Context, batch, error, now, permissions, redrive};
use crate::services::failure::Failure;

/// How many queues a page lists, unless the request says less.
const PAGE: u32 = 1_000;

/// Carries out an operation that does not wait. The result is named as in the JSON protocol.
pub(super) fn run(
    state: &mut State,
    operation: &str,
    context: &Context,
    parameters: &Parameters,
) -> Result<Value, Failure> {
    let done = |()| Value::Null;
    match operation {
        "AddPermission" => set_policy(state, context, parameters, permissions::add).map(done),
        "CancelMessageMoveTask" => redrive::cancel(state, parameters),
        "ChangeMessageVisibility" => {
            change_visibility(state.queue(context, parameters)?, parameters).map(done)
        }
        "ChangeMessageVisibilityBatch" => each(state, context, parameters, change_visibility),
        "CreateQueue" => create_queue(state, context, parameters),
        "DeleteMessage" => delete_message(state.queue(context, parameters)?, parameters).map(done),
        "DeleteMessageBatch" => each(state, context, parameters, delete_message),
        "DeleteQueue" => {
            let arn = state.queue(context, parameters)?.arn.clone();
            state.queues.remove(&arn);
            Ok(Value::Null)
        }
        "GetQueueAttributes" => {
            let names = parameters.texts("AttributeNames");
            state.queue(context, parameters)?.attributes(&names, now())
        }
        "GetQueueUrl" => queue_url(state, context, parameters),
        "ListDeadLetterSourceQueues" => {
            let target = state.queue(context, parameters)?.arn.clone();
            page(
                "queueUrls",
                redrive::sources(state, &target),
                context,
                parameters,
            )
        }
        "ListMessageMoveTasks" => redrive::list(state, parameters),
        "ListQueueTags" => Ok(json!({ "Tags": state.queue(context, parameters)?.tags })),
        "ListQueues" => {
            let prefix = parameters.text("QueueNamePrefix").unwrap_or_default();
            page(
                "QueueUrls",
                state.queues_of(context, prefix),
                context,
                parameters,
            )
        }
        "PurgeQueue" => state.queue(context, parameters)?.purge(now()).map(done),
        "RemovePermission" => set_policy(state, context, parameters, permissions::remove).map(done),
        "SendMessage" => {
            let queue = state.queue(context, parameters)?;
            let draft = Draft::read(parameters, &queue.settings, &context.user_id)?;
            queue.send(draft, now())
        }
        "SendMessageBatch" => send_batch(state.queue(context, parameters)?, context, parameters),
        "SetQueueAttributes" => set_attributes(state, context, parameters).map(done),
        "StartMessageMoveTask" => redrive::start(state, parameters, now()),
        "TagQueue" => {
            let queue = state.queue(context, parameters)?;
            queue.tags.extend(parameters.map("Tags"));
            Ok(Value::Null)
        }
        "UntagQueue" => {
            let keys = parameters.texts("TagKeys");
            let queue = state.queue(context, parameters)?;
            queue.tags.retain(|key, _| !keys.contains(key));
            Ok(Value::Null)
        }
        other => Err(error::unknown_operation(other)),
    }
}

fn create_queue(
    state: &mut State,
    context: &Context,
    parameters: &Parameters,
) -> Result<Value, Failure> {
    let name = parameters.required("QueueName")?;
    let attributes = parameters.map("Attributes");
    let fifo = attributes
        .get("FifoQueue")
        .is_some_and(|value| value == "true");
    check_name(name, fifo)?;
    check_attributes(state, &attributes, fifo)?;
    let arn = context.arn(&context.account, name);
    if let Some(queue) = state.queues.get(&arn) {
        return match queue.settings.difference(&attributes) {
            Some(attribute) => Err(error::queue_name_exists(attribute)),
            None => Ok(json!({ "QueueUrl": context.url(queue) })),
        };
    }
    let mut settings = Settings::new(fifo);
    settings.set(attributes);
    let path = format!("/{}/{name}", context.account);
    let mut queue = Queue::new(arn.clone(), path, settings, now());
    // `tags` is how CreateQueue alone spells it; the query protocol has `Tag`.
    queue.tags = parameters.map("tags");
    queue.tags.extend(parameters.map("Tags"));
    let url = context.url(&queue);
    state.queues.insert(arn, queue);
    Ok(json!({ "QueueUrl": url }))
}

fn check_name(name: &str, fifo: bool) -> Result<(), Failure> {
    let letter = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    let stem = if fifo {
        name.strip_suffix(".fifo")
    } else {
        Some(name)
    };
    let valid = |stem: &str| !stem.is_empty() && name.len() <= 80 && stem.bytes().all(letter);
    if stem.is_some_and(valid) {
        return Ok(());
    }
    Err(error::invalid(if fifo {
        "The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in length"
    } else {
        "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length"
    }))
}

fn check_attributes(
    state: &State,
    attributes: &BTreeMap<String, String>,
    fifo: bool,
) -> Result<(), Failure> {
    for (name, value) in attributes {
        settings::check(name, value, fifo)?;
    }
    redrive::check(state, attributes, fifo)
}

fn set_attributes(
    state: &mut State,
    context: &Context,
    parameters: &Parameters,
) -> Result<(), Failure> {
    let attributes = parameters.map("Attributes");
    let fifo = state.queue(context, parameters)?.is_fifo();
    check_attributes(state, &attributes, fifo)?;
    state.queue(context, parameters)?.set(attributes, now());
    Ok(())
}

fn set_policy(
    state: &mut State,
    context: &Context,
    parameters: &Parameters,
    change: fn(&Queue, &Parameters) -> Result<String, Failure>,
) -> Result<(), Failure> {
    let queue = state.queue(context, parameters)?;
    let policy = change(queue, parameters)?;
    queue.set(BTreeMap::from([("Policy".to_owned(), policy)]), now());
    Ok(())
}

fn queue_url(state: &State, context: &Context, parameters: &Parameters) -> Result<Value, Failure> {
    let name = parameters.required("QueueName")?;
    let owner = parameters.text("QueueOwnerAWSAccountId");
    let arn = context.arn(owner.unwrap_or(&context.account), name);
    let queue = state.queues.get(&arn);
    let queue = queue.ok_or_else(error::queue_does_not_exist)?;
    Ok(json!({ "QueueUrl": context.url(queue) }))
}

/// A page of queue URLs, which ends with a token unless it is the last.
fn page<'a>(
    member: &str,
    queues: impl Iterator<Item = &'a Queue>,
    context: &Context,
    parameters: &Parameters,
) -> Result<Value, Failure> {
    let limit = parameters.number("MaxResults", 1..=PAGE)?;
    let last = match parameters.text("NextToken") {
        Some(token) => Some(decode(token).ok_or_else(|| {
            error::invalid_value("NextToken", token, "It was not returned by this operation.")
        })?),
        None => None,
    };
    let mut queues =
        queues.skip_while(|queue| last.as_ref().is_some_and(|last| queue.arn <= *last));
    let page: Vec<&Queue> = queues
        .by_ref()
        .take(limit.unwrap_or(PAGE) as usize)
        .collect();
    let mut result = json!({});
    if !page.is_empty() {
        let urls: Vec<String> = page.iter().map(|queue| context.url(queue)).collect();
        result[member] = json!(urls);
    }
    // Without MaxResults, SQS returns the first 1,000 and no token.
    if let (Some(_), Some(last), Some(_)) = (limit, page.last(), queues.next()) {
        result["NextToken"] = Value::from(BASE64.encode(&last.arn));
    }
    Ok(result)
}

fn decode(token: &str) -> Option<String> {
    String::from_utf8(BASE64.decode(token).ok()?).ok()
}

/// Carries out one change for each entry of a batch.
fn each(
    state: &mut State,
    context: &Context,
    parameters: &Parameters,
    change: fn(&mut Queue, &Parameters) -> Result<(), Failure>,
) -> Result<Value, Failure> {
    let queue = state.queue(context, parameters)?;
    let entries = batch::entries(parameters)?.into_iter();
    Ok(batch::outcome(entries.map(|(id, entry)| {
        (id, change(queue, &entry).map(|()| json!({})))
    })))
}

fn send_batch(
    queue: &mut Queue,
    context: &Context,
    parameters: &Parameters,
) -> Result<Value, Failure> {
    let drafts: Vec<(String, Result<Draft, Failure>)> = batch::entries(parameters)?
        .into_iter()
        .map(|(id, entry)| (id, Draft::read(&entry, &queue.settings, &context.user_id)))
        .collect();
    let sizes = drafts.iter().filter_map(|(_, draft)| draft.as_ref().ok());
    batch::check_size(sizes.map(Draft::size).sum())?;
    Ok(batch::outcome(drafts.into_iter().map(|(id, draft)| {
        let sent = draft.and_then(|draft| queue.send(draft, now()));
        // A batch's entry and a single message name the parts of the result alike.
        (id, sent)
    })))
}

fn delete_message(queue: &mut Queue, parameters: &Parameters) -> Result<(), Failure> {
    queue.delete(parameters.required("ReceiptHandle")?, now())
}

fn change_visibility(queue: &mut Queue, parameters: &Parameters) -> Result<(), Failure> {
    let seconds = parameters.number("VisibilityTimeout", 0..=43_200)?;
    let seconds = seconds.ok_or_else(|| error::missing("VisibilityTimeout"))?;
    queue.change_visibility(parameters.required("ReceiptHandle")?, seconds, now())
}
