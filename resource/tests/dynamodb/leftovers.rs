//! What `DynamoDB` leaves unprocessed, refuses, or is never sent.

use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_sdk_dynamodb::Client;
use resource::Error;
use resource::dynamodb::{Backoff, DynamoDb, DynamoDbError, Table, Write, item};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

use crate::World;

/// Attempts that follow at once.
const AT_ONCE: Backoff = Backoff {
    first: Duration::ZERO,
    attempts: 3,
};

/// The body of a request.
async fn request(stream: &mut TcpStream) -> Value {
    let mut stream = BufReader::new(stream);
    let (mut line, mut length) = (String::new(), 0);
    while stream.read_line(&mut line).await.unwrap() > 2 {
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap();
        }
        line.clear();
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.unwrap();
    serde_json::from_slice(&body).unwrap()
}

/// The table `t` of a server that returns these responses, and then the requests that it got.
async fn answering(responses: Vec<Value>) -> (Table, JoinHandle<Vec<Value>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let mut requests = Vec::new();
        for response in responses {
            let (mut stream, _) = listener.accept().await.unwrap();
            requests.push(request(&mut stream).await);
            let body = response.to_string();
            let head = format!(
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
                body.len()
            );
            stream.write_all((head + &body).as_bytes()).await.unwrap();
        }
        requests
    });
    let world = World::new().await;
    let config = world.dynamodb.client().config().to_builder();
    let client = Client::from_conf(config.endpoint_url(endpoint).build());
    (DynamoDb::from_client(client).table("t"), server)
}

fn put(n: u32) -> Value {
    json!({"PutRequest": {"Item": {"pk": {"S": "a"}, "sk": {"N": n.to_string()}}}})
}

fn writes_left(writes: &[Value]) -> Value {
    json!({"UnprocessedItems": {"t": writes}})
}

#[tokio::test]
async fn items_left_unprocessed_are_sent_again_and_no_others() {
    let responses = vec![
        writes_left(&[put(1), put(2)]),
        writes_left(&[put(2)]),
        json!({}),
    ];
    let (table, server) = answering(responses).await;
    let mut writer = table.batch_writer().backoff(AT_ONCE);
    for n in 0..3 {
        writer.put(item! { "pk": "a", "sk": n }).await.unwrap();
    }
    let outcome = writer.close().await.unwrap();
    assert_eq!((outcome.written, outcome.requests), (3, 3));
    let sent = server.await.unwrap();
    let sent: Vec<_> = sent.iter().map(|sent| &sent["RequestItems"]["t"]).collect();
    assert_eq!(*sent[0], json!([put(0), put(1), put(2)]));
    assert_eq!(*sent[1], json!([put(1), put(2)]));
    assert_eq!(*sent[2], json!([put(2)]));
}

#[tokio::test]
async fn items_that_stay_unprocessed_are_in_the_error() {
    let left = || writes_left(&[put(1)]);
    let (table, server) = answering(vec![left(), left(), left()]).await;
    let mut writer = table.batch_writer().backoff(AT_ONCE);
    for n in 0..2 {
        writer.put(item! { "pk": "a", "sk": n }).await.unwrap();
    }
    let error = writer.close().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "BatchWriteItem: 1 written, 1 left unprocessed"
    );
    let Error::DynamoDb(DynamoDbError::BatchWrite(error)) = &error else {
        panic!("{error:?}");
    };
    let outcome = error.outcome();
    assert_eq!((outcome.written, outcome.requests), (1, 3));
    let [(of, Write::Put(item))] = &outcome.unprocessed[..] else {
        panic!("{:?}", outcome.unprocessed);
    };
    assert_eq!(&**of, "t");
    assert_eq!(item.get::<u32>("sk").unwrap(), Some(1));
    server.await.unwrap();
}

#[tokio::test]
async fn keys_left_unprocessed_are_read_again_and_no_others() {
    let item = |n: u32| json!({"pk": {"S": "a"}, "sk": {"N": n.to_string()}});
    let responses = vec![
        json!({"Responses": {"t": [item(0)]}, "UnprocessedKeys": {"t": {"Keys": [item(1)]}}}),
        json!({"Responses": {"t": [item(1)]}}),
    ];
    let (table, server) = answering(responses).await;
    let keys = (0..2).map(|n| item! { "pk": "a", "sk": n });
    let found = table.batch_get_item(keys).backoff(AT_ONCE).await.unwrap();
    assert_eq!(found.len(), 2);
    let sent = server.await.unwrap();
    assert_eq!(
        sent[0]["RequestItems"]["t"]["Keys"],
        json!([item(0), item(1)])
    );
    assert_eq!(sent[1]["RequestItems"]["t"]["Keys"], json!([item(1)]));
}

#[tokio::test]
async fn keys_that_stay_unprocessed_are_in_the_error_beside_the_items_read() {
    let key = |n: u32| json!({"pk": {"S": "a"}, "sk": {"N": n.to_string()}});
    let left = || json!({"UnprocessedKeys": {"t": {"Keys": [key(1)]}}});
    let first = json!({
        "Responses": {"t": [key(0)]}, "UnprocessedKeys": {"t": {"Keys": [key(1)]}},
    });
    let (table, server) = answering(vec![first, left(), left()]).await;
    let keys = (0..2).map(|n| item! { "pk": "a", "sk": n });
    let read = table.batch_get_item(keys).backoff(AT_ONCE);
    let error = read.await.unwrap_err();
    let Error::DynamoDb(DynamoDbError::BatchGet(error)) = &error else {
        panic!("{error:?}");
    };
    assert_eq!(error.items().len(), 1);
    let [(_, key)] = error.unprocessed() else {
        panic!("{:?}", error.unprocessed());
    };
    assert_eq!(key.get::<u32>("sk").unwrap(), Some(1));
    server.await.unwrap();
}

#[tokio::test]
async fn an_item_that_is_refused_is_told_apart_from_those_written() {
    let world = World::new().await;
    let table = world.table("refused").await;
    let mut writer = table.batch_writer();
    for n in 0..10 {
        let item = match n {
            6 => item! { "pk": "no sort key" },
            n => item! { "pk": "a", "sk": n },
        };
        writer.put(item).await.unwrap();
    }
    let outcome = writer.outcome().await;
    assert_eq!(outcome.written, 9);
    assert!(outcome.unprocessed.is_empty(), "{outcome:?}");
    assert!(outcome.cause.is_none(), "{outcome:?}");
    let [refused] = &outcome.refused[..] else {
        panic!("{outcome:?}");
    };
    let name = refused.write.item().get::<String>("pk").unwrap();
    assert_eq!(name.as_deref(), Some("no sort key"));
    assert_eq!(refused.error.code(), Some("ValidationException"));
    assert_eq!(table.scan().count().await.unwrap(), 9);
}

/// Takes note of warnings.
#[derive(Clone, Default)]
struct Warnings(Arc<Mutex<Vec<String>>>);

struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, "{field}={value:?} ");
    }
}

impl Subscriber for Warnings {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        *metadata.level() == Level::WARN && metadata.target().starts_with("resource")
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields(String::new());
        event.record(&mut fields);
        self.0.lock().unwrap().push(fields.0);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[tokio::test]
async fn a_writer_that_is_dropped_with_items_warns_and_a_closed_one_does_not() {
    let world = World::new().await;
    let table = world.table("dropped").await;
    let mut dropped = table.batch_writer();
    dropped.put(item! { "pk": "a", "sk": 1 }).await.unwrap();
    let warnings = Warnings::default();
    tracing::subscriber::with_default(warnings.clone(), || drop(dropped));
    let seen = warnings.0.lock().unwrap().clone();
    let [warning] = &seen[..] else {
        panic!("{seen:?}");
    };
    assert!(
        warning.contains("dropped before it was closed"),
        "{warning}"
    );
    assert!(warning.contains("table=\"dropped\""), "{warning}");
    assert!(warning.contains("held=1"), "{warning}");

    let warnings = Warnings::default();
    let guard = tracing::subscriber::set_default(warnings.clone());
    let mut closed = table.batch_writer();
    closed.put(item! { "pk": "a", "sk": 2 }).await.unwrap();
    closed.close().await.unwrap();
    drop(guard);
    assert!(warnings.0.lock().unwrap().is_empty());
    assert_eq!(table.scan().count().await.unwrap(), 1);
}
