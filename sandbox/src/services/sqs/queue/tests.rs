use serde_json::json;

use super::super::parameters::Parameters;
use super::*;

const START: Millis = 1_000_000_000_000;
const SECOND: Millis = 1_000;

fn queue(attributes: &[(&str, &str)]) -> Queue {
    let fifo = attributes.contains(&("FifoQueue", "true"));
    let mut settings = Settings::new(fifo);
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    settings.set(attributes.iter().map(owned).collect());
    let (arn, path) = ("arn:aws:sqs:us-east-1:1:q", "/1/q");
    Queue::new(arn.to_owned(), path.to_owned(), settings, START)
}

fn parameters(value: &Value) -> Parameters {
    Parameters::new(value.as_object().unwrap().clone())
}

fn try_send(queue: &mut Queue, message: &Value, now: Millis) -> Result<Value, Failure> {
    let draft = Draft::read(&parameters(message), &queue.settings, "me")?;
    queue.send(draft, now)
}

fn send(queue: &mut Queue, body: &str, now: Millis) -> Value {
    try_send(queue, &json!({ "MessageBody": body }), now).unwrap()
}

fn send_in_group(queue: &mut Queue, body: &str, group: &str, now: Millis) -> Value {
    let message = json!({ "MessageBody": body, "MessageGroupId": group });
    try_send(queue, &message, now).unwrap()
}

fn receive(queue: &mut Queue, limit: usize, now: Millis) -> Vec<Value> {
    queue.receive(limit, None, &Wanted::default(), now)
}

fn bodies(messages: &[Value]) -> Vec<&str> {
    let bodies = messages.iter().map(|message| message["Body"].as_str());
    bodies.map(Option::unwrap).collect()
}

fn handle(message: &Value) -> &str {
    message["ReceiptHandle"].as_str().unwrap()
}

#[test]
fn a_received_message_is_hidden_until_its_visibility_timeout_is_over() {
    let mut queue = queue(&[("VisibilityTimeout", "10")]);
    send(&mut queue, "a", START);
    assert_eq!(bodies(&receive(&mut queue, 10, START)), ["a"]);
    assert!(receive(&mut queue, 10, START + 10 * SECOND - 1).is_empty());
    assert_eq!(queue.next_visible(START), Some(START + 10 * SECOND));
    assert_eq!(bodies(&receive(&mut queue, 10, START + 10 * SECOND)), ["a"]);
}

#[test]
fn only_the_newest_receipt_handle_deletes() {
    let mut queue = queue(&[("VisibilityTimeout", "0")]);
    send(&mut queue, "a", START);
    let first = receive(&mut queue, 1, START);
    let second = receive(&mut queue, 1, START);
    queue.delete(handle(&first[0]), START).unwrap();
    assert_eq!(receive(&mut queue, 1, START).len(), 1);
    let third = receive(&mut queue, 1, START);
    queue.delete(handle(&second[0]), START).unwrap();
    queue.delete(handle(&third[0]), START).unwrap();
    queue.delete(handle(&third[0]), START).unwrap();
    assert!(receive(&mut queue, 1, START).is_empty());
}

#[test]
fn visibility_is_extended_from_now_and_for_twelve_hours_at_most() {
    let mut queue = queue(&[]);
    send(&mut queue, "a", START);
    let received = receive(&mut queue, 1, START);
    let handle = handle(&received[0]).to_owned();
    queue
        .change_visibility(&handle, 60, START + 20 * SECOND)
        .unwrap();
    assert!(receive(&mut queue, 1, START + 80 * SECOND - 1).is_empty());
    let late = queue.change_visibility(&handle, 43_200, START + SECOND);
    assert_eq!(late.unwrap_err().code, "InvalidParameterValue");
    let visible = queue.change_visibility(&handle, 1, START + 80 * SECOND);
    assert_eq!(visible.unwrap_err().json_code, Some("MessageNotInflight"));
}

#[test]
fn a_delayed_message_is_counted_as_delayed_and_comes_later() {
    let mut queue = queue(&[("DelaySeconds", "5")]);
    send(&mut queue, "later", START);
    let now = json!({ "MessageBody": "now", "DelaySeconds": 0 });
    try_send(&mut queue, &now, START).unwrap();
    assert_eq!(bodies(&receive(&mut queue, 10, START)), ["now"]);
    let expected = Counts {
        visible: 0,
        in_flight: 1,
        delayed: 1,
    };
    assert_eq!(queue.counts(START), expected);
    assert_eq!(
        bodies(&receive(&mut queue, 10, START + 5 * SECOND)),
        ["later"]
    );
}

#[test]
fn messages_older_than_the_retention_period_are_gone() {
    let mut queue = queue(&[("MessageRetentionPeriod", "60")]);
    send(&mut queue, "a", START);
    assert_eq!(queue.counts(START + 60 * SECOND).visible, 0);
    assert!(receive(&mut queue, 10, START + 60 * SECOND).is_empty());
}

#[test]
fn a_fifo_group_waits_for_the_message_in_work_and_other_groups_do_not() {
    let mut queue = queue(&[("FifoQueue", "true"), ("ContentBasedDeduplication", "true")]);
    for (body, group) in [("a1", "a"), ("a2", "a"), ("b1", "b"), ("a3", "a")] {
        send_in_group(&mut queue, body, group, START);
    }
    let first = receive(&mut queue, 1, START);
    assert_eq!(bodies(&first), ["a1"]);
    assert_eq!(bodies(&receive(&mut queue, 10, START)), ["b1"]);
    queue.delete(handle(&first[0]), START).unwrap();
    assert_eq!(bodies(&receive(&mut queue, 10, START)), ["a2", "a3"]);
}

#[test]
fn a_fifo_queue_takes_a_repeated_message_once_within_five_minutes() {
    let mut queue = queue(&[("FifoQueue", "true"), ("ContentBasedDeduplication", "true")]);
    let first = send_in_group(&mut queue, "a", "g", START);
    let again = send_in_group(&mut queue, "a", "g", START + 299 * SECOND);
    assert_eq!(first["MessageId"], again["MessageId"]);
    assert_eq!(first["SequenceNumber"], again["SequenceNumber"]);
    assert_eq!(queue.counts(START + 299 * SECOND).visible, 1);
    let later = send_in_group(&mut queue, "a", "g", START + 300 * SECOND);
    assert_ne!(first["MessageId"], later["MessageId"]);
}

#[test]
fn duplicates_are_told_by_group_where_that_is_the_scope() {
    let mut queue = queue(&[
        ("FifoQueue", "true"),
        ("ContentBasedDeduplication", "true"),
        ("DeduplicationScope", "messageGroup"),
    ]);
    send_in_group(&mut queue, "a", "g", START);
    send_in_group(&mut queue, "a", "h", START);
    send_in_group(&mut queue, "a", "h", START);
    assert_eq!(queue.counts(START).visible, 2);
}

#[test]
fn an_expired_handle_of_a_fifo_queue_is_refused() {
    let mut queue = queue(&[("FifoQueue", "true"), ("ContentBasedDeduplication", "true")]);
    send_in_group(&mut queue, "a", "g", START);
    let received = receive(&mut queue, 1, START);
    let late = queue.delete(handle(&received[0]), START + 30 * SECOND);
    assert!(late.unwrap_err().message.contains("expired"));
}

#[test]
fn what_a_message_cannot_be_is_refused() {
    let long = "x".repeat(1_025);
    let attribute = |name: &str, attribute: Value| json!({ "MessageBody": "a", "MessageAttributes": { name: attribute } });
    for (message, code) in [
        (json!({}), "MissingParameter"),
        (json!({ "MessageBody": "" }), "MissingParameter"),
        (json!({ "MessageBody": "\u{0}" }), "InvalidMessageContents"),
        (json!({ "MessageBody": long }), "InvalidParameterValue"),
        (
            json!({ "MessageBody": "a", "DelaySeconds": 901 }),
            "InvalidParameterValue",
        ),
        (
            json!({ "MessageBody": "a", "MessageDeduplicationId": "d" }),
            "InvalidParameterValue",
        ),
        (
            attribute("aws.x", json!({ "DataType": "String", "StringValue": "v" })),
            "InvalidParameterValue",
        ),
        (
            attribute("x", json!({ "DataType": "Float", "StringValue": "v" })),
            "InvalidParameterValue",
        ),
        (
            attribute("x", json!({ "DataType": "Number", "StringValue": "v" })),
            "InvalidParameterValue",
        ),
        (
            attribute("x", json!({ "DataType": "String", "StringValue": "" })),
            "InvalidParameterValue",
        ),
        (
            attribute("x", json!({ "DataType": "Binary", "StringValue": "v" })),
            "InvalidParameterValue",
        ),
    ] {
        let mut queue = queue(&[("MaximumMessageSize", "1024")]);
        let refused = try_send(&mut queue, &message, START).unwrap_err();
        assert_eq!(refused.code, code, "{message}");
    }
}

#[test]
fn attributes_count_against_the_size() {
    let mut queue = queue(&[("MaximumMessageSize", "1024")]);
    let message = |length: usize| {
        let attribute = json!({ "DataType": "String", "StringValue": "v".repeat(100) });
        json!({ "MessageBody": "x".repeat(length), "MessageAttributes": { "name": attribute } })
    };
    // 4 bytes of name, 6 of type, 100 of value.
    try_send(&mut queue, &message(914), START).unwrap();
    assert!(try_send(&mut queue, &message(915), START).is_err());
}

#[test]
fn a_receiver_gets_the_attributes_that_it_asks_for() {
    let mut queue = queue(&[("VisibilityTimeout", "0")]);
    let text = json!({ "DataType": "String", "StringValue": "v" });
    let message =
        json!({ "MessageBody": "a", "MessageAttributes": { "app.one": text, "two": text } });
    try_send(&mut queue, &message, START).unwrap();
    let mut ask = |system: &str, attributes: &str| {
        let wanted = json!({ "AttributeNames": [system], "MessageAttributeNames": [attributes] });
        let mut messages = queue.receive(1, None, &Wanted::of(&parameters(&wanted)), START);
        let message = messages.remove(0);
        let names = |value: &Value| {
            let names = value
                .as_object()
                .map(|map| map.keys().cloned().collect::<Vec<_>>());
            names.unwrap_or_default().join(" ")
        };
        (
            names(&message["Attributes"]),
            names(&message["MessageAttributes"]),
        )
    };
    let texts = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(ask("", ""), texts("", ""));
    assert_eq!(
        ask("ApproximateReceiveCount", "app.*"),
        texts("ApproximateReceiveCount", "app.one")
    );
    let system = "ApproximateFirstReceiveTimestamp ApproximateReceiveCount SenderId SentTimestamp";
    assert_eq!(ask("All", ".*"), texts(system, "app.one two"));
    assert_eq!(ask("All", "two"), texts(system, "two"));
}

#[test]
fn a_purge_keeps_the_next_from_starting_for_a_minute() {
    let mut queue = queue(&[]);
    send(&mut queue, "a", START);
    queue.purge(START).unwrap();
    assert!(receive(&mut queue, 10, START).is_empty());
    let again = queue.purge(START + 59 * SECOND).unwrap_err();
    assert_eq!(again.json_code, Some("PurgeQueueInProgress"));
    queue.purge(START + 60 * SECOND).unwrap();
}

#[test]
fn the_digest_of_attributes_does_not_depend_on_their_order() {
    let text = |value: &str| json!({ "DataType": "String", "StringValue": value });
    let digest = |attributes: Value| {
        let message = json!({ "MessageBody": "a", "MessageAttributes": attributes });
        let sent = try_send(&mut queue(&[]), &message, START).unwrap();
        sent["MD5OfMessageAttributes"].as_str().unwrap().to_owned()
    };
    let sorted = digest(json!({ "a": text("1"), "b": text("2") }));
    assert_eq!(digest(json!({ "b": text("2"), "a": text("1") })), sorted);
    // Computed by hand: each name, type and value behind its length, the value's transport type before its length.
    let one = digest(json!({ "k": text("v") }));
    assert_eq!(one, "0a77b0642718c3d9dd47090567d11e0d");
}
