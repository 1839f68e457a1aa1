//! The errors of SQS. The query protocol and its successor, JSON, name most of them differently.

use crate::services::failure::Failure;

/// An error whose code is `AWS.SimpleQueueService.<code>` in the query protocol.
fn prefixed(query: &str, json: &'static str, message: impl Into<String>) -> Failure {
    let code = format!("AWS.SimpleQueueService.{query}");
    Failure::new(400, code, message).or_json(json)
}

pub(super) fn queue_does_not_exist() -> Failure {
    let message = "The specified queue does not exist.";
    prefixed("NonExistentQueue", "QueueDoesNotExist", message)
}

pub(super) fn queue_name_exists(attribute: &str) -> Failure {
    let message = format!(
        "A queue already exists with the same name and a different value for attribute {attribute}"
    );
    Failure::new(400, "QueueAlreadyExists", message).or_json("QueueNameExists")
}

pub(super) fn empty_batch() -> Failure {
    let message = "There should be at least one entry in the request.";
    prefixed("EmptyBatchRequest", "EmptyBatchRequest", message)
}

pub(super) fn too_many_entries(count: usize) -> Failure {
    let message = format!("Maximum number of entries per request are 10. You have sent {count}.");
    let name = "TooManyEntriesInBatchRequest";
    prefixed(name, name, message)
}

pub(super) fn repeated_id(id: &str) -> Failure {
    let name = "BatchEntryIdsNotDistinct";
    prefixed(name, name, format!("Id {id} repeated."))
}

pub(super) fn invalid_batch_id() -> Failure {
    let message = "A batch entry id can only contain alphanumeric characters, hyphens and underscores. \
                   It can be at most 80 letters long.";
    prefixed("InvalidBatchEntryId", "InvalidBatchEntryId", message)
}

pub(super) fn batch_too_long(limit: usize, size: usize) -> Failure {
    let message =
        format!("Batch requests cannot be longer than {limit} bytes. You have sent {size} bytes.");
    prefixed("BatchRequestTooLong", "BatchRequestTooLong", message)
}

pub(super) fn message_not_inflight(handle: &str) -> Failure {
    let message = format!(
        "Value {handle} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not \
         available for visibility timeout change."
    );
    prefixed("MessageNotInflight", "MessageNotInflight", message)
}

pub(super) fn purge_in_progress(name: &str) -> Failure {
    let message = format!("Only one PurgeQueue operation on {name} is allowed every 60 seconds.");
    Failure::new(403, "AWS.SimpleQueueService.PurgeQueueInProgress", message)
        .or_json("PurgeQueueInProgress")
}

pub(super) fn receipt_handle(handle: &str) -> Failure {
    let message = format!("The input receipt handle \"{handle}\" is not a valid receipt handle.");
    Failure::new(400, "ReceiptHandleIsInvalid", message).or_json("ReceiptHandleIsInvalid")
}

pub(super) fn message_contents() -> Failure {
    let message = "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | \
                   #xE000 to #xFFFD | #x10000 to #x10FFFF.";
    Failure::new(400, "InvalidMessageContents", message).or_json("InvalidMessageContents")
}

pub(super) fn missing(parameter: &str) -> Failure {
    let message = format!("The request must contain the parameter {parameter}.");
    Failure::new(400, "MissingParameter", message).or_json("MissingRequiredParameterException")
}

pub(super) fn invalid(message: impl Into<String>) -> Failure {
    Failure::new(400, "InvalidParameterValue", message).or_json("InvalidParameterValueException")
}

/// A parameter with a value that it cannot have.
pub(super) fn invalid_value(
    parameter: &str,
    value: impl std::fmt::Display,
    reason: &str,
) -> Failure {
    invalid(format!(
        "Value {value} for parameter {parameter} is invalid. Reason: {reason}"
    ))
}

pub(super) fn attribute_name(name: &str) -> Failure {
    Failure::new(
        400,
        "InvalidAttributeName",
        format!("Unknown Attribute {name}."),
    )
    .or_json("InvalidAttributeName")
}

pub(super) fn attribute_value(name: &str) -> Failure {
    let message = format!("Invalid value for the parameter {name}.");
    Failure::new(400, "InvalidAttributeValue", message).or_json("InvalidAttributeValue")
}

pub(super) fn resource_not_found(message: impl Into<String>) -> Failure {
    Failure::new(404, "ResourceNotFoundException", message).or_json("ResourceNotFoundException")
}

pub(super) fn unknown_operation(operation: &str) -> Failure {
    let message = format!("The sandbox's SQS has no operation {operation:?}");
    Failure::new(400, "InvalidAction", message)
}
