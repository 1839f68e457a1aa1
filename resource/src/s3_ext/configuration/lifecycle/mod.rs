//! The lifecycle rules of a bucket from JSON.

mod filter;
mod rule;

use aws_sdk_s3::error::BuildError;
use aws_sdk_s3::operation::put_bucket_lifecycle_configuration::PutBucketLifecycleConfigurationOutput;
use aws_sdk_s3::operation::put_bucket_lifecycle_configuration::builders::PutBucketLifecycleConfigurationFluentBuilder;
use aws_sdk_s3::types;
use serde::{Deserialize, Serialize};

use super::read;
use crate::Action;
use crate::s3::BucketLifecycleConfiguration;
use rule::Rule;

const WHAT: &str = "lifecycle configuration";

/// The action that puts a lifecycle configuration.
type Put = Action<
    PutBucketLifecycleConfigurationFluentBuilder,
    PutBucketLifecycleConfigurationOutput,
    BucketLifecycleConfiguration,
>;

impl BucketLifecycleConfiguration {
    /// Replaces the rules by these, as [`put`](Self::put) does, from JSON as the AWS CLI and boto3 have it (feature
    /// `json`).
    ///
    /// boto3: `put(LifecycleConfiguration={...})`.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(bucket: resource::Bucket) -> resource::Result<()> {
    /// use serde_json::json;
    ///
    /// let rules = json!({ "Rules": [{
    ///     "ID": "tidy", "Status": "Enabled", "Filter": { "Prefix": "tmp/" }, "Expiration": { "Days": 7 },
    /// }]});
    /// bucket.lifecycle_configuration().put_json(rules).await?;
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    ///
    /// The action sends nothing, and ends in an error, when a member is missing, has another type, or does not belong in a [lifecycle
    /// configuration](https://docs.aws.amazon.com/AmazonS3/latest/API/API_BucketLifecycleConfiguration.html).
    pub fn put_json(&self, configuration: impl Serialize) -> Put {
        match read::<Configuration, _>(self.bucket_name(), WHAT, configuration) {
            Ok(rules) => self.put().with(|put| put.lifecycle_configuration(rules)),
            Err(error) => self.put().refused(error),
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct Configuration {
    rules: Vec<Rule>,
}

impl TryFrom<Configuration> for types::BucketLifecycleConfiguration {
    type Error = BuildError;

    fn try_from(configuration: Configuration) -> Result<Self, BuildError> {
        let rules = configuration.rules.into_iter().map(TryInto::try_into);
        let rules = rules.collect::<Result<_, _>>()?;
        Self::builder().set_rules(Some(rules)).build()
    }
}
