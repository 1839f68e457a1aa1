//! CloudFormation: stacks over several pages, and what is in one.

mod server;

use futures::TryStreamExt;
use resource::cloudformation::CloudFormation;

use server::session;

const TEMPLATE: &str = r#"{"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}}"#;

#[tokio::test]
async fn stacks_are_listed_in_pages_and_tell_what_is_in_them() {
    let cloudformation = session().await.resource(CloudFormation::new);
    let mut stacks = Vec::new();
    for number in 0..51 {
        let create = cloudformation.create_stack(format!("listed-{number}"));
        stacks.push(
            create
                .with(|create| create.template_body(TEMPLATE))
                .await
                .unwrap(),
        );
    }

    // A page has 50 stacks.
    let pages: Vec<_> = cloudformation.stacks().pages().try_collect().await.unwrap();
    assert!(pages.len() > 1, "{}", pages.len());
    let listed: Vec<_> = pages.into_iter().flatten().collect();
    assert!(
        stacks
            .iter()
            .all(|stack| listed.iter().any(|one| one.handle() == stack))
    );

    let stack = &stacks[0];
    let loaded = stack.load().await.unwrap();
    assert_eq!(loaded.stack_name(), Some("listed-0"));
    let summary = stack.resource_summaries().first().await.unwrap().unwrap();
    assert_eq!(summary.logical_id(), "Topic");
    let topic = summary.resource();
    assert_eq!(topic.stack(), *stack);
    let data = topic.load().await.unwrap();
    assert_eq!(data.resource_type(), Some("AWS::SNS::Topic"));
    assert!(stack.events().count().await.unwrap() > 0);

    for stack in &stacks {
        stack.delete().await.unwrap();
    }
    // CloudFormation says that there is no such stack by a validation error.
    let error = stack.load().await.unwrap_err();
    assert_eq!(error.code(), Some("ValidationError"), "{error}");
}
