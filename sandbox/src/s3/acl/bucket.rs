//! `GetBucketAcl` and `PutBucketAcl`.

use s3s::S3Result;
use s3s::dto::{GetBucketAclInput, GetBucketAclOutput, PutBucketAclInput, PutBucketAclOutput};

use super::grants::{Headers, from_policy, listed, resolve};
use crate::s3::configuration::ownership::permit_acl;
use crate::s3::owner::owner;
use crate::s3::store::Store;

/// The grants on a bucket.
pub(crate) fn get(store: &Store, input: &GetBucketAclInput) -> S3Result<GetBucketAclOutput> {
    store.read(&input.bucket, |bucket| {
        Ok(GetBucketAclOutput {
            grants: Some(listed(&bucket.acl)),
            owner: Some(owner()),
        })
    })
}

/// Replaces the grants on a bucket.
pub(crate) fn put(store: &Store, input: &PutBucketAclInput) -> S3Result<PutBucketAclOutput> {
    let headers = Headers {
        full_control: input.grant_full_control.as_deref(),
        read: input.grant_read.as_deref(),
        read_acp: input.grant_read_acp.as_deref(),
        write: input.grant_write.as_deref(),
        write_acp: input.grant_write_acp.as_deref(),
    };
    let acl = match &input.access_control_policy {
        Some(policy) => from_policy(policy)?,
        None => resolve(
            input.acl.as_ref().map(s3s::dto::BucketCannedACL::as_str),
            headers,
        )?,
    };
    store.write(&input.bucket, |bucket| {
        permit_acl(bucket, &acl)?;
        bucket.acl = acl;
        Ok(PutBucketAclOutput::default())
    })
}
