//! The bucket policy: checked for form, kept as it was sent.

use s3s::dto::{
    DeleteBucketPolicyInput, DeleteBucketPolicyOutput, GetBucketPolicyInput, GetBucketPolicyOutput,
    GetBucketPolicyStatusInput, GetBucketPolicyStatusOutput, PolicyStatus, PutBucketPolicyInput,
    PutBucketPolicyOutput,
};
use s3s::{S3Error, S3ErrorCode, S3Result};

use crate::s3::error;
use crate::s3::policy::Document;
use crate::s3::store::Store;

/// `PutBucketPolicy`.
pub(crate) fn put(store: &Store, input: &PutBucketPolicyInput) -> S3Result<PutBucketPolicyOutput> {
    store.write(&input.bucket, |bucket| {
        let document = Document::parse(&input.policy, &input.bucket)?;
        if document.is_public() && bucket.configuration.blocks("BlockPublicPolicy") {
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
    let policy = policy_of(store, &input.bucket)?;
    Ok(GetBucketPolicyOutput {
        policy: Some(policy),
    })
}

/// `GetBucketPolicyStatus`: whether the policy is public.
pub(crate) fn status(
    store: &Store,
    input: &GetBucketPolicyStatusInput,
) -> S3Result<GetBucketPolicyStatusOutput> {
    let policy = policy_of(store, &input.bucket)?;
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
    store.write(&input.bucket, |bucket| {
        bucket.configuration.policy = None;
        Ok(DeleteBucketPolicyOutput::default())
    })
}

fn policy_of(store: &Store, bucket: &str) -> S3Result<String> {
    store.read(bucket, |bucket| {
        bucket.configuration.policy.clone().ok_or_else(missing)
    })
}

fn missing() -> S3Error {
    error::error(
        S3ErrorCode::NoSuchBucketPolicy,
        "The bucket policy does not exist",
    )
}
