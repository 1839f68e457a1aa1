//! Whom to tell about events. Nobody is told here.

use s3s::S3Result;
use s3s::dto::{
    GetBucketNotificationConfigurationInput, GetBucketNotificationConfigurationOutput,
    NotificationConfiguration, PutBucketNotificationConfigurationInput,
    PutBucketNotificationConfigurationOutput,
};

use crate::s3::error;
use crate::s3::store::Store;

/// `PutBucketNotificationConfiguration`; an empty one switches notifications off. A target without a name gets one.
pub(crate) fn put(
    store: &Store,
    input: &PutBucketNotificationConfigurationInput,
) -> S3Result<PutBucketNotificationConfigurationOutput> {
    let mut wanted = input.notification_configuration.clone();
    name_and_check(store, &mut wanted)?;
    store.configure(&input.bucket, |configuration| {
        configuration.notification = Some(wanted);
    })
}

/// `GetBucketNotificationConfiguration`.
pub(crate) fn get(
    store: &Store,
    input: &GetBucketNotificationConfigurationInput,
) -> S3Result<GetBucketNotificationConfigurationOutput> {
    store.read(&input.bucket, |bucket| {
        let found = bucket
            .configuration
            .notification
            .clone()
            .unwrap_or_default();
        Ok(GetBucketNotificationConfigurationOutput {
            event_bridge_configuration: found.event_bridge_configuration,
            lambda_function_configurations: found.lambda_function_configurations,
            queue_configurations: found.queue_configurations,
            topic_configurations: found.topic_configurations,
        })
    })
}

fn name_and_check(store: &Store, wanted: &mut NotificationConfiguration) -> S3Result<()> {
    let name = || format!("{:016x}", store.number());
    for queue in wanted.queue_configurations.iter_mut().flatten() {
        check(
            &queue.queue_arn,
            "sqs",
            queue.events.iter().map(AsRef::<str>::as_ref),
        )?;
        queue.id.get_or_insert_with(name);
    }
    for topic in wanted.topic_configurations.iter_mut().flatten() {
        check(
            &topic.topic_arn,
            "sns",
            topic.events.iter().map(AsRef::<str>::as_ref),
        )?;
        topic.id.get_or_insert_with(name);
    }
    for lambda in wanted.lambda_function_configurations.iter_mut().flatten() {
        let events = lambda.events.iter().map(AsRef::<str>::as_ref);
        check(&lambda.lambda_function_arn, "lambda", events)?;
        lambda.id.get_or_insert_with(name);
    }
    Ok(())
}

/// A target is an ARN of its service, and is told of at least one event of S3's.
fn check<'a>(arn: &str, service: &str, events: impl IntoIterator<Item = &'a str>) -> S3Result<()> {
    let mut parts = arn.splitn(6, ':');
    let is_arn = parts.next() == Some("arn") && parts.nth(1) == Some(service) && parts.count() == 3;
    if !is_arn {
        return Err(error::invalid_argument("The ARN could not be parsed"));
    }
    let mut events = events.into_iter().peekable();
    if events.peek().is_none() {
        return Err(error::malformed_xml());
    }
    if !events.all(|event| event.starts_with("s3:")) {
        return Err(error::invalid_argument(
            "A specified event is not supported for notifications.",
        ));
    }
    Ok(())
}
