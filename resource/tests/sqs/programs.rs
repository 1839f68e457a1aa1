//! The programs to copy, and their boto3 twins: both return the same and leave the same.

#[allow(dead_code, reason = "a program of its own, with a main function")]
#[path = "../../examples/move_dead_letters.rs"]
mod move_dead_letters;
#[allow(dead_code, reason = "a program of its own, with a main function")]
#[path = "../../examples/queue_worker.rs"]
mod queue_worker;

use resource::sqs_ext::Outgoing;
use serde_json::json;

use super::World;
use super::twin::twin;

/// A world with 12 messages in a dead-letter queue, and the queue that they go to.
async fn dead_letters() -> World {
    let world = World::new().await;
    world.queue("jobs", &[]).await;
    let dead = world.queue("dead", &[]).await;
    let messages = (0..12).map(|n| Outgoing::new(n.to_string()).attribute("kind", "k"));
    dead.send_all(messages).await.unwrap();
    world
}

#[tokio::test]
async fn the_messages_of_a_dead_letter_queue_are_moved_back() {
    let world = dead_letters().await;
    let dead = world.sqs.get_queue_by_name("dead").await.unwrap();
    let jobs = world.sqs.get_queue_by_name("jobs").await.unwrap();
    let moved = move_dead_letters::move_dead_letters(&dead, &jobs)
        .await
        .unwrap();
    assert_eq!(moved, 12);
    assert_eq!(dead.approximate_count().await.unwrap(), 0);
    assert_eq!(jobs.approximate_count().await.unwrap(), 12);
    let mut stream = jobs.receive().stream();
    let message = futures::StreamExt::next(&mut stream)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(message.attribute("kind"), Some("k"));

    let world = dead_letters().await;
    if let Some(theirs) = twin("move_dead_letters", &world.sandbox, &["dead", "jobs"]).await {
        assert_eq!(theirs, json!(moved));
        let jobs = world.sqs.get_queue_by_name("jobs").await.unwrap();
        assert_eq!(jobs.approximate_count().await.unwrap(), 12);
    }
}

#[tokio::test]
async fn a_message_that_the_queue_refuses_stays_in_the_dead_letter_queue() {
    let world = World::new().await;
    let jobs = world.queue("jobs", &[("MaximumMessageSize", "1024")]).await;
    let dead = world.queue("dead", &[("VisibilityTimeout", "20")]).await;
    let long = "x".repeat(1_025);
    dead.send_all(["a", long.as_str(), "b"]).await.unwrap();
    let moved = move_dead_letters::move_dead_letters(&dead, &jobs)
        .await
        .unwrap();
    assert_eq!(moved, 2);
    let loaded = dead.reload().await.unwrap();
    let hidden = aws_sdk_sqs::types::QueueAttributeName::ApproximateNumberOfMessagesNotVisible;
    assert_eq!(loaded.attributes().unwrap()[&hidden], "1");
}

/// A world with three messages, one of which no worker understands.
async fn jobs() -> World {
    let world = World::new().await;
    let jobs = world.queue("jobs", &[]).await;
    jobs.send_all(["3", "four", "5"]).await.unwrap();
    world
}

#[tokio::test]
async fn a_worker_deletes_what_it_has_done_and_nothing_else() {
    let world = jobs().await;
    let queue = world.sqs.get_queue_by_name("jobs").await.unwrap();
    let results = queue_worker::queue_worker(&queue).await.unwrap();
    assert_eq!(results, [9, 25]);
    let deleted = world
        .sent()
        .iter()
        .filter(|sent| *sent == "DeleteMessage")
        .count();
    assert_eq!(deleted, 2);

    let world = jobs().await;
    if let Some(theirs) = twin("queue_worker", &world.sandbox, &["jobs"]).await {
        assert_eq!(theirs, json!(results));
    }
}
