//! Which web pages may call the bucket.

use s3s::dto::{
    CORSRule, DeleteBucketCorsInput, DeleteBucketCorsOutput, GetBucketCorsInput,
    GetBucketCorsOutput, PutBucketCorsInput, PutBucketCorsOutput,
};
use s3s::{S3ErrorCode, S3Result};

use crate::s3::error;
use crate::s3::store::Store;

const LIMIT: usize = 100;
const METHODS: [&str; 5] = ["GET", "PUT", "POST", "DELETE", "HEAD"];

/// `PutBucketCors`.
pub(crate) fn put(store: &Store, input: &PutBucketCorsInput) -> S3Result<PutBucketCorsOutput> {
    let rules = input.cors_configuration.cors_rules.clone();
    if rules.is_empty() || rules.len() > LIMIT {
        return Err(error::malformed_xml());
    }
    rules.iter().try_for_each(check)?;
    store.configure(&input.bucket, |configuration| {
        configuration.cors = Some(rules);
    })
}

fn check(rule: &CORSRule) -> S3Result<()> {
    if rule.allowed_methods.is_empty() || rule.allowed_origins.is_empty() {
        return Err(error::malformed_xml());
    }
    if let Some(method) = rule
        .allowed_methods
        .iter()
        .find(|name| !METHODS.contains(&name.as_str()))
    {
        return Err(error::invalid_request(format!(
            "Found unsupported HTTP method in CORS config. Unsupported method is {method}"
        )));
    }
    let wildcards = |text: &&String| text.matches('*').count() > 1;
    if let Some(origin) = rule.allowed_origins.iter().find(wildcards) {
        return Err(error::invalid_request(format!(
            "AllowedOrigin \"{origin}\" can not have more than one wildcard."
        )));
    }
    Ok(())
}

/// `GetBucketCors`.
pub(crate) fn get(store: &Store, input: &GetBucketCorsInput) -> S3Result<GetBucketCorsOutput> {
    let missing = || {
        error::error(
            S3ErrorCode::NoSuchCORSConfiguration,
            "The CORS configuration does not exist",
        )
    };
    let rules = store.setting(&input.bucket, |settings| settings.cors.clone(), missing)?;
    Ok(GetBucketCorsOutput {
        cors_rules: Some(rules),
    })
}

/// `DeleteBucketCors`.
pub(crate) fn delete(
    store: &Store,
    input: &DeleteBucketCorsInput,
) -> S3Result<DeleteBucketCorsOutput> {
    store.configure(&input.bucket, |configuration| configuration.cors = None)
}
