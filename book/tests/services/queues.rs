use std::time::Duration;

use aws_sdk_sqs::Client;
use futures::TryStreamExt;
use resource::sqs::Sqs;

use super::world;

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[tokio::test]
async fn a_client_names_queue_and_receipt() -> Outcome {
    let (_sandbox, session) = world().await;
    let queue = session.resource(Sqs::new).create_queue("jobs").await?;
    queue.send_all(["job a", "job b"]).await?;
    let url = queue.url();
    // ANCHOR: client
    let sqs = session.client(Client::new);
    let receive = sqs
        .receive_message()
        .queue_url(url)
        .max_number_of_messages(10);
    let response = receive.wait_time_seconds(20).send().await?;
    for message in response.messages() {
        println!("{}", message.body().unwrap_or_default());
        let delete = sqs.delete_message().queue_url(url);
        delete
            .set_receipt_handle(message.receipt_handle.clone())
            .send()
            .await?;
    }
    // ANCHOR_END: client
    assert_eq!(response.messages().len(), 2);
    Ok(())
}

#[tokio::test]
async fn a_message_knows_its_queue() -> Outcome {
    let (_sandbox, session) = world().await;
    let queue = session.resource(Sqs::new).create_queue("jobs").await?;
    queue.send_all(["job a", "job b"]).await?;
    // ANCHOR: resource
    // A stream asks again and again; this one ends when a request finds nothing.
    let receive = queue.receive().wait(Duration::ZERO).until_empty();
    let mut messages = receive.stream();
    while let Some(message) = messages.try_next().await? {
        println!("{}", message.body());
        message.delete().await?;
    }
    // ANCHOR_END: resource
    let left = queue.receive().wait(Duration::ZERO).until_empty().stream();
    assert!(left.try_collect::<Vec<_>>().await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn a_message_that_was_not_deleted_is_an_error() -> Outcome {
    let (_sandbox, session) = world().await;
    let queue = session.resource(Sqs::new).create_queue("jobs").await?;
    queue.send_all(["job a"]).await?;
    let messages = queue.receive().wait(Duration::ZERO).until_empty().stream();
    let mut messages: Vec<_> = messages
        .map_ok(|message| message.handle().clone())
        .try_collect()
        .await?;
    messages.push(queue.message("no receipt"));
    // ANCHOR: batch
    let deleted = queue.delete_all(messages).await;
    let error = deleted.unwrap_err(); // One of two is deleted.
    assert_eq!(error.code(), Some("ReceiptHandleIsInvalid"));
    // ANCHOR_END: batch
    Ok(())
}
