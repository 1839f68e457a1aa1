//! The CORS rules of a bucket from JSON.

use aws_sdk_s3::error::BuildError;
use aws_sdk_s3::operation::put_bucket_cors::PutBucketCorsOutput;
use aws_sdk_s3::operation::put_bucket_cors::builders::PutBucketCorsFluentBuilder;
use aws_sdk_s3::types;
use serde::{Deserialize, Serialize};

use super::read;
use crate::Action;
use crate::s3::BucketCors;

const WHAT: &str = "CORS configuration";

impl BucketCors {
    /// Replaces the rules by these, as [`put`](Self::put) does, from JSON as the AWS CLI and boto3 have it (feature
    /// `json`).
    ///
    /// boto3: `put(CORSConfiguration={...})`.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(bucket: resource::Bucket) -> resource::Result<()> {
    /// use serde_json::json;
    ///
    /// let rules = json!({ "CORSRules": [{
    ///     "AllowedMethods": ["GET"], "AllowedOrigins": ["https://example.com"], "MaxAgeSeconds": 3000,
    /// }]});
    /// bucket.cors().put_json(rules).await?;
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    ///
    /// The action sends nothing, and ends in an error, when a member is missing, has another type, or does not belong in a [CORS
    /// configuration](https://docs.aws.amazon.com/AmazonS3/latest/API/API_CORSConfiguration.html).
    pub fn put_json(
        &self,
        configuration: impl Serialize,
    ) -> Action<PutBucketCorsFluentBuilder, PutBucketCorsOutput, Self> {
        match read::<Configuration, _>(self.bucket_name(), WHAT, configuration) {
            Ok(rules) => self.put().with(|put| put.cors_configuration(rules)),
            Err(error) => self.put().refused(error),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Configuration {
    #[serde(rename = "CORSRules")]
    rules: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct Rule {
    #[serde(rename = "ID")]
    id: Option<String>,
    allowed_headers: Option<Vec<String>>,
    allowed_methods: Vec<String>,
    allowed_origins: Vec<String>,
    expose_headers: Option<Vec<String>>,
    max_age_seconds: Option<i32>,
}

impl TryFrom<Configuration> for types::CorsConfiguration {
    type Error = BuildError;

    fn try_from(configuration: Configuration) -> Result<Self, BuildError> {
        let rules = configuration.rules.into_iter().map(TryInto::try_into);
        let rules = rules.collect::<Result<_, _>>()?;
        Self::builder().set_cors_rules(Some(rules)).build()
    }
}

impl TryFrom<Rule> for types::CorsRule {
    type Error = BuildError;

    fn try_from(rule: Rule) -> Result<Self, BuildError> {
        Self::builder()
            .set_id(rule.id)
            .set_allowed_headers(rule.allowed_headers)
            .set_allowed_methods(Some(rule.allowed_methods))
            .set_allowed_origins(Some(rule.allowed_origins))
            .set_expose_headers(rule.expose_headers)
            .set_max_age_seconds(rule.max_age_seconds)
            .build()
    }
}
