//! The query protocol, which SDKs spoke to SQS until 2023: forms in, XML out.
//!
//! Operations work on the JSON protocol's names. The tables below say where the names differ.
//! See <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-making-api-requests-xml.html>.

use std::collections::BTreeMap;

use quick_xml::escape::escape;
use serde_json::{Map, Value};

use crate::services::call::Call;
use crate::services::form;
use crate::services::response::tagged;

const NAMESPACE: &str = "http://queue.amazonaws.com/doc/2012-11-05/";

/// A list or map of the JSON protocol, whose items are numbered parameters in a form, as `Attribute.1.Name`.
enum Flattened {
    List(&'static str),
    /// The name in JSON, then the names of an item's key and value.
    Map(&'static str, &'static str, &'static str),
}

use Flattened::{List, Map as Pairs};

const FLATTENED: [(&str, Flattened); 13] = [
    ("ActionName", List("Actions")),
    ("AWSAccountId", List("AWSAccountIds")),
    ("Attribute", Pairs("Attributes", "Name", "Value")),
    ("AttributeName", List("AttributeNames")),
    ("ChangeMessageVisibilityBatchRequestEntry", List("Entries")),
    ("DeleteMessageBatchRequestEntry", List("Entries")),
    (
        "MessageAttribute",
        Pairs("MessageAttributes", "Name", "Value"),
    ),
    ("MessageAttributeName", List("MessageAttributeNames")),
    (
        "MessageSystemAttribute",
        Pairs("MessageSystemAttributes", "Name", "Value"),
    ),
    (
        "MessageSystemAttributeName",
        List("MessageSystemAttributeNames"),
    ),
    ("SendMessageBatchRequestEntry", List("Entries")),
    ("Tag", Pairs("Tags", "Key", "Value")),
    ("TagKey", List("TagKeys")),
];

/// The element that repeats for a list or map of a result, and the names of a pair's key and value.
const REPEATED: [(&str, &str, &str, &str); 8] = [
    ("Attributes", "Attribute", "Name", "Value"),
    ("Failed", "BatchResultErrorEntry", "", ""),
    ("MessageAttributes", "MessageAttribute", "Name", "Value"),
    ("Messages", "Message", "", ""),
    ("QueueUrls", "QueueUrl", "", ""),
    ("Results", "ListMessageMoveTasksResultEntry", "", ""),
    ("Tags", "Tag", "Key", "Value"),
    ("queueUrls", "QueueUrl", "", ""),
];

/// The parameters of a form, as the JSON protocol would have them. A client may send the form to the queue's own URL instead
/// of naming the queue.
pub(super) fn parameters(call: &Call) -> Map<String, Value> {
    let mut parameters = object(form::pairs(call));
    let path = call.parts.uri.path();
    if !parameters.contains_key("QueueUrl") && path.len() > 1 {
        parameters.insert("QueueUrl".to_owned(), Value::from(path));
    }
    parameters
}

/// Makes an object of parameters, by the part of each name before its first dot.
fn object(pairs: form::Pairs) -> Map<String, Value> {
    let mut groups: BTreeMap<String, form::Pairs> = BTreeMap::new();
    for (name, value) in pairs {
        let (first, rest) = name.split_once('.').unwrap_or((&name, ""));
        let group = groups.entry(first.to_owned()).or_default();
        group.push((rest.to_owned(), value));
    }
    let mut object = Map::new();
    for (name, group) in groups {
        let (name, value) = match FLATTENED.iter().find(|(form, _)| *form == name) {
            Some((_, List(json))) => ((*json).to_owned(), Value::from(items(group))),
            Some((_, Pairs(json, key, value))) => {
                ((*json).to_owned(), Value::from(map(group, key, value)))
            }
            None => (name, item(group)),
        };
        object.insert(name, value);
    }
    object
}

fn items(group: form::Pairs) -> Vec<Value> {
    form::items(group).into_iter().map(item).collect()
}

/// A text, or an object when the names go on.
fn item(mut group: form::Pairs) -> Value {
    match group.as_slice() {
        [(rest, _)] if rest.is_empty() => Value::from(group.remove(0).1),
        _ => Value::from(object(group)),
    }
}

fn map(group: form::Pairs, key: &str, value: &str) -> Map<String, Value> {
    let pair = |item: Value| {
        let key = item.get(key)?.as_str()?.to_owned();
        Some((key, item.get(value)?.clone()))
    };
    items(group).into_iter().filter_map(pair).collect()
}

/// The response document of an operation.
pub(super) fn document(operation: &str, result: &Value, request_id: &str) -> String {
    let mut content = String::new();
    if let Value::Object(members) = result {
        let members: String = members
            .iter()
            .map(|(name, value)| match (name.as_str(), value) {
                // The element for an entry that succeeded has the operation in its name.
                ("Successful", Value::Array(entries)) => {
                    repeat(&format!("{operation}ResultEntry"), entries)
                }
                _ => element(name, value),
            })
            .collect();
        content = format!("<{operation}Result>{members}</{operation}Result>");
    }
    format!(
        "<?xml version=\"1.0\"?><{operation}Response xmlns=\"{NAMESPACE}\">{content}\
         <ResponseMetadata><RequestId>{request_id}</RequestId></ResponseMetadata></{operation}Response>"
    )
}

fn elements(members: &Map<String, Value>) -> String {
    members
        .iter()
        .map(|(name, value)| element(name, value))
        .collect()
}

fn element(name: &str, value: &Value) -> String {
    let repeated = REPEATED.iter().find(|(json, ..)| *json == name);
    match (repeated, value) {
        (Some((_, element, ..)), Value::Array(items)) => repeat(element, items),
        (Some((_, element, key, value)), Value::Object(pairs)) => pairs
            .iter()
            .map(|(name, item)| {
                let pair = tagged(key, &escape(name)) + &tagged(value, &content(item));
                tagged(element, &pair)
            })
            .collect(),
        _ => tagged(name, &content(value)),
    }
}

fn repeat(element: &str, items: &[Value]) -> String {
    items
        .iter()
        .map(|item| tagged(element, &content(item)))
        .collect()
}

fn content(value: &Value) -> String {
    match value {
        Value::Object(members) => elements(members),
        Value::String(text) => escape(text).into_owned(),
        Value::Null => String::new(),
        value => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbered_parameters_become_lists_and_maps() {
        let pairs = [
            ("QueueUrl", "http://localhost/1/q"),
            ("SendMessageBatchRequestEntry.10.Id", "b"),
            ("SendMessageBatchRequestEntry.2.Id", "a"),
            (
                "SendMessageBatchRequestEntry.2.MessageAttribute.1.Name",
                "n",
            ),
            (
                "SendMessageBatchRequestEntry.2.MessageAttribute.1.Value.DataType",
                "String",
            ),
            (
                "SendMessageBatchRequestEntry.2.MessageAttribute.1.Value.StringValue",
                "v.w",
            ),
            ("Attribute.1.Name", "VisibilityTimeout"),
            ("Attribute.1.Value", "5"),
            ("AttributeName.1", "All"),
            ("Attribute.x.Name", "ignored"),
        ];
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(
            Value::from(object(pairs.to_vec())),
            json!({
                "QueueUrl": "http://localhost/1/q",
                "Entries": [
                    {"Id": "a", "MessageAttributes": {"n": {"DataType": "String", "StringValue": "v.w"}}},
                    {"Id": "b"},
                ],
                "Attributes": {"VisibilityTimeout": "5"},
                "AttributeNames": ["All"],
            })
        );
    }

    #[test]
    fn a_result_repeats_its_elements() {
        let result = json!({
            "Messages": [{"Body": "a<b", "Attributes": {"SenderId": "me"}}],
            "Failed": [{"Id": "1", "SenderFault": true}],
        });
        let document = document("X", &result, "id");
        for part in [
            "<Message>",
            "<Body>a&lt;b</Body>",
            "<Attribute><Name>SenderId</Name><Value>me</Value></Attribute>",
            "<BatchResultErrorEntry><Id>1</Id><SenderFault>true</SenderFault></BatchResultErrorEntry>",
            "<ResponseMetadata><RequestId>id</RequestId></ResponseMetadata>",
        ] {
            assert!(document.contains(part), "{document}");
        }
    }
}
