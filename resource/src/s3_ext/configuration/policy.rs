//! The policy of a bucket from JSON.

use aws_sdk_s3::operation::put_bucket_policy::PutBucketPolicyOutput;
use aws_sdk_s3::operation::put_bucket_policy::builders::PutBucketPolicyFluentBuilder;
use serde::Serialize;

use super::read;
use crate::s3::BucketPolicy;
use crate::{Action, Result};

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
    /// bucket.policy().put_json(everyone_reads)?.await?;
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    ///
    /// # Errors
    ///
    /// The value cannot be written as a JSON object. Nothing is sent then.
    pub fn put_json(
        &self,
        policy: impl Serialize,
    ) -> Result<Action<PutBucketPolicyFluentBuilder, PutBucketPolicyOutput, Self>> {
        let policy: serde_json::Map<_, _> = read(self.bucket_name(), "policy", policy)?;
        let policy = serde_json::Value::Object(policy).to_string();
        Ok(self.put().with(|put| put.policy(policy)))
    }
}
