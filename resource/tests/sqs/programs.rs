//! The programs to copy, and their boto3 twins: both return the same and leave the same.

#[allow(dead_code, reason = "a program of its own, with a main function")]
#[path = "../../examples/move_dead_letters.rs"]
mod move_dead_letters;
#[allow(dead_code, reason = "a program of its own, with a main function")]
#[path = "../../examples/queue_worker.rs"]
mod queue_worker;

use std::io::{Write, stderr};
use std::path::Path;
use std::process::Command;

use resource::sqs_ext::Outgoing;
use serde_json::{Value, json};

use super::World;

/// What a program's twin prints; nothing where there is no boto3.
async fn twin(program: &str, world: &World, arguments: &[&str]) -> Option<Value> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let file = root.join("book/python").join(format!("{program}.py"));
    let mut python = Command::new("python3");
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("AWS_") {
            python.env_remove(name);
        }
    }
    python
        .arg(file)
        .args(arguments)
        .env("HOME", "/nowhere")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("AWS_ENDPOINT_URL", world.sandbox.endpoint_url())
        .env("AWS_ACCESS_KEY_ID", world.sandbox.access_key_id())
        .env("AWS_SECRET_ACCESS_KEY", world.sandbox.secret_access_key())
        .env("AWS_DEFAULT_REGION", world.sandbox.region())
        .env("NO_PROXY", "127.0.0.1");
    let output = tokio::task::spawn_blocking(move || python.output())
        .await
        .unwrap();
    let Ok(output) = output else {
        let _ = writeln!(stderr(), "skipped: {program}.py, since there is no python3");
        return None;
    };
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            said.contains("No module named 'boto3'"),
            "{program}.py failed:\n{said}"
        );
        let _ = writeln!(
            stderr(),
            "skipped: {program}.py, since python3 has no boto3"
        );
        return None;
    }
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

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
    if let Some(theirs) = twin("move_dead_letters", &world, &["dead", "jobs"]).await {
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
    if let Some(theirs) = twin("queue_worker", &world, &["jobs"]).await {
        assert_eq!(theirs, json!(results));
    }
}
