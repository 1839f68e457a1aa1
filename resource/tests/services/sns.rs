//! SNS: topics over several pages, and a subscription.

mod server;

use futures::TryStreamExt;
use resource::sns::Sns;

use server::session;

#[tokio::test]
async fn topics_are_made_listed_in_pages_and_deleted() {
    let sns = session().await.resource(Sns::new);
    let mut topics = Vec::new();
    for number in 0..101 {
        topics.push(sns.create_topic(format!("listed-{number}")).await.unwrap());
    }

    // A page has 100 topics.
    let pages: Vec<_> = sns.topics().pages().try_collect().await.unwrap();
    assert!(pages.len() > 1, "{}", pages.len());
    let listed: Vec<_> = pages.into_iter().flatten().collect();
    for topic in &topics {
        assert!(listed.iter().any(|one| one.handle() == topic), "{topic:?}");
        topic.delete().await.unwrap();
    }
    let error = topics[0].load().await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
    assert!(error.to_string().contains(topics[0].arn()), "{error}");
}

#[tokio::test]
async fn a_subscription_is_named_by_its_arn_and_belongs_to_its_topic() {
    let sns = session().await.resource(Sns::new);
    let topic = sns.create_topic("subscribed").await.unwrap();
    topic.set_attributes("DisplayName", "Orders").await.unwrap();
    let loaded = topic.load().await.unwrap();
    assert_eq!(loaded.attributes().unwrap()["DisplayName"], "Orders");

    // Before anybody subscribes: the server would send the message on, out of this machine.
    let sent = topic.publish("order 17 is paid").await.unwrap();
    assert!(sent.message_id().is_some());

    let subscribe = topic
        .subscribe("https")
        .with(|to| to.endpoint("https://example.com/"));
    let subscription = subscribe.await.unwrap();
    assert!(subscription.arn().starts_with(topic.arn()));
    let loaded = subscription.load().await.unwrap();
    assert_eq!(loaded.attributes().unwrap()["TopicArn"], topic.arn());

    let listed = topic.subscriptions().first().await.unwrap().unwrap();
    assert_eq!(listed.handle(), &subscription);
    assert_eq!(listed.item().protocol(), Some("https"));

    subscription.delete().await.unwrap();
    assert_eq!(topic.subscriptions().count().await.unwrap(), 0);
    topic.delete().await.unwrap();
}
