//! `GetObjectAcl` and `PutObjectAcl`.

use s3s::S3Result;
use s3s::dto::{GetObjectAclInput, GetObjectAclOutput, PutObjectAclInput, PutObjectAclOutput};

use super::grants::{
    GrantHeaders, from_policy, listed, missing_header, resolve, unexpected_content,
};
use super::{CannedAcl, check_allowed};
use crate::s3::notification::Event;
use crate::s3::objects::{find, find_to_change};
use crate::s3::store::Store;

/// The grants on a version.
pub(crate) fn get(store: &Store, input: &GetObjectAclInput) -> S3Result<GetObjectAclOutput> {
    store.read(&input.bucket, |bucket| {
        let version = find(bucket, &input.key, input.version_id.as_deref())?;
        Ok(GetObjectAclOutput {
            grants: Some(listed(&version.acl, &version.owner)),
            owner: Some(version.owner.owner()),
            request_charged: None,
        })
    })
}

/// Replaces the grants on a version.
pub(crate) fn put(store: &Store, input: &PutObjectAclInput) -> S3Result<PutObjectAclOutput> {
    let headers = GrantHeaders {
        full_control: input.grant_full_control.as_deref(),
        read: input.grant_read.as_deref(),
        read_acp: input.grant_read_acp.as_deref(),
        write: input.grant_write.as_deref(),
        write_acp: input.grant_write_acp.as_deref(),
    };
    store.write(&input.bucket, |bucket| {
        let version = find_to_change(bucket, &input.key, input.version_id.as_deref())?;
        let owners = CannedAcl::of(&version.owner, bucket);
        let canned = input.acl.as_ref().map(s3s::dto::ObjectCannedACL::as_str);
        let acl = match &input.access_control_policy {
            Some(_) if canned.is_some() || headers.is_there() => return Err(unexpected_content()),
            Some(policy) => from_policy(policy, &version.owner)?,
            None if canned.is_none() && !headers.is_there() => return Err(missing_header()),
            None => resolve(canned, owners, headers)?,
        };
        check_allowed(bucket, &acl)?;
        // S3 tells of an ACL only if it changes.
        let changes = listed(&acl, &version.owner) != listed(&version.acl, &version.owner);
        bucket
            .objects
            .modify(&input.key, version.id, |version| version.acl = acl);
        if changes {
            let version_id = bucket.version_header(version.id);
            let object = (input.bucket.as_str(), input.key.as_str());
            let event = Event::of_version("ObjectAcl:Put", object, version.id, version_id.as_ref());
            store.notify(bucket, &event);
        }
        Ok(PutObjectAclOutput::default())
    })
}
