//! Dead-letter queues.

use resource::sqs_ext::RedrivePolicy;

use super::World;

#[tokio::test]
async fn a_message_that_is_received_too_often_goes_to_the_dead_letter_queue() {
    let world = World::new().await;
    let dead = world.queue("dead", &[]).await;
    let jobs = world.queue("jobs", &[("VisibilityTimeout", "0")]).await;
    assert_eq!(jobs.redrive_policy().await.unwrap(), None);
    let policy = RedrivePolicy::new(dead.arn().await.unwrap(), 1);
    jobs.set_redrive_policy(&policy).await.unwrap();
    assert_eq!(jobs.redrive_policy().await.unwrap(), Some(policy));
    assert_eq!(
        dead.dead_letter_source_queues().await.unwrap(),
        std::slice::from_ref(&jobs)
    );

    jobs.send_message("a").await.unwrap();
    assert_eq!(jobs.receive_messages().await.unwrap().len(), 1);
    assert!(jobs.receive_messages().await.unwrap().is_empty());
    assert_eq!(dead.approximate_count().await.unwrap(), 1);
    let mut stream = dead.receive().stream();
    let message = futures::StreamExt::next(&mut stream)
        .await
        .unwrap()
        .unwrap();
    let source = jobs.arn().await.unwrap();
    assert_eq!(message.dead_letter_source(), Some(source.as_str()));
}

#[test]
fn a_policy_is_read_with_its_count_as_number_or_text() {
    let expected = Some(RedrivePolicy::new("arn", 3));
    for json in [
        r#"{"deadLetterTargetArn":"arn","maxReceiveCount":3}"#,
        r#"{"maxReceiveCount":"3","deadLetterTargetArn":"arn"}"#,
    ] {
        assert_eq!(RedrivePolicy::parse(json), expected, "{json}");
    }
    for json in [
        "",
        "{}",
        "[]",
        r#"{"deadLetterTargetArn":"arn","maxReceiveCount":-1}"#,
    ] {
        assert_eq!(RedrivePolicy::parse(json), None, "{json}");
    }
}
