//! Dead-letter queues.

use std::collections::HashMap;

use aws_sdk_sqs::operation::set_queue_attributes::SetQueueAttributesOutput;
use aws_sdk_sqs::operation::set_queue_attributes::builders::SetQueueAttributesFluentBuilder;
use aws_sdk_sqs::types::QueueAttributeName;
use serde_json::{Value, json};

use crate::runtime::{Resource, required};
use crate::sqs::Queue;
use crate::{Action, Result};

/// Where SQS moves messages that were received too often without being deleted.
///
/// API: [Using dead-letter queues](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html).
///
/// ```
/// use resource::sqs_ext::RedrivePolicy;
///
/// let policy = RedrivePolicy::new("arn:aws:sqs:us-east-1:123456789012:dead", 5);
/// assert_eq!(RedrivePolicy::parse(&policy.to_json()), Some(policy));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RedrivePolicy {
    /// The ARN of the dead-letter queue.
    pub dead_letter_target_arn: String,
    /// How often a message is received before it goes there: 1 to 1,000.
    pub max_receive_count: u32,
}

impl RedrivePolicy {
    /// The policy that moves a message to this queue after it was received so often.
    #[must_use]
    pub fn new(dead_letter_target_arn: impl Into<String>, max_receive_count: u32) -> Self {
        Self {
            dead_letter_target_arn: dead_letter_target_arn.into(),
            max_receive_count,
        }
    }

    /// Reads the JSON of the attribute `RedrivePolicy`, in which the count may be a number or text.
    #[must_use]
    pub fn parse(json: &str) -> Option<Self> {
        let policy: Value = serde_json::from_str(json).ok()?;
        let count = &policy["maxReceiveCount"];
        let count = count.as_u64().or_else(|| count.as_str()?.parse().ok())?;
        let target = policy["deadLetterTargetArn"].as_str()?;
        Some(Self::new(target, u32::try_from(count).ok()?))
    }

    /// The JSON of the attribute `RedrivePolicy`.
    #[must_use]
    pub fn to_json(&self) -> String {
        json!({
            "deadLetterTargetArn": self.dead_letter_target_arn,
            "maxReceiveCount": self.max_receive_count,
        })
        .to_string()
    }
}

impl Queue {
    /// Gives the queue a dead-letter queue.
    ///
    /// API: [`SetQueueAttributes`](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html).
    ///
    /// ```
    /// use resource::sqs::Sqs;
    /// use resource::sqs_ext::RedrivePolicy;
    ///
    /// # async fn run(sqs: Sqs) -> resource::Result<()> {
    /// let dead = sqs.create_queue("jobs-dead").await?;
    /// let jobs = sqs.create_queue("jobs").await?;
    /// jobs.set_redrive_policy(&RedrivePolicy::new(dead.arn().await?, 5)).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_redrive_policy(
        &self,
        policy: &RedrivePolicy,
    ) -> Action<SetQueueAttributesFluentBuilder, SetQueueAttributesOutput, Self> {
        let json = policy.to_json();
        self.set_attributes()
            .with(|set| set.attributes(QueueAttributeName::RedrivePolicy, json))
    }

    /// The queue's redrive policy, if it has one. Loads the queue's attributes if they are not loaded yet.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) when SQS refuses or cannot be reached.
    pub async fn redrive_policy(&self) -> Result<Option<RedrivePolicy>> {
        let loaded = self.load().await?;
        let policy = attribute(loaded.attributes(), &QueueAttributeName::RedrivePolicy);
        Ok(policy.and_then(RedrivePolicy::parse))
    }

    /// The queue's ARN. Loads the queue's attributes if they are not loaded yet.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) when SQS refuses or cannot be reached.
    pub async fn arn(&self) -> Result<String> {
        let loaded = self.load().await?;
        let arn = attribute(loaded.attributes(), &QueueAttributeName::QueueArn);
        let arn = required("QueueArn", arn).map_err(|error| error.about(self.subject()))?;
        Ok(arn.to_owned())
    }

    /// About how many messages can be received. Each call asks SQS again.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) when SQS refuses or cannot be reached.
    pub async fn approximate_count(&self) -> Result<u64> {
        let loaded = self.reload().await?;
        let name = QueueAttributeName::ApproximateNumberOfMessages;
        let count = attribute(loaded.attributes(), &name);
        Ok(count
            .and_then(|count| count.parse().ok())
            .unwrap_or_default())
    }
}

fn attribute<'a>(
    attributes: Option<&'a HashMap<QueueAttributeName, String>>,
    name: &QueueAttributeName,
) -> Option<&'a str> {
    attributes?.get(name).map(String::as_str)
}
