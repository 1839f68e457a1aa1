//! The policy of a bucket from JSON.

use aws_sdk_s3::operation::put_bucket_policy::PutBucketPolicyOutput;
use aws_sdk_s3::operation::put_bucket_policy::builders::PutBucketPolicyFluentBuilder;
use serde::Serialize;
use serde_json::{Map, Value};

use super::read;
use crate::Action;
use crate::s3::BucketPolicy;

impl BucketPolicy {
    /// Replaces the policy by this one, as [`put`](Self::put) does (feature `json`).
    ///
    /// boto3: `put(Policy=json.dumps(policy))`.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(bucket: resource::Bucket) -> resource::Result<()> {
    /// use serde_json::json;
    ///
    /// let everyone_reads = json!({ "Version": "2012-10-17", "Statement": [{
    ///     "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::demo/*",
    /// }]});
    /// bucket.policy().put_json(everyone_reads).await?;
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    ///
    /// The action sends nothing, and ends in an error, when the value cannot be written as a JSON object.
    pub fn put_json(
        &self,
        policy: impl Serialize,
    ) -> Action<PutBucketPolicyFluentBuilder, PutBucketPolicyOutput, Self> {
        match read::<Map<String, Value>, Value>(self.bucket_name(), "policy", policy) {
            Ok(policy) => self.put().with(|put| put.policy(policy.to_string())),
            Err(error) => self.put().refused(error),
        }
    }
}
