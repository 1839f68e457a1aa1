//! From what a request says to grants, and back.

use s3s::dto::{AccessControlPolicy, Grant, Grantee, Permission, Type};
use s3s::{S3ErrorCode, S3Result};

use super::canned::{CannedAcl, full_control, group};
use super::{ALL_USERS, AUTHENTICATED_USERS, LOG_DELIVERY};
use crate::s3::account::Account;
use crate::s3::error;
use crate::s3::model::Acl;

/// The most grants that one ACL holds.
const LIMIT: usize = 100;

/// The headers `x-amz-grant-*`.
#[derive(Clone, Copy, Default)]
pub(crate) struct GrantHeaders<'a> {
    pub(crate) full_control: Option<&'a str>,
    pub(crate) read: Option<&'a str>,
    pub(crate) read_acp: Option<&'a str>,
    pub(crate) write: Option<&'a str>,
    pub(crate) write_acp: Option<&'a str>,
}

impl GrantHeaders<'_> {
    pub(super) fn is_there(&self) -> bool {
        self.full_control
            .or(self.read)
            .or(self.read_acp)
            .or(self.write)
            .or(self.write_acp)
            .is_some()
    }
}

/// The ACL that a request asks for by a canned name or by grants in headers. `None` is the default.
pub(crate) fn resolve(
    canned: Option<&str>,
    owners: CannedAcl<'_>,
    headers: GrantHeaders<'_>,
) -> S3Result<Acl> {
    let granted = of_headers(headers)?;
    match (canned, granted.is_empty()) {
        (Some(_), false) => Err(error::invalid_request(
            "Specifying both Canned ACLs and Header Grants is not allowed",
        )),
        (Some(canned), true) => owners.grants(canned),
        (None, false) => Ok(Some(granted.into())),
        (None, true) => Ok(None),
    }
}

/// The ACL in a request's body. It cannot change the owner.
pub(crate) fn from_policy(policy: &AccessControlPolicy, owner: &Account) -> S3Result<Acl> {
    let named = policy.owner.as_ref().and_then(|owner| owner.id.as_deref());
    let named = named.ok_or_else(malformed)?;
    to_user(named, None, "CanonicalUser/ID")?;
    let grants = policy.grants.clone().unwrap_or_default();
    if grants.len() > LIMIT {
        return Err(malformed());
    }
    let grants = grants.into_iter().map(|grant| checked(grant, owner));
    let grants: Vec<_> = grants.collect::<S3Result<_>>()?;
    if named != owner.canonical_id {
        return Err(error::access_denied());
    }
    Ok(Some(grants.into()))
}

/// The grants of an ACL, for a response: first those to groups.
///
/// S3 promises no order. Ceph's suite of S3 tests expects this one, although S3 itself lists the owner's grant first.
pub(crate) fn listed(acl: &Acl, owner: &Account) -> Vec<Grant> {
    let mut grants = acl
        .as_ref()
        .map_or_else(|| vec![full_control(owner)], |grants| grants.to_vec());
    grants.sort_by_key(|grant| !is_to_group(grant));
    grants
}

fn is_to_group(grant: &Grant) -> bool {
    grant
        .grantee
        .as_ref()
        .is_some_and(|grantee| grantee.type_.as_str() == Type::GROUP)
}

fn of_headers(headers: GrantHeaders<'_>) -> S3Result<Vec<Grant>> {
    let fields = [
        (
            "x-amz-grant-full-control",
            headers.full_control,
            Permission::FULL_CONTROL,
        ),
        ("x-amz-grant-read", headers.read, Permission::READ),
        (
            "x-amz-grant-read-acp",
            headers.read_acp,
            Permission::READ_ACP,
        ),
        ("x-amz-grant-write", headers.write, Permission::WRITE),
        (
            "x-amz-grant-write-acp",
            headers.write_acp,
            Permission::WRITE_ACP,
        ),
    ];
    let mut grants = Vec::new();
    for (header, value, permission) in fields {
        for grantee in value
            .unwrap_or_default()
            .split(',')
            .map(str::trim)
            .filter(|text| !text.is_empty())
        {
            grants.push(Grant {
                grantee: Some(parse_grantee(header, grantee)?),
                permission: Some(Permission::from_static(permission)),
            });
        }
    }
    Ok(grants)
}

/// Reads `id="…"`, `uri="…"` or `emailAddress="…"`.
fn parse_grantee(header: &str, text: &str) -> S3Result<Grantee> {
    let unknown = || error::argument(header, text, "Argument format not recognized");
    let (kind, value) = text.split_once('=').ok_or_else(unknown)?;
    let value = value.trim().trim_matches('"');
    match kind.trim().to_ascii_lowercase().as_str() {
        "id" => to_user(value, None, "id"),
        "uri" => checked_group(value, "uri"),
        "emailaddress" => Err(unresolvable()),
        _ => Err(unknown()),
    }
}

fn checked(grant: Grant, owner: &Account) -> S3Result<Grant> {
    let grantee = grant.grantee.ok_or_else(malformed)?;
    let permission = grant.permission.ok_or_else(malformed)?;
    let known = [
        Permission::FULL_CONTROL,
        Permission::READ,
        Permission::READ_ACP,
        Permission::WRITE,
        Permission::WRITE_ACP,
    ];
    let kinds = [
        Type::CANONICAL_USER,
        Type::GROUP,
        Type::AMAZON_CUSTOMER_BY_EMAIL,
    ];
    if !known.contains(&permission.as_str()) || !kinds.contains(&grantee.type_.as_str()) {
        return Err(malformed());
    }
    let grantee = match (&grantee.id, &grantee.uri, &grantee.email_address) {
        (Some(id), _, _) => to_user(id, Some(owner), "CanonicalUser/ID")?,
        (None, Some(uri), _) => checked_group(uri, "Group/URI")?,
        (None, None, Some(_)) => return Err(unresolvable()),
        (None, None, None) => return Err(malformed()),
    };
    Ok(Grant {
        grantee: Some(grantee),
        permission: Some(permission),
    })
}

/// Canonical user IDs are 64 hexadecimal digits. The sandbox knows the display name of the owner alone.
fn to_user(id: &str, owner: Option<&Account>, argument: &str) -> S3Result<Grantee> {
    if id.len() != 64 || !id.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(error::argument(argument, id, "Invalid id"));
    }
    let owner = owner.filter(|owner| owner.canonical_id == id);
    let display_name = owner.map(|owner| owner.display_name.clone());
    Ok(Grantee {
        display_name,
        email_address: None,
        id: Some(id.to_owned()),
        type_: Type::from_static(Type::CANONICAL_USER),
        uri: None,
    })
}

fn checked_group(uri: &str, argument: &str) -> S3Result<Grantee> {
    if ![ALL_USERS, AUTHENTICATED_USERS, LOG_DELIVERY].contains(&uri) {
        return Err(error::argument(argument, uri, "Invalid group uri"));
    }
    Ok(group(uri))
}

/// A request that sets an ACL and brings none.
pub(super) fn missing_header() -> s3s::S3Error {
    let error = error::error(
        S3ErrorCode::MissingSecurityHeader,
        "Your request was missing a required header",
    );
    error::with_detail(error, "MissingHeaderName", "x-amz-acl")
}

/// An ACL in headers and in a body at once.
pub(super) fn unexpected_content() -> s3s::S3Error {
    error::error(
        S3ErrorCode::UnexpectedContent,
        "This request does not support content",
    )
}

fn malformed() -> s3s::S3Error {
    error::error(
        S3ErrorCode::MalformedACLError,
        "The XML you provided was not well-formed or did not validate against our published schema",
    )
}

fn unresolvable() -> s3s::S3Error {
    error::error(
        S3ErrorCode::UnresolvableGrantByEmailAddress,
        "The e-mail address you provided does not match any account on record.",
    )
}

/// The ACL that the headers of a request which writes an object ask for.
macro_rules! object_acl_of {
    ($input:expr, $owner:expr, $defaults:expr) => {
        $crate::s3::acl::resolve(
            $input.acl.as_ref().map(|acl| acl.as_str()),
            $crate::s3::acl::CannedAcl {
                owner: $owner,
                bucket_owner: &$defaults.bucket_owner,
                acls_are_disabled: $defaults.acls_are_disabled,
            },
            $crate::s3::acl::GrantHeaders {
                full_control: $input.grant_full_control.as_deref(),
                read: $input.grant_read.as_deref(),
                read_acp: $input.grant_read_acp.as_deref(),
                write: None,
                write_acp: $input.grant_write_acp.as_deref(),
            },
        )
    };
}
pub(crate) use object_acl_of;
