//! The permissions that an ACL's grants give.

use s3s::S3Result;
use s3s::dto::{Grant, Permission};

use super::{ALL_USERS, AUTHENTICATED_USERS};
use crate::s3::account::{Account, Caller};
use crate::s3::error;
use crate::s3::model::{Acl, Bucket};

/// Whether an ACL grants a caller a permission. `ignore_groups` leaves out the grants to everybody, as Block Public
/// Access does.
pub(crate) fn allows(
    acl: &Acl,
    owner: &Account,
    caller: &Caller,
    permission: &str,
    ignore_groups: bool,
) -> bool {
    let Some(grants) = acl else {
        return caller.is_of(owner);
    };
    grants.iter().any(|grant| {
        let granted = grant.permission.as_ref().map(Permission::as_str);
        let covers = granted == Some(permission) || granted == Some(Permission::FULL_CONTROL);
        covers && is_grantee(grant, caller, ignore_groups)
    })
}

fn is_grantee(grant: &Grant, caller: &Caller, ignore_groups: bool) -> bool {
    let Some(grantee) = &grant.grantee else {
        return false;
    };
    let signed = matches!(caller, Caller::Signed { .. });
    match (grantee.uri.as_deref(), grantee.id.as_deref()) {
        (Some(ALL_USERS), _) => !ignore_groups,
        (Some(AUTHENTICATED_USERS), _) => signed && !ignore_groups,
        (None, Some(id)) => signed && caller.account().canonical_id == id,
        _ => false,
    }
}

/// Refuses an ACL that the bucket's ownership controls or its Block Public Access do not allow.
pub(crate) fn check_allowed(bucket: &Bucket, acl: &Acl) -> S3Result<()> {
    let Some(grants) = acl else {
        return Ok(());
    };
    if bucket.configuration.acls_are_disabled() && !is_full_control_of(acl, &bucket.owner) {
        return Err(error::acls_are_disabled());
    }
    if bucket.configuration.blocks("BlockPublicAcls") && grants.iter().any(is_public) {
        return Err(error::error(
            s3s::S3ErrorCode::AccessDenied,
            "Access Denied: public ACLs are prevented by the BlockPublicAcls setting in S3 Block Public Access",
        ));
    }
    Ok(())
}

/// Refuses to disable the ACLs of a bucket whose own ACL grants anything to others.
pub(crate) fn check_ownership_fits(ownership: &str, bucket: &Bucket) -> S3Result<()> {
    let grants = bucket.acl.is_some() && !is_full_control_of(&bucket.acl, &bucket.owner);
    if ownership == "BucketOwnerEnforced" && grants {
        return Err(error::custom(
            "InvalidBucketAclWithObjectOwnership",
            http::StatusCode::BAD_REQUEST,
            "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
        ));
    }
    Ok(())
}

fn is_public(grant: &Grant) -> bool {
    let uri = grant
        .grantee
        .as_ref()
        .and_then(|grantee| grantee.uri.as_deref());
    matches!(uri, Some(ALL_USERS | AUTHENTICATED_USERS))
}

/// Whether an ACL gives an account full control, and no group anything.
pub(crate) fn is_full_control_of(acl: &Acl, account: &Account) -> bool {
    let grants = acl.as_deref().unwrap_or_default();
    let full = |grant: &Grant| {
        let id = grant
            .grantee
            .as_ref()
            .and_then(|grantee| grantee.id.as_deref());
        let permission = grant.permission.as_ref().map(Permission::as_str);
        id == Some(&account.canonical_id) && permission == Some(Permission::FULL_CONTROL)
    };
    grants.iter().any(full)
        && grants.iter().all(|grant| {
            grant
                .grantee
                .as_ref()
                .is_some_and(|grantee| grantee.uri.is_none())
        })
}
