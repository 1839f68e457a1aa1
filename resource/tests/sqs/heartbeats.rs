//! Keeping a message hidden while it is worked on.

use std::time::Duration;

use super::World;

const TWO_SECONDS: Duration = Duration::from_secs(2);

#[tokio::test]
async fn a_message_stays_hidden_until_the_heartbeat_is_dropped() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[("VisibilityTimeout", "2")]).await;
    queue.send_message("a").await.unwrap();
    let messages = queue.receive_messages().await.unwrap();
    let poll = |seconds| {
        let receive = queue.receive_messages();
        receive.with(move |receive| receive.wait_time_seconds(seconds))
    };
    let mut heartbeat = messages[0].heartbeat(TWO_SECONDS).unwrap();
    // The work is longer than the visibility timeout.
    let meanwhile = heartbeat.during(async { poll(4).await }).await.unwrap();
    assert!(meanwhile.unwrap().is_empty());
    drop(heartbeat);
    let again = poll(20).await.unwrap();
    assert_eq!(again[0].body(), "a");
}

#[tokio::test]
async fn work_is_given_up_when_the_time_cannot_be_extended() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[]).await;
    queue.send_message("a").await.unwrap();
    let messages = queue.receive_messages().await.unwrap();
    messages[0].delete().await.unwrap();
    let mut heartbeat = messages[0].heartbeat(TWO_SECONDS).unwrap();
    let work = std::future::pending::<()>();
    let error = heartbeat.during(work).await.unwrap_err();
    assert_eq!(error.code(), Some("InvalidParameterValue"), "{error}");
}

#[tokio::test]
async fn a_heartbeat_that_cannot_be_is_refused() {
    let world = World::new().await;
    let message = world.sqs.message("http://localhost/1/jobs", "handle");
    for time in [
        Duration::ZERO,
        Duration::from_secs(1),
        Duration::from_hours(13),
    ] {
        assert!(message.heartbeat(time).is_err(), "{time:?}");
    }
    assert!(world.sent().is_empty());
}

#[test]
fn a_heartbeat_needs_a_runtime() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let world = runtime.block_on(World::new());
    let message = world.sqs.message("http://localhost/1/jobs", "handle");
    let error = message.heartbeat(TWO_SECONDS).unwrap_err();
    assert!(error.to_string().contains("runtime"), "{error}");
}
