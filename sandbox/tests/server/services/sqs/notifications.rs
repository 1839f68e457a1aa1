//! S3's notifications, received from a queue.

use aws_sdk_s3::error::ProvideErrorMetadata;
use aws_sdk_s3::types::{
    BucketVersioningStatus, CompletedMultipartUpload, CompletedPart, Event, FilterRule,
    FilterRuleName, NotificationConfiguration, NotificationConfigurationFilter, ObjectOwnership,
    OwnershipControls, OwnershipControlsRule, QueueConfiguration, S3KeyFilter, Tag, Tagging,
    VersioningConfiguration,
};
use sandbox::Sandbox;
use serde_json::Value;

use super::{client, queue, root};
use crate::support::raw;

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
async fn a_queue_is_told_of_tags_and_of_an_acl_that_changes() {
    let (sandbox, sqs, url) = queue("changes", &[]).await;
    let s3 = bucket(&sandbox).await;
    let rule = OwnershipControlsRule::builder().object_ownership(ObjectOwnership::ObjectWriter);
    let controls = OwnershipControls::builder().rules(rule.build().unwrap());
    let own = s3.put_bucket_ownership_controls().bucket("demo");
    let own = own.ownership_controls(controls.build().unwrap());
    own.send().await.unwrap();
    let put = s3.put_object().bucket("demo").key("key");
    put.send().await.unwrap();
    let events = ["s3:ObjectTagging:*", "s3:ObjectAcl:Put"];
    let notify = s3.put_bucket_notification_configuration().bucket("demo");
    let notify = notify.notification_configuration(to(ARN, &events, ""));
    notify.send().await.unwrap();
    received(&sqs, &url).await;

    let tag = Tag::builder().key("a").value("b").build().unwrap();
    let tags = Tagging::builder().tag_set(tag).build().unwrap();
    let put = s3.put_object_tagging().bucket("demo").key("key");
    put.tagging(tags).send().await.unwrap();
    let delete = s3.delete_object_tagging().bucket("demo").key("key");
    delete.send().await.unwrap();
    // S3 tells of the first and the last alone: the others change nothing.
    for acl in ["public-read", "public-read", "public-read", "private"] {
        let put = s3.put_object_acl().bucket("demo").key("key");
        put.acl(acl.into()).send().await.unwrap();
    }
    let messages = received(&sqs, &url).await;
    let records: Vec<&Value> = messages.iter().map(|body| &body["Records"][0]).collect();
    let names: Vec<_> = records.iter().map(|record| &record["eventName"]).collect();
    let expected = [
        "ObjectTagging:Put",
        "ObjectTagging:Delete",
        "ObjectAcl:Put",
        "ObjectAcl:Put",
    ];
    assert_eq!(names, expected);
    let object = &records[0]["s3"]["object"];
    assert_eq!(object["eTag"], "d41d8cd98f00b204e9800998ecf8427e");
    assert_eq!(object["sequencer"], Value::Null);
}

#[tokio::test]
async fn a_queue_is_told_how_an_object_was_written_and_that_a_marker_hides_it() {
    let (sandbox, sqs, url) = queue("changes", &[]).await;
    let s3 = bucket(&sandbox).await;
    let versioning = VersioningConfiguration::builder().status(BucketVersioningStatus::Enabled);
    let put = s3.put_bucket_versioning().bucket("demo");
    let put = put.versioning_configuration(versioning.build());
    put.send().await.unwrap();
    let put = s3.put_bucket_notification_configuration().bucket("demo");
    let events = ["s3:ObjectCreated:*", "s3:ObjectRemoved:*"];
    let put = put.notification_configuration(to(ARN, &events, ""));
    put.send().await.unwrap();
    received(&sqs, &url).await;

    let create = s3.create_multipart_upload().bucket("demo").key("key");
    let upload = create.send().await.unwrap().upload_id.unwrap();
    let part = s3.upload_part().bucket("demo").key("key").part_number(1);
    let part = part.upload_id(&upload).send().await.unwrap();
    let part = CompletedPart::builder()
        .part_number(1)
        .set_e_tag(part.e_tag);
    let parts = CompletedMultipartUpload::builder().parts(part.build());
    let complete = s3.complete_multipart_upload().bucket("demo").key("key");
    let complete = complete.upload_id(upload).multipart_upload(parts.build());
    complete.send().await.unwrap();
    let delete = s3.delete_object().bucket("demo").key("key");
    let marker = delete.send().await.unwrap().version_id.unwrap();
    let delete = s3.delete_object().bucket("demo").key("key");
    delete.version_id(&marker).send().await.unwrap();
    let everybody = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:PutObject","Resource":"arn:aws:s3:::demo/*"}]}"#;
    let put = s3.put_bucket_policy().bucket("demo").policy(everybody);
    put.send().await.unwrap();
    let form = "--x\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nform\r\n\
                --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\nbody\r\n--x--\r\n";
    let head = format!(
        "POST /demo HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-length: {}\r\n\
         content-type: multipart/form-data; boundary=x\r\n\r\n",
        form.len()
    );
    let response = raw(&sandbox, &(head + form)).await;
    assert!(response.starts_with("HTTP/1.1 204 "), "{response}");
    let messages = received(&sqs, &url).await;
    let told: Vec<_> = messages
        .iter()
        .map(|body| &body["Records"][0]["eventName"])
        .collect();
    let expected = [
        "ObjectCreated:CompleteMultipartUpload",
        "ObjectRemoved:DeleteMarkerCreated",
        "ObjectRemoved:Delete",
        "ObjectCreated:Post",
    ];
    assert_eq!(told, expected);
    let hidden = &messages[1]["Records"][0]["s3"]["object"];
    assert_eq!(hidden["versionId"], marker.as_str());
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
