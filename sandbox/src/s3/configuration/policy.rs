//! The bucket's policy: checked for form, kept as it was sent. What it allows is not enforced.

use s3s::dto::{
    DeleteBucketPolicyInput, DeleteBucketPolicyOutput, GetBucketPolicyInput, GetBucketPolicyOutput,
    GetBucketPolicyStatusInput, GetBucketPolicyStatusOutput, PolicyStatus, PutBucketPolicyInput,
    PutBucketPolicyOutput,
};
use s3s::{S3Error, S3ErrorCode, S3Result};

use super::policy_document::Document;
use crate::s3::error;
use crate::s3::store::Store;

/// `PutBucketPolicy`.
pub(crate) fn put(store: &Store, input: &PutBucketPolicyInput) -> S3Result<PutBucketPolicyOutput> {
    store.write(&input.bucket, |bucket| {
        let document = Document::parse(&input.policy, &input.bucket)?;
        let block = bucket.configuration.public_access.as_ref();
        if document.is_public() && block.is_some_and(|block| block.block_public_policy == Some(true)) {
            return Err(error::error(
                S3ErrorCode::AccessDenied,
                "Access Denied: public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access",
            ));
        }
        bucket.configuration.policy = Some(input.policy.clone());
        Ok(PutBucketPolicyOutput::default())
    })
}

/// `GetBucketPolicy`.
pub(crate) fn get(store: &Store, input: &GetBucketPolicyInput) -> S3Result<GetBucketPolicyOutput> {
    let policy = store.setting(&input.bucket, |settings| settings.policy.clone(), missing)?;
    Ok(GetBucketPolicyOutput {
        policy: Some(policy),
    })
}

/// `GetBucketPolicyStatus`: whether the policy lets anybody in.
pub(crate) fn status(
    store: &Store,
    input: &GetBucketPolicyStatusInput,
) -> S3Result<GetBucketPolicyStatusOutput> {
    let policy = store.setting(&input.bucket, |settings| settings.policy.clone(), missing)?;
    let is_public = Document::parse(&policy, &input.bucket)?.is_public();
    Ok(GetBucketPolicyStatusOutput {
        policy_status: Some(PolicyStatus {
            is_public: Some(is_public),
        }),
    })
}

/// `DeleteBucketPolicy`.
pub(crate) fn delete(
    store: &Store,
    input: &DeleteBucketPolicyInput,
) -> S3Result<DeleteBucketPolicyOutput> {
    store.configure(&input.bucket, |configuration| configuration.policy = None)
}

fn missing() -> S3Error {
    error::error(
        S3ErrorCode::NoSuchBucketPolicy,
        "The bucket policy does not exist",
    )
}
