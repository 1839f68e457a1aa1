//! SQS: queues whose URLs lead back here.

mod batches;
mod notifications;
mod query;
mod queues;
mod receiving;
mod redrive;

use aws_sdk_sqs::Client;
use aws_sdk_sqs::error::ProvideErrorMetadata;
use aws_sdk_sqs::types::QueueAttributeName;
use sandbox::Sandbox;

use super::{client, root};

/// A sandbox with one queue: a client and the queue's URL.
async fn queue(name: &str, attributes: &[(&str, &str)]) -> (Sandbox, Client, String) {
    let sandbox = sandbox::start().await.unwrap();
    let sqs = client!(aws_sdk_sqs, sandbox, root(&sandbox));
    let url = create(&sqs, name, attributes).await;
    (sandbox, sqs, url)
}

async fn create(sqs: &Client, name: &str, attributes: &[(&str, &str)]) -> String {
    let mut create = sqs.create_queue().queue_name(name);
    for (name, value) in attributes {
        create = create.attributes(QueueAttributeName::from(*name), *value);
    }
    create.send().await.unwrap().queue_url.unwrap()
}

#[tokio::test]
async fn a_message_is_sent_received_and_deleted() {
    let sandbox = sandbox::start().await.unwrap();
    let sqs = client!(aws_sdk_sqs, sandbox, root(&sandbox));
    let queue = sqs.create_queue().queue_name("jobs").send().await.unwrap();
    let url = queue.queue_url().unwrap();
    assert!(url.starts_with(sandbox.endpoint_url()), "{url}");
    let send = sqs
        .send_message()
        .queue_url(url)
        .message_body("grüße & <co>");
    send.send().await.unwrap();
    let received = sqs.receive_message().queue_url(url).send().await.unwrap();
    let [message] = received.messages() else {
        panic!("{received:?}");
    };
    assert_eq!(message.body(), Some("grüße & <co>"));
    let handle = message.receipt_handle().unwrap();
    let delete = sqs.delete_message().queue_url(url).receipt_handle(handle);
    delete.send().await.unwrap();
    let received = sqs.receive_message().queue_url(url).send().await.unwrap();
    assert!(received.messages().is_empty());
}

#[tokio::test]
async fn a_missing_queue_is_the_sdks_own_error() {
    let sandbox = sandbox::start().await.unwrap();
    let sqs = client!(aws_sdk_sqs, sandbox, root(&sandbox));
    let error = sqs
        .get_queue_url()
        .queue_name("nowhere")
        .send()
        .await
        .unwrap_err();
    let error = error.into_service_error();
    assert!(error.is_queue_does_not_exist(), "{error:?}");
    assert_eq!(
        error.code(),
        Some("AWS.SimpleQueueService.NonExistentQueue")
    );
}
