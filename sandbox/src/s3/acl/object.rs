//! `GetObjectAcl` and `PutObjectAcl`.

use s3s::S3Result;
use s3s::dto::{GetObjectAclInput, GetObjectAclOutput, PutObjectAclInput, PutObjectAclOutput};

use super::grants::{Headers, from_policy, listed, resolve};
use crate::s3::configuration::ownership::permit_acl;
use crate::s3::objects::find;
use crate::s3::owner::owner;
use crate::s3::store::Store;

/// The grants on a version.
pub(crate) fn get(store: &Store, input: &GetObjectAclInput) -> S3Result<GetObjectAclOutput> {
    store.read(&input.bucket, |bucket| {
        let version = find(bucket, &input.key, input.version_id.as_deref())?;
        Ok(GetObjectAclOutput {
            grants: Some(listed(&version.acl)),
            owner: Some(owner()),
            request_charged: None,
        })
    })
}

/// Replaces the grants on a version.
pub(crate) fn put(store: &Store, input: &PutObjectAclInput) -> S3Result<PutObjectAclOutput> {
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
            input.acl.as_ref().map(s3s::dto::ObjectCannedACL::as_str),
            headers,
        )?,
    };
    store.write(&input.bucket, |bucket| {
        permit_acl(bucket, &acl)?;
        let version = find(bucket, &input.key, input.version_id.as_deref())?;
        bucket
            .objects
            .modify(&input.key, version.id, |version| version.acl = acl);
        Ok(PutObjectAclOutput::default())
    })
}
