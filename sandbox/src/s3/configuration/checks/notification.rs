//! The targets of notifications. Those to queues are sent; the others are only kept.

use s3s::S3Result;

use super::Check;
use crate::s3::error;
use crate::s3::xml::Element;

/// The kinds of targets: the element of a configuration, that of its ARN, the service in the ARN.
const TARGETS: [(&str, &str, &str); 3] = [
    ("QueueConfiguration", "Queue", "sqs"),
    ("TopicConfiguration", "Topic", "sns"),
    ("CloudFunctionConfiguration", "CloudFunction", "lambda"),
];

/// The events that S3 has.
const EVENTS: [&str; 31] = [
    "s3:IntelligentTiering",
    "s3:LifecycleExpiration:*",
    "s3:LifecycleExpiration:Delete",
    "s3:LifecycleExpiration:DeleteMarkerCreated",
    "s3:LifecycleTransition",
    "s3:ObjectAcl:Put",
    "s3:ObjectAnnotation:*",
    "s3:ObjectAnnotation:Delete",
    "s3:ObjectAnnotation:Put",
    "s3:ObjectCreated:*",
    "s3:ObjectCreated:CompleteMultipartUpload",
    "s3:ObjectCreated:Copy",
    "s3:ObjectCreated:Post",
    "s3:ObjectCreated:Put",
    "s3:ObjectRemoved:*",
    "s3:ObjectRemoved:Delete",
    "s3:ObjectRemoved:DeleteMarkerCreated",
    "s3:ObjectRestore:*",
    "s3:ObjectRestore:Completed",
    "s3:ObjectRestore:Delete",
    "s3:ObjectRestore:Post",
    "s3:ObjectRetention:Put",
    "s3:ObjectTagging:*",
    "s3:ObjectTagging:Delete",
    "s3:ObjectTagging:Put",
    "s3:ReducedRedundancyLostObject",
    "s3:Replication:*",
    "s3:Replication:OperationFailedReplication",
    "s3:Replication:OperationMissedThreshold",
    "s3:Replication:OperationNotTracked",
    "s3:Replication:OperationReplicatedAfterThreshold",
];

/// Checks every target, and gives those without an ID one.
pub(in super::super) fn notification(document: &mut Element, check: &Check<'_>) -> S3Result<()> {
    for target in &mut document.children {
        let Some((_, arn, service)) = TARGETS.iter().find(|(name, ..)| *name == target.name) else {
            continue;
        };
        check_target(target, arn, service)?;
        check_queue(target, check)?;
        if target.text_of("Id").is_none_or(str::is_empty) {
            let id = format!("{:016x}", check.store.number());
            target.children.retain(|child| child.name != "Id");
            target.children.insert(0, Element::with_text("Id", &id));
        }
    }
    Ok(())
}

/// A queue must be there, if there are queues at all and the request does not skip the check.
fn check_queue(target: &Element, check: &Check<'_>) -> S3Result<()> {
    let (Some(arn), Some(queues)) = (target.text_of("Queue"), check.store.queues()) else {
        return Ok(());
    };
    if check.skips_destinations || queues.takes_notifications(arn) {
        return Ok(());
    }
    Err(error::argument(
        arn,
        "The destination queue does not exist",
        "Unable to validate the following destination configurations",
    ))
}

/// A target is an ARN of its service, and gets at least one kind of event.
fn check_target(target: &Element, arn: &str, service: &str) -> S3Result<()> {
    let mut parts = target.text_of(arn).unwrap_or_default().splitn(6, ':');
    let is_arn = parts.next() == Some("arn") && parts.nth(1) == Some(service) && parts.count() == 3;
    if !is_arn {
        return Err(error::invalid_argument("The ARN could not be parsed"));
    }
    let mut events = target
        .all("Event")
        .map(|event| event.text.trim())
        .peekable();
    if events.peek().is_none() {
        return Err(error::malformed_xml());
    }
    if !events.all(|event| EVENTS.contains(&event)) {
        return Err(error::invalid_argument(
            "A specified event is not supported for notifications.",
        ));
    }
    Ok(())
}
