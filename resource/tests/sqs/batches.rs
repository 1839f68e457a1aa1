//! Sending and deleting any number of messages, with an outcome for each.

use resource::sqs_ext::Outgoing;

use super::World;

#[tokio::test]
async fn messages_are_sent_ten_at_a_time() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[]).await;
    let sent = queue
        .send_all((0..25).map(|n| n.to_string()))
        .await
        .unwrap();
    let places: Vec<usize> = sent.iter().map(|entry| entry.index).collect();
    assert_eq!(places, (0..25).collect::<Vec<_>>());
    assert!(sent.iter().all(|entry| entry.message_id.is_some()));
    assert_eq!(world.sent(), ["SendMessageBatch"; 3]);
    assert_eq!(queue.approximate_count().await.unwrap(), 25);
}

#[tokio::test]
async fn no_messages_send_nothing() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[]).await;
    assert!(
        queue
            .send_all(Vec::<String>::new())
            .await
            .unwrap()
            .is_empty()
    );
    let none: Vec<resource::sqs::Message> = Vec::new();
    assert_eq!(queue.delete_all(none).await.unwrap(), 0);
    assert!(world.sent().is_empty());
}

#[tokio::test]
async fn messages_are_split_by_size_too() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[]).await;
    let large = "x".repeat(500_000);
    queue.send_all([&large, &large, &large]).await.unwrap();
    assert_eq!(world.sent(), ["SendMessageBatch"; 2]);
}

#[tokio::test]
async fn a_message_that_sqs_refuses_is_an_error_that_names_it() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[]).await;
    let error = queue.send_all(["a", "\u{1}", "b"]).await.unwrap_err();
    assert_eq!(error.code(), Some("InvalidMessageContents"));
    assert_eq!(error.operation(), Some("SendMessageBatch"));
    let text = error.to_string();
    assert!(
        text.contains("2 done, 1 failed") && text.contains("entry 1"),
        "{text}"
    );
    let outcome = queue.send_all(["c", "\u{1}"]).outcome().await.unwrap();
    assert_eq!(outcome.done[0].index, 0);
    assert_eq!(outcome.failed[0].index, 1);
    assert!(outcome.failed[0].sender_fault && !outcome.is_complete());
}

#[tokio::test]
async fn a_message_that_is_too_long_is_not_sent_and_the_others_are() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[]).await;
    let long = "x".repeat(1_048_577);
    let outcome = queue
        .send_all([long.as_str(), "a"])
        .outcome()
        .await
        .unwrap();
    assert_eq!(outcome.failed[0].index, 0);
    assert!(
        outcome.failed[0].message.contains("1048577"),
        "{}",
        outcome.failed[0]
    );
    assert_eq!(outcome.done[0].index, 1);
}

#[tokio::test]
async fn a_fifo_queue_gets_nothing_after_a_message_that_it_refused() {
    let world = World::new().await;
    let queue = world.queue("jobs.fifo", &[]).await;
    let message = |n: usize| match n {
        3 => Outgoing::new("\u{1}").group("g"),
        n => Outgoing::new(n.to_string()).group("g"),
    };
    let outcome = queue
        .send_all((0..25).map(message))
        .outcome()
        .await
        .unwrap();
    assert_eq!(outcome.failed[0].index, 3);
    assert_eq!(outcome.unsent, (10..25).collect::<Vec<_>>());
    assert_eq!(world.sent(), ["SendMessageBatch"]);
    assert!(outcome.done[0].sequence_number.is_some());
}

#[tokio::test]
async fn a_request_that_fails_stops_the_batch_and_says_what_is_known() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[]).await;
    world.fault("SendMessageBatch:2:status=403,AccessDenied");
    let error = queue
        .send_all((0..25).map(|n| n.to_string()))
        .await
        .unwrap_err();
    assert!(error.is_forbidden(), "{error}");
    let resource::Error::Entries(error) = error else {
        panic!("{error}");
    };
    assert_eq!(error.outcome().done.len(), 10);
    assert_eq!(error.outcome().unsent, (10..25).collect::<Vec<_>>());
}

#[tokio::test]
async fn what_a_lost_response_did_is_unknown() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[]).await;
    // Each attempt of the first request, so that no retry tells.
    world.fault("SendMessageBatch:1+:lost");
    let error = queue.send_all(["a", "b"]).outcome().await.unwrap_err();
    let resource::Error::Entries(error) = error else {
        panic!("{error}");
    };
    assert_eq!(error.outcome().unknown, [0, 1]);
}

#[tokio::test]
async fn messages_are_deleted_ten_at_a_time_and_a_foreign_one_is_an_error() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[]).await;
    let other = world.queue("other", &[]).await;
    queue
        .send_all((0..12).map(|n| n.to_string()))
        .await
        .unwrap();
    let mut messages = Vec::new();
    while messages.len() < 12 {
        let receive = queue.receive_messages();
        messages.extend(
            receive
                .with(|receive| receive.max_number_of_messages(10))
                .await
                .unwrap(),
        );
    }
    world.log.clear();
    let error = other.delete_all(messages.clone()).await.unwrap_err();
    assert_eq!(error.code(), Some("ReceiptHandleIsInvalid"));
    world.log.clear();
    assert_eq!(queue.delete_all(messages).await.unwrap(), 12);
    assert_eq!(world.sent(), ["DeleteMessageBatch"; 2]);
}
