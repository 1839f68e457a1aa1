//! Event notifications: a message for each change of an object, its tags or its ACL, to the queues that the bucket's
//! configuration names.
//!
//! See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html>.

use std::fmt;

use serde_json::{Value, json};
use time::format_description::well_known::Rfc3339;

use super::account::caller;
use super::listing::Encoding;
use super::model::{Bucket, Found, VersionId};
use super::store::{Store, now};
use super::xml::Element;

/// Where notifications go.
pub(crate) trait Queues: fmt::Debug + Send + Sync {
    /// Whether S3 can send to the queue with this ARN: it is there, and is no FIFO queue.
    fn takes_notifications(&self, arn: &str) -> bool;

    /// Sends a message to the queue with this ARN. If the queue is gone, so is the message.
    fn notify(&self, arn: &str, body: String);
}

/// A change of an object.
pub(crate) struct Event<'a> {
    /// As `ObjectCreated:Put`.
    pub(crate) name: &'static str,
    pub(crate) bucket: &'a str,
    pub(crate) key: &'a str,
    /// The version that was written, or whose tags or ACL were; `None` for a deletion.
    pub(crate) written: Option<VersionId>,
    /// As the header `x-amz-version-id` of the response has it.
    pub(crate) version_id: Option<&'a str>,
}

impl<'a> Event<'a> {
    /// A change of a version. `object` is the bucket's name and the key.
    pub(crate) fn of_version(
        name: &'static str,
        object: (&'a str, &'a str),
        id: VersionId,
        version_id: Option<&'a String>,
    ) -> Self {
        let (bucket, key) = object;
        Self {
            name,
            bucket,
            key,
            written: Some(id),
            version_id: version_id.map(String::as_str),
        }
    }

    /// Whether the object itself stays as it is: its events have neither a size nor a place in the sequence of writes.
    fn is_of_metadata(&self) -> bool {
        self.name.starts_with("ObjectTagging:") || self.name.starts_with("ObjectAcl:")
    }
}

impl Store {
    /// Tells the bucket's queues of an event.
    pub(super) fn notify(&self, bucket: &Bucket, event: &Event<'_>) {
        let Some(queues) = self.queues() else {
            return;
        };
        let Some(document) = bucket.configuration.document("notification") else {
            return;
        };
        for target in document.all("QueueConfiguration") {
            if is_for(target, event) {
                let record = self.record(bucket, event, target);
                send(queues.as_ref(), target, &json!({ "Records": [record] }));
            }
        }
    }

    /// Tells each queue of a new configuration that notifications come to it from now on.
    pub(super) fn send_test_events(&self, bucket: &str, document: &Element) {
        let Some(queues) = self.queues() else {
            return;
        };
        for target in document.all("QueueConfiguration") {
            let event = json!({
                "Service": "Amazon S3",
                "Event": "s3:TestEvent",
                "Time": timestamp(),
                "Bucket": bucket,
            });
            send(queues.as_ref(), target, &event);
        }
    }

    fn record(&self, bucket: &Bucket, event: &Event<'_>, target: &Element) -> Value {
        let mut object = json!({ "key": Encoding::Url.apply(event.key) });
        if !event.is_of_metadata() {
            object["sequencer"] = format!("{:018X}", self.number()).into();
        }
        let written = event.written;
        if let Some(Found::Version(version)) =
            written.map(|id| bucket.objects.version(event.key, id))
        {
            object["eTag"] = version.etag.as_str().into();
            if !event.is_of_metadata() {
                object["size"] = version.size().into();
            }
        }
        if let Some(id) = event.version_id {
            object["versionId"] = id.into();
        }
        json!({
            "eventVersion": if event.is_of_metadata() { "2.3" } else { "2.1" },
            "eventSource": "aws:s3",
            "awsRegion": bucket.region,
            "eventTime": timestamp(),
            "eventName": event.name,
            "userIdentity": { "principalId": format!("AWS:{}", caller().account().number) },
            "s3": {
                "s3SchemaVersion": "1.0",
                "configurationId": target.text_of("Id"),
                "bucket": {
                    "name": event.bucket,
                    "ownerIdentity": { "principalId": bucket.owner.number },
                    "arn": format!("arn:aws:s3:::{}", event.bucket),
                },
                "object": object,
            },
        })
    }
}

fn send(queues: &dyn Queues, target: &Element, message: &Value) {
    let arn = target.text_of("Queue").unwrap_or_default();
    queues.notify(arn, message.to_string());
}

/// Whether a target wants this kind of event, of this key.
fn is_for(target: &Element, event: &Event<'_>) -> bool {
    let wants = |pattern: &Element| match pattern.text.trim().strip_prefix("s3:") {
        Some(pattern) => match pattern.strip_suffix('*') {
            Some(start) => event.name.starts_with(start),
            None => event.name == pattern,
        },
        None => false,
    };
    let rules = target
        .at("Filter/S3Key")
        .into_iter()
        .flat_map(|filter| filter.all("FilterRule"));
    target.all("Event").any(wants) && { rules }.all(|rule| {
        let value = rule.text_of("Value").unwrap_or_default();
        match rule.text_of("Name").map(str::to_ascii_lowercase).as_deref() {
            Some("suffix") => event.key.ends_with(value),
            _ => event.key.starts_with(value),
        }
    })
}

fn timestamp() -> String {
    now().format(&Rfc3339).unwrap_or_default()
}
