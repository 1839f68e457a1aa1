//! Notification configurations: targets and events.

use aws_sdk_s3::types::{Event, NotificationConfiguration, TopicConfiguration};

use crate::support::{BUCKET, assert_fails, start};

#[tokio::test]
async fn notifications_name_a_target_of_their_kind() {
    let s3 = start().await;
    let put = |arn: &str| {
        let topic = TopicConfiguration::builder()
            .topic_arn(arn)
            .events(Event::S3ObjectCreated)
            .build()
            .unwrap();
        let configuration = NotificationConfiguration::builder()
            .topic_configurations(topic)
            .build();
        s3.put_bucket_notification_configuration()
            .bucket(BUCKET)
            .notification_configuration(configuration)
            .send()
    };
    assert_fails!(
        put("arn:aws:sqs:us-east-1:123456789012:q").await,
        "InvalidArgument",
        400
    );
    put("arn:aws:sns:us-east-1:123456789012:t").await.unwrap();
    let got = s3
        .get_bucket_notification_configuration()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    let [topic] = got.topic_configurations() else {
        panic!("one topic: {got:?}")
    };
    assert!(topic.id().is_some());
    assert_eq!(topic.events(), [Event::S3ObjectCreated]);
}

#[tokio::test]
async fn a_notification_of_an_event_that_s3_does_not_have_is_refused() {
    let s3 = start().await;
    let topic = TopicConfiguration::builder()
        .topic_arn("arn:aws:sns:us-east-1:123456789012:t")
        .events(Event::from("s3:ObjectRead:*"))
        .build()
        .unwrap();
    let configuration = NotificationConfiguration::builder().topic_configurations(topic);
    let put = s3.put_bucket_notification_configuration().bucket(BUCKET);
    let put = put.notification_configuration(configuration.build());
    assert_fails!(put.send().await, "InvalidArgument", 400);
}
