//! The rules of batches: S3 answers 200 with errors inside, and SQS does, too.

use aws_sdk_sqs::Client;
use aws_sdk_sqs::error::ProvideErrorMetadata;
use aws_sdk_sqs::types::SendMessageBatchRequestEntry as Entry;

use super::queue;

fn entry(id: &str, body: &str) -> Entry {
    let entry = Entry::builder().id(id).message_body(body);
    entry.build().unwrap()
}

async fn refused(sqs: &Client, url: &str, entries: Vec<Entry>) -> String {
    let batch = sqs.send_message_batch().queue_url(url);
    let outcome = batch.set_entries(Some(entries)).send().await;
    outcome.unwrap_err().code().unwrap().to_owned()
}

#[tokio::test]
async fn a_batch_that_breaks_a_rule_is_refused_whole() {
    let (_sandbox, sqs, url) = queue("jobs", &[]).await;
    let numbered = |count: usize| (0..count).map(|i| entry(&i.to_string(), "a")).collect();
    let code = |name: &str| format!("AWS.SimpleQueueService.{name}");
    assert_eq!(refused(&sqs, &url, vec![]).await, code("EmptyBatchRequest"));
    let eleven = refused(&sqs, &url, numbered(11)).await;
    assert_eq!(eleven, code("TooManyEntriesInBatchRequest"));
    let twice = vec![entry("a", "1"), entry("a", "2")];
    assert_eq!(
        refused(&sqs, &url, twice).await,
        code("BatchEntryIdsNotDistinct")
    );
    let spaced = vec![entry("a b", "1")];
    assert_eq!(
        refused(&sqs, &url, spaced).await,
        code("InvalidBatchEntryId")
    );
    let half = "x".repeat(524_289);
    let long = vec![entry("a", &half), entry("b", &half)];
    assert_eq!(refused(&sqs, &url, long).await, code("BatchRequestTooLong"));
    let received = sqs.receive_message().queue_url(&url).send().await.unwrap();
    assert!(received.messages().is_empty());
}

#[tokio::test]
async fn each_entry_has_its_own_outcome() {
    let (_sandbox, sqs, url) = queue("jobs", &[("MaximumMessageSize", "1024")]).await;
    let entries = vec![
        entry("good", "a"),
        entry("long", &"x".repeat(1_025)),
        entry("control", "\u{1}"),
    ];
    let batch = sqs.send_message_batch().queue_url(&url);
    let sent = batch.set_entries(Some(entries)).send().await.unwrap();
    assert_eq!(sent.successful().len(), 1);
    assert_eq!(sent.successful()[0].id(), "good");
    let failed: Vec<_> = sent
        .failed()
        .iter()
        .map(|e| (e.id(), e.code(), e.sender_fault()))
        .collect();
    assert_eq!(
        failed,
        [
            ("long", "InvalidParameterValue", true),
            ("control", "InvalidMessageContents", true)
        ]
    );
}

#[tokio::test]
async fn a_batch_deletes_and_changes_visibility_entry_by_entry() {
    use aws_sdk_sqs::types::ChangeMessageVisibilityBatchRequestEntry as Change;
    use aws_sdk_sqs::types::DeleteMessageBatchRequestEntry as Delete;

    let (_sandbox, sqs, url) = queue("jobs", &[]).await;
    let send = sqs.send_message().queue_url(&url).message_body("a");
    send.send().await.unwrap();
    let received = sqs.receive_message().queue_url(&url).send().await.unwrap();
    let handle = received.messages()[0].receipt_handle().unwrap();
    let change = |id: &str, handle: &str| {
        let change = Change::builder().id(id).receipt_handle(handle);
        change.visibility_timeout(60).build().unwrap()
    };
    let batch = sqs.change_message_visibility_batch().queue_url(&url);
    let batch = batch
        .entries(change("good", handle))
        .entries(change("bad", "x"));
    let changed = batch.send().await.unwrap();
    assert_eq!(changed.successful()[0].id(), "good");
    assert_eq!(changed.failed()[0].code(), "ReceiptHandleIsInvalid");
    let delete = |id: &str, handle: &str| {
        let delete = Delete::builder().id(id).receipt_handle(handle);
        delete.build().unwrap()
    };
    let batch = sqs.delete_message_batch().queue_url(&url);
    let batch = batch
        .entries(delete("good", handle))
        .entries(delete("bad", "x"));
    let deleted = batch.send().await.unwrap();
    assert_eq!(deleted.successful()[0].id(), "good");
    assert_eq!(deleted.failed()[0].id(), "bad");
}
