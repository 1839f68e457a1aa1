//! `GetBucketAcl` and `PutBucketAcl`.

use s3s::S3Result;
use s3s::dto::{GetBucketAclInput, GetBucketAclOutput, PutBucketAclInput, PutBucketAclOutput};

use super::grants::{
    GrantHeaders, from_policy, listed, missing_header, resolve, unexpected_content,
};
use super::{CannedAcl, check_allowed};
use crate::s3::store::Store;

/// The grants on a bucket.
pub(crate) fn get(store: &Store, input: &GetBucketAclInput) -> S3Result<GetBucketAclOutput> {
    store.read(&input.bucket, |bucket| {
        Ok(GetBucketAclOutput {
            grants: Some(listed(&bucket.acl, &bucket.owner)),
            owner: Some(bucket.owner.owner()),
        })
    })
}

/// Replaces the grants on a bucket.
pub(crate) fn put(store: &Store, input: &PutBucketAclInput) -> S3Result<PutBucketAclOutput> {
    let headers = GrantHeaders {
        full_control: input.grant_full_control.as_deref(),
        read: input.grant_read.as_deref(),
        read_acp: input.grant_read_acp.as_deref(),
        write: input.grant_write.as_deref(),
        write_acp: input.grant_write_acp.as_deref(),
    };
    store.write(&input.bucket, |bucket| {
        let owners = CannedAcl::of(&bucket.owner, bucket);
        let canned = input.acl.as_ref().map(s3s::dto::BucketCannedACL::as_str);
        let acl = match &input.access_control_policy {
            Some(_) if canned.is_some() || headers.is_there() => return Err(unexpected_content()),
            Some(policy) => from_policy(policy, &bucket.owner)?,
            None if canned.is_none() && !headers.is_there() => return Err(missing_header()),
            None => resolve(canned, owners, headers)?,
        };
        check_allowed(bucket, &acl)?;
        bucket.acl = acl;
        Ok(PutBucketAclOutput::default())
    })
}
