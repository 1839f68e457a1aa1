//! S3's notifications, received from a queue.

use aws_sdk_s3::error::ProvideErrorMetadata;
use aws_sdk_s3::types::{
    Event, FilterRule, FilterRuleName, NotificationConfiguration, NotificationConfigurationFilter,
    QueueConfiguration, S3KeyFilter,
};
use sandbox::Sandbox;
use serde_json::Value;

use super::{client, queue, root};

const ARN: &str = "arn:aws:sqs:us-east-1:123456789012:changes";

/// A client of S3, with a bucket.
async fn bucket(sandbox: &Sandbox) -> aws_sdk_s3::Client {
    let config = client!(aws_sdk_s3, sandbox, root(sandbox))
        .config()
        .to_builder();
    let s3 = aws_sdk_s3::Client::from_conf(config.force_path_style(true).build());
    s3.create_bucket().bucket("demo").send().await.unwrap();
    s3
}

fn to(queue: &str, events: &[&str], suffix: &str) -> NotificationConfiguration {
    let rule = FilterRule::builder()
        .name(FilterRuleName::Suffix)
        .value(suffix);
    let keys = S3KeyFilter::builder().filter_rules(rule.build()).build();
    let events = events.iter().map(|event| Event::from(*event)).collect();
    let queue = QueueConfiguration::builder()
        .id("changes")
        .queue_arn(queue)
        .set_events(Some(events))
        .filter(NotificationConfigurationFilter::builder().key(keys).build())
        .build()
        .unwrap();
    NotificationConfiguration::builder()
        .queue_configurations(queue)
        .build()
}

/// The bodies of all messages, in the order of their arrival.
async fn received(sqs: &aws_sdk_sqs::Client, url: &str) -> Vec<Value> {
    let receive = sqs.receive_message().queue_url(url);
    let received = receive.max_number_of_messages(10).send().await.unwrap();
    let bodies = received
        .messages()
        .iter()
        .filter_map(|message| message.body());
    bodies
        .map(|body| serde_json::from_str(body).unwrap())
        .collect()
}

#[tokio::test]
async fn a_queue_is_told_of_objects_that_come_and_go() {
    let (sandbox, sqs, url) = queue("changes", &[]).await;
    let s3 = bucket(&sandbox).await;
    let put = s3.put_bucket_notification_configuration().bucket("demo");
    let events = ["s3:ObjectCreated:*", "s3:ObjectRemoved:Delete"];
    let put = put.notification_configuration(to(ARN, &events, ".txt"));
    put.send().await.unwrap();
    let [announcement] = &received(&sqs, &url).await[..] else {
        panic!("one message says that notifications come here");
    };
    assert_eq!(announcement["Event"], "s3:TestEvent");
    assert_eq!(announcement["Bucket"], "demo");

    for key in ["a file.txt", "other.csv"] {
        let put = s3.put_object().bucket("demo").key(key);
        put.body(b"12345".to_vec().into()).send().await.unwrap();
    }
    let copy = s3.copy_object().bucket("demo").key("copy.txt");
    copy.copy_source("demo/a%20file.txt").send().await.unwrap();
    for key in ["a file.txt", "never-there.txt"] {
        let delete = s3.delete_object().bucket("demo").key(key);
        delete.send().await.unwrap();
    }
    let messages = received(&sqs, &url).await;
    let records: Vec<&Value> = messages.iter().map(|body| &body["Records"][0]).collect();
    let summary = |record: &&Value| {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        (
            text(&record["eventName"]),
            text(&record["s3"]["object"]["key"]),
        )
    };
    let told: Vec<_> = records.iter().map(summary).collect();
    let expected = [
        ("ObjectCreated:Put", "a+file.txt"),
        ("ObjectCreated:Copy", "copy.txt"),
        ("ObjectRemoved:Delete", "a+file.txt"),
    ];
    let expected = expected.map(|(event, key)| (event.to_owned(), key.to_owned()));
    assert_eq!(told, expected);
    assert_eq!(records[0]["s3"]["object"]["size"], 5);
    assert_eq!(records[0]["s3"]["bucket"]["name"], "demo");
    assert_eq!(records[0]["s3"]["configurationId"], "changes");
}

#[tokio::test]
async fn notifications_to_a_queue_that_does_not_exist_are_refused() {
    let (sandbox, _, _) = queue("changes.fifo", &[("FifoQueue", "true")]).await;
    let s3 = bucket(&sandbox).await;
    for arn in [ARN, &format!("{ARN}.fifo")] {
        let put = s3.put_bucket_notification_configuration().bucket("demo");
        let put = put.notification_configuration(to(arn, &["s3:ObjectCreated:*"], ""));
        let error = put.send().await.unwrap_err().into_service_error();
        assert_eq!(error.code(), Some("InvalidArgument"));
        let put = s3.put_bucket_notification_configuration().bucket("demo");
        let put = put.notification_configuration(to(arn, &["s3:ObjectCreated:*"], ""));
        put.skip_destination_validation(true).send().await.unwrap();
    }
}
