//! Making, listing and configuring queues.

use aws_sdk_sqs::error::ProvideErrorMetadata;
use aws_sdk_sqs::types::QueueAttributeName;

use super::{create, queue};

#[tokio::test]
async fn creating_a_queue_twice_is_fine_unless_the_attributes_differ() {
    let (_sandbox, sqs, url) = queue("jobs", &[("VisibilityTimeout", "5")]).await;
    assert_eq!(create(&sqs, "jobs", &[]).await, url);
    assert_eq!(
        create(&sqs, "jobs", &[("VisibilityTimeout", "5")]).await,
        url
    );
    let again = sqs.create_queue().queue_name("jobs");
    let again = again.attributes(QueueAttributeName::VisibilityTimeout, "6");
    let error = again.send().await.unwrap_err().into_service_error();
    assert!(error.is_queue_name_exists(), "{error:?}");
}

#[tokio::test]
async fn a_name_or_an_attribute_that_cannot_be_is_refused() {
    let (_sandbox, sqs, url) = queue("jobs", &[]).await;
    let long = "x".repeat(81);
    for name in ["", "a b", "a.fifo", &long] {
        let made = sqs.create_queue().queue_name(name).send().await;
        let error = made.unwrap_err();
        let code = error.code().unwrap();
        assert!(
            matches!(code, "InvalidParameterValue" | "MissingParameter"),
            "{name}: {code}"
        );
    }
    for (name, value, code) in [
        ("VisibilityTimeout", "43201", "InvalidAttributeValue"),
        ("DelaySeconds", "x", "InvalidAttributeValue"),
        ("Nonsense", "1", "InvalidAttributeName"),
        ("ContentBasedDeduplication", "true", "InvalidAttributeName"),
        ("RedrivePolicy", "{}", "InvalidParameterValue"),
        ("Policy", "no JSON", "InvalidAttributeValue"),
    ] {
        let set = sqs.set_queue_attributes().queue_url(&url);
        let set = set.attributes(QueueAttributeName::from(name), value);
        assert_eq!(set.send().await.unwrap_err().code(), Some(code), "{name}");
    }
}

#[tokio::test]
async fn queues_are_listed_in_pages_by_prefix() {
    let (_sandbox, sqs, _) = queue("other", &[]).await;
    for number in 0..5 {
        create(&sqs, &format!("jobs-{number}"), &[]).await;
    }
    let mut pages = sqs
        .list_queues()
        .queue_name_prefix("jobs-")
        .into_paginator()
        .page_size(2)
        .send();
    let mut names = Vec::new();
    let mut sizes = Vec::new();
    while let Some(page) = pages.next().await {
        let page = page.unwrap();
        sizes.push(page.queue_urls().len());
        names.extend(
            page.queue_urls()
                .iter()
                .map(|url| url.rsplit('/').next().unwrap().to_owned()),
        );
    }
    assert_eq!(sizes, [2, 2, 1]);
    assert_eq!(names, ["jobs-0", "jobs-1", "jobs-2", "jobs-3", "jobs-4"]);
}

#[tokio::test]
async fn attributes_tags_and_permissions_are_kept() {
    let (_sandbox, sqs, url) = queue("jobs", &[]).await;
    sqs.tag_queue()
        .queue_url(&url)
        .tags("team", "a")
        .tags("stage", "b")
        .send()
        .await
        .unwrap();
    sqs.untag_queue()
        .queue_url(&url)
        .tag_keys("stage")
        .send()
        .await
        .unwrap();
    let tags = sqs.list_queue_tags().queue_url(&url).send().await.unwrap();
    assert_eq!(tags.tags().unwrap().len(), 1);
    let add = sqs.add_permission().queue_url(&url).label("reader");
    add.aws_account_ids("234567890123")
        .actions("ReceiveMessage")
        .send()
        .await
        .unwrap();
    let read = async || {
        let get = sqs.get_queue_attributes().queue_url(&url);
        let attributes = get
            .attribute_names(QueueAttributeName::All)
            .send()
            .await
            .unwrap();
        attributes.attributes.unwrap()
    };
    let attributes = read().await;
    let policy = &attributes[&QueueAttributeName::Policy];
    assert!(policy.contains("SQS:ReceiveMessage"), "{policy}");
    assert_eq!(
        attributes[&QueueAttributeName::MaximumMessageSize],
        "1048576"
    );
    let arn = "arn:aws:sqs:us-east-1:123456789012:jobs";
    assert_eq!(attributes[&QueueAttributeName::QueueArn], arn);
    sqs.remove_permission()
        .queue_url(&url)
        .label("reader")
        .send()
        .await
        .unwrap();
    assert!(!read().await.contains_key(&QueueAttributeName::Policy));
}

#[tokio::test]
async fn queues_of_another_region_are_others() {
    let (_sandbox, sqs, url) = queue("jobs", &[]).await;
    let west = sqs
        .config()
        .to_builder()
        .region(aws_sdk_sqs::config::Region::new("us-west-2"));
    let west = aws_sdk_sqs::Client::from_conf(west.build());
    let error = west
        .get_queue_url()
        .queue_name("jobs")
        .send()
        .await
        .unwrap_err();
    assert!(error.into_service_error().is_queue_does_not_exist());
    sqs.delete_queue().queue_url(&url).send().await.unwrap();
    let error = sqs.delete_queue().queue_url(&url).send().await.unwrap_err();
    assert!(error.into_service_error().is_queue_does_not_exist());
}
