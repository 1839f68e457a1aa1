//! Dead-letter queues.

use aws_sdk_sqs::Client;
use aws_sdk_sqs::error::ProvideErrorMetadata;
use aws_sdk_sqs::types::{Message, MessageSystemAttributeName};
use sandbox::Sandbox;

use super::{create, queue};

const DEAD: &str = "arn:aws:sqs:us-east-1:123456789012:dead";

/// A queue that gives a message up after two receives, and its dead-letter queue.
async fn queues() -> (Sandbox, Client, String, String) {
    let (sandbox, sqs, dead) = queue("dead", &[]).await;
    let policy = format!(r#"{{"deadLetterTargetArn":"{DEAD}","maxReceiveCount":2}}"#);
    let jobs = create(
        &sqs,
        "jobs",
        &[("RedrivePolicy", &policy), ("VisibilityTimeout", "0")],
    )
    .await;
    (sandbox, sqs, jobs, dead)
}

async fn receive(sqs: &Client, url: &str) -> Vec<Message> {
    let receive = sqs
        .receive_message()
        .queue_url(url)
        .max_number_of_messages(10);
    let receive = receive.message_system_attribute_names(MessageSystemAttributeName::All);
    receive.send().await.unwrap().messages.unwrap_or_default()
}

#[tokio::test]
async fn a_message_that_is_received_too_often_goes_to_the_dead_letter_queue_and_back() {
    let (_sandbox, sqs, jobs, dead) = queues().await;
    sqs.send_message()
        .queue_url(&jobs)
        .message_body("a")
        .send()
        .await
        .unwrap();
    assert_eq!(receive(&sqs, &jobs).await.len(), 1);
    assert_eq!(receive(&sqs, &jobs).await.len(), 1);
    assert!(receive(&sqs, &jobs).await.is_empty());
    let change = |message: &Message| {
        let change = sqs
            .change_message_visibility()
            .queue_url(&dead)
            .visibility_timeout(0);
        change
            .receipt_handle(message.receipt_handle().unwrap())
            .send()
    };
    let messages = receive(&sqs, &dead).await;
    let source = MessageSystemAttributeName::DeadLetterQueueSourceArn;
    assert!(messages[0].attributes().unwrap()[&source].ends_with(":jobs"));
    change(&messages[0]).await.unwrap();
    sqs.start_message_move_task()
        .source_arn(DEAD)
        .send()
        .await
        .unwrap();
    let tasks = sqs
        .list_message_move_tasks()
        .source_arn(DEAD)
        .send()
        .await
        .unwrap();
    assert_eq!(tasks.results()[0].status(), Some("COMPLETED"));
    assert_eq!(tasks.results()[0].approximate_number_of_messages_moved(), 1);
    assert!(receive(&sqs, &dead).await.is_empty());
    let back = receive(&sqs, &jobs).await;
    let count = MessageSystemAttributeName::ApproximateReceiveCount;
    assert_eq!(back[0].attributes().unwrap()[&count], "1");
    assert_ne!(back[0].message_id(), messages[0].message_id());
}

#[tokio::test]
async fn the_sources_of_a_dead_letter_queue_are_listed() {
    let (_sandbox, sqs, jobs, dead) = queues().await;
    let sources = sqs.list_dead_letter_source_queues().queue_url(&dead);
    assert_eq!(
        sources.send().await.unwrap().queue_urls(),
        std::slice::from_ref(&jobs)
    );
    let none = sqs.list_dead_letter_source_queues().queue_url(&jobs);
    assert!(none.send().await.unwrap().queue_urls().is_empty());
}

#[tokio::test]
async fn messages_move_out_of_dead_letter_queues_only() {
    let (_sandbox, sqs, ..) = queues().await;
    let jobs = DEAD.replace("dead", "jobs");
    let refused = sqs.start_message_move_task().source_arn(jobs).send().await;
    assert_eq!(refused.unwrap_err().code(), Some("InvalidParameterValue"));
    let missing = sqs
        .start_message_move_task()
        .source_arn(format!("{DEAD}er"));
    let error = missing.send().await.unwrap_err().into_service_error();
    assert!(error.is_resource_not_found_exception());
}
