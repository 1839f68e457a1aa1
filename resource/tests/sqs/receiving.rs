//! Messages as a stream.

use std::time::Duration;

use futures::{StreamExt, TryStreamExt};
use resource::sqs_ext::Outgoing;

use super::World;

#[tokio::test]
async fn a_stream_gives_each_message_and_ends_when_the_queue_is_empty() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[]).await;
    queue
        .send_all((0..25).map(|n| n.to_string()))
        .await
        .unwrap();
    world.log.clear();
    let stream = queue.receive().wait(Duration::ZERO).until_empty().stream();
    let messages: Vec<_> = stream.try_collect().await.unwrap();
    let mut bodies: Vec<u32> = messages.iter().map(|m| m.body().parse().unwrap()).collect();
    bodies.sort_unstable();
    assert_eq!(bodies, (0..25).collect::<Vec<_>>());
    // Three with messages, and the one that is empty.
    assert_eq!(world.sent(), ["ReceiveMessage"; 4]);
}

#[tokio::test]
async fn making_a_stream_sends_nothing_and_no_request_is_sent_ahead() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[]).await;
    queue.send_all(["a", "b", "c"]).await.unwrap();
    world.log.clear();
    let mut stream = queue.receive().batch_size(2).stream();
    assert!(world.sent().is_empty());
    stream.next().await.unwrap().unwrap();
    stream.next().await.unwrap().unwrap();
    assert_eq!(world.sent().len(), 1);
    stream.next().await.unwrap().unwrap();
    assert_eq!(world.sent().len(), 2);
}

#[tokio::test]
async fn a_stream_waits_for_a_message() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[]).await;
    let mut stream = queue.receive().stream();
    let send = async { queue.send_message("a").await };
    let (received, answer) = tokio::join!(stream.next(), send);
    answer.unwrap();
    assert_eq!(received.unwrap().unwrap().body(), "a");
}

#[tokio::test]
async fn a_stream_that_is_stopped_gives_what_it_has_received() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[]).await;
    queue.send_all(["a", "b", "c"]).await.unwrap();
    world.log.clear();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let until = async { drop(stopped.await) };
    let mut stream = queue.receive().until(until).stream();
    stream.next().await.unwrap().unwrap();
    stop.send(()).unwrap();
    assert_eq!(stream.count().await, 2);
    assert_eq!(world.sent(), ["ReceiveMessage"]);
}

#[tokio::test]
async fn a_stream_ends_after_an_error() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[]).await;
    queue.send_message("a").await.unwrap();
    world.fault("ReceiveMessage:1:status=403,AccessDenied");
    let mut stream = queue.receive().stream();
    let error = stream.next().await.unwrap().unwrap_err();
    assert!(error.is_forbidden());
    assert!(error.to_string().contains("jobs"), "{error}");
    assert!(stream.next().await.is_none());
    assert!(stream.next().await.is_none());
}

#[tokio::test]
async fn attributes_come_with_the_message() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[("VisibilityTimeout", "0")]).await;
    let message = Outgoing::new("a")
        .attribute("kind", "b")
        .number("width", 640);
    let message = message.binary("raw", [0, 255]);
    queue.send_all([message]).await.unwrap();
    let mut stream = queue.receive().stream();
    let received = stream.next().await.unwrap().unwrap();
    assert_eq!(received.attribute("kind"), Some("b"));
    assert_eq!(received.attribute("width"), Some("640"));
    assert_eq!(received.binary_attribute("raw"), Some(&[0, 255][..]));
    assert_eq!(received.attribute("nothing"), None);
    assert_eq!(received.receive_count(), Some(1));
    assert!(received.sent().is_some());
    let again = stream.next().await.unwrap().unwrap();
    assert_eq!(again.receive_count(), Some(2));
}

#[tokio::test]
async fn a_fifo_group_comes_in_order() {
    let world = World::new().await;
    let queue = world.queue("jobs.fifo", &[]).await;
    let messages = (0..5).map(|n| Outgoing::new(n.to_string()).group("g"));
    queue.send_all(messages).await.unwrap();
    let stream = queue.receive().wait(Duration::ZERO).until_empty().stream();
    let messages: Vec<_> = stream.try_collect().await.unwrap();
    let bodies = messages.iter().map(|message| message.body().to_owned());
    let bodies: Vec<String> = bodies.collect();
    assert_eq!(bodies, ["0", "1", "2", "3", "4"]);
    assert_eq!(messages[0].group(), Some("g"));
}
