//! Receiving: how many, how long.

use std::time::Duration;

use aws_sdk_sqs::error::ProvideErrorMetadata;
use sandbox::Fault;

use super::queue;

#[tokio::test]
async fn one_to_ten_messages_are_received_at_once() {
    let (_sandbox, sqs, url) = queue("jobs", &[]).await;
    for number in 0..12 {
        let send = sqs
            .send_message()
            .queue_url(&url)
            .message_body(number.to_string());
        send.send().await.unwrap();
    }
    let receive = |limit| {
        let receive = sqs.receive_message().queue_url(&url);
        receive.max_number_of_messages(limit).send()
    };
    for limit in [-1, 0, 11] {
        let error = receive(limit).await.unwrap_err();
        assert_eq!(error.code(), Some("InvalidParameterValue"));
        assert!(error.message().unwrap().contains("MaxNumberOfMessages"));
    }
    assert_eq!(receive(10).await.unwrap().messages().len(), 10);
    let rest = sqs.receive_message().queue_url(&url).send().await.unwrap();
    assert_eq!(rest.messages().len(), 1);
}

#[tokio::test]
async fn a_long_poll_ends_when_a_message_comes() {
    let (_sandbox, sqs, url) = queue("jobs", &[]).await;
    let poll = sqs
        .receive_message()
        .queue_url(&url)
        .wait_time_seconds(20)
        .send();
    let send = sqs.send_message().queue_url(&url).message_body("a").send();
    // The poll is longer than this, so that it can only end by the message.
    let both = async { tokio::join!(poll, send) };
    let (received, answer) = Box::pin(tokio::time::timeout(Duration::from_secs(10), both))
        .await
        .unwrap();
    answer.unwrap();
    assert_eq!(received.unwrap().messages().len(), 1);
}

#[tokio::test]
async fn a_long_poll_ends_when_a_message_becomes_visible_again() {
    let (_sandbox, sqs, url) = queue("jobs", &[("VisibilityTimeout", "1")]).await;
    sqs.send_message()
        .queue_url(&url)
        .message_body("a")
        .send()
        .await
        .unwrap();
    sqs.receive_message().queue_url(&url).send().await.unwrap();
    let poll = sqs.receive_message().queue_url(&url).wait_time_seconds(20);
    let again = tokio::time::timeout(Duration::from_secs(10), poll.send())
        .await
        .unwrap();
    assert_eq!(again.unwrap().messages().len(), 1);
}

#[tokio::test]
async fn faults_apply_to_sqs() {
    let (sandbox, sqs, url) = queue("jobs", &[]).await;
    let send = || sqs.send_message().queue_url(&url).message_body("a").send();
    sandbox.fault(Fault::on("SendMessage").status(503, "ServiceUnavailable"));
    assert_eq!(send().await.unwrap_err().code(), Some("ServiceUnavailable"));
    sandbox.fault(Fault::on("SendMessage").lose_response());
    send().await.unwrap_err();
    let received = sqs
        .receive_message()
        .queue_url(&url)
        .max_number_of_messages(10);
    // The request whose response was lost was carried out, the refused one was not.
    assert_eq!(received.send().await.unwrap().messages().len(), 1);
}
