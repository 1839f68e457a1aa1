//! Canned ACLs: grants with a name.

use s3s::S3Result;
use s3s::dto::{Grant, Grantee, Permission, Type};

use super::{ALL_USERS, AUTHENTICATED_USERS, LOG_DELIVERY};
use crate::s3::account::Account;
use crate::s3::error;
use crate::s3::model::{Acl, Bucket};

/// The canned ACLs of S3.
const NAMES: [&str; 8] = [
    "private",
    "public-read",
    "public-read-write",
    "aws-exec-read",
    "authenticated-read",
    "bucket-owner-read",
    "bucket-owner-full-control",
    "log-delivery-write",
];

/// A canned ACL, and whose it is.
#[derive(Clone, Copy)]
pub(crate) struct CannedAcl<'a> {
    /// The account that gets full control.
    pub(crate) owner: &'a Account,
    /// The owner of the bucket, to whom `bucket-owner-*` grants.
    pub(crate) bucket_owner: &'a Account,
    /// Whether the bucket takes no canned ACL but `bucket-owner-full-control`.
    pub(crate) acls_are_disabled: bool,
}

impl<'a> CannedAcl<'a> {
    /// For something of `owner` in a bucket.
    pub(super) fn of(owner: &'a Account, bucket: &'a Bucket) -> Self {
        Self {
            owner,
            bucket_owner: &bucket.owner,
            acls_are_disabled: bucket.configuration.acls_are_disabled(),
        }
    }

    /// The grants of a canned ACL. `None` is the default: full control for the owner alone.
    pub(super) fn grants(self, name: &str) -> S3Result<Acl> {
        if !NAMES.contains(&name) {
            return Err(error::argument(
                "x-amz-acl",
                name,
                "The canned ACL is not valid",
            ));
        }
        if self.acls_are_disabled && name != "bucket-owner-full-control" {
            return Err(error::acls_are_disabled());
        }
        let owner = full_control(self.owner);
        let mut grants = vec![owner];
        match name {
            "public-read" => grants.push(to_group(ALL_USERS, Permission::READ)),
            "public-read-write" => grants.extend([
                to_group(ALL_USERS, Permission::READ),
                to_group(ALL_USERS, Permission::WRITE),
            ]),
            "authenticated-read" => grants.push(to_group(AUTHENTICATED_USERS, Permission::READ)),
            "log-delivery-write" => grants.extend([
                to_group(LOG_DELIVERY, Permission::WRITE),
                to_group(LOG_DELIVERY, Permission::READ_ACP),
            ]),
            "bucket-owner-read" => grants.extend(self.to_bucket_owner(Permission::READ)),
            "bucket-owner-full-control" => {
                grants.extend(self.to_bucket_owner(Permission::FULL_CONTROL));
            }
            // `private` and `aws-exec-read` grant nothing to others.
            _ => {}
        }
        Ok((grants.len() > 1).then(|| grants.into()))
    }

    fn to_bucket_owner(self, permission: &'static str) -> Option<Grant> {
        (self.owner != self.bucket_owner).then(|| to_account(self.bucket_owner, permission))
    }
}

/// The grant that an owner has by default.
pub(super) fn full_control(owner: &Account) -> Grant {
    to_account(owner, Permission::FULL_CONTROL)
}

fn to_account(account: &Account, permission: &'static str) -> Grant {
    let grantee = Grantee {
        display_name: Some(account.display_name.clone()),
        email_address: None,
        id: Some(account.canonical_id.clone()),
        type_: Type::from_static(Type::CANONICAL_USER),
        uri: None,
    };
    Grant {
        grantee: Some(grantee),
        permission: Some(Permission::from_static(permission)),
    }
}

fn to_group(uri: &str, permission: &'static str) -> Grant {
    Grant {
        grantee: Some(group(uri)),
        permission: Some(Permission::from_static(permission)),
    }
}

pub(super) fn group(uri: &str) -> Grantee {
    Grantee {
        display_name: None,
        email_address: None,
        id: None,
        type_: Type::from_static(Type::GROUP),
        uri: Some(uri.to_owned()),
    }
}
