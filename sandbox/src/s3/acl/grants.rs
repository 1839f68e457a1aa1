//! From what a request says to grants, and back.

use s3s::dto::{AccessControlPolicy, Grant, Grantee, Permission, Type};
use s3s::{S3ErrorCode, S3Result};

use crate::s3::error;
use crate::s3::model::Acl;
use crate::s3::owner::{CANONICAL_ID, DISPLAY_NAME};

const ALL_USERS: &str = "http://acs.amazonaws.com/groups/global/AllUsers";
const AUTHENTICATED_USERS: &str = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
const LOG_DELIVERY: &str = "http://acs.amazonaws.com/groups/s3/LogDelivery";

/// The most grants that one list holds.
const LIMIT: usize = 100;

/// The headers `x-amz-grant-*`.
#[derive(Clone, Copy, Default)]
pub(crate) struct Headers<'a> {
    pub(crate) full_control: Option<&'a str>,
    pub(crate) read: Option<&'a str>,
    pub(crate) read_acp: Option<&'a str>,
    pub(crate) write: Option<&'a str>,
    pub(crate) write_acp: Option<&'a str>,
}

/// The list that a request asks for by a canned name or by grants in headers; `None` is the default.
pub(crate) fn resolve(canned: Option<&str>, headers: Headers<'_>) -> S3Result<Acl> {
    let granted = of_headers(headers)?;
    match (canned, granted.is_empty()) {
        (Some(_), false) => Err(error::invalid_request(
            "Specifying both Canned ACLs and Header Grants is not allowed",
        )),
        (Some(canned), true) => of_canned(canned),
        (None, false) => Ok(Some(granted.into())),
        (None, true) => Ok(None),
    }
}

/// The list in a request's body.
pub(crate) fn from_policy(policy: &AccessControlPolicy) -> S3Result<Acl> {
    let owner = policy.owner.as_ref().and_then(|owner| owner.id.as_deref());
    if owner.is_some_and(|owner| owner != CANONICAL_ID) {
        return Err(error::access_denied());
    }
    let grants = policy.grants.clone().unwrap_or_default();
    if grants.len() > LIMIT {
        return Err(malformed());
    }
    let grants: Vec<_> = grants.into_iter().map(checked).collect::<S3Result<_>>()?;
    Ok(Some(grants.into()))
}

/// The grants of a list, for an answer.
pub(crate) fn listed(acl: &Acl) -> Vec<Grant> {
    acl.as_ref()
        .map_or_else(|| vec![full_control()], |grants| grants.to_vec())
}

fn of_canned(name: &str) -> S3Result<Acl> {
    let to = |groups: &[(&str, &'static str)]| {
        let others = groups
            .iter()
            .map(|(uri, permission)| to_group(uri, permission));
        Ok(Some(
            std::iter::once(full_control()).chain(others).collect(),
        ))
    };
    match name {
        "private" | "bucket-owner-read" | "bucket-owner-full-control" | "aws-exec-read" => Ok(None),
        "public-read" => to(&[(ALL_USERS, Permission::READ)]),
        "public-read-write" => to(&[
            (ALL_USERS, Permission::READ),
            (ALL_USERS, Permission::WRITE),
        ]),
        "authenticated-read" => to(&[(AUTHENTICATED_USERS, Permission::READ)]),
        "log-delivery-write" => to(&[
            (LOG_DELIVERY, Permission::WRITE),
            (LOG_DELIVERY, Permission::READ_ACP),
        ]),
        _ => Err(error::invalid_argument("The canned ACL is not valid")),
    }
}

fn of_headers(headers: Headers<'_>) -> S3Result<Vec<Grant>> {
    let fields = [
        (headers.full_control, Permission::FULL_CONTROL),
        (headers.read, Permission::READ),
        (headers.read_acp, Permission::READ_ACP),
        (headers.write, Permission::WRITE),
        (headers.write_acp, Permission::WRITE_ACP),
    ];
    let mut grants = Vec::new();
    for (header, permission) in fields {
        for grantee in header
            .unwrap_or_default()
            .split(',')
            .map(str::trim)
            .filter(|text| !text.is_empty())
        {
            grants.push(Grant {
                grantee: Some(parse_grantee(grantee)?),
                permission: Some(Permission::from_static(permission)),
            });
        }
    }
    Ok(grants)
}

/// Reads `id="…"`, `uri="…"` or `emailAddress="…"`.
fn parse_grantee(text: &str) -> S3Result<Grantee> {
    let (kind, value) = text
        .split_once('=')
        .ok_or_else(|| error::invalid_argument("Argument format not recognized"))?;
    let value = value.trim().trim_matches('"');
    match kind.trim().to_ascii_lowercase().as_str() {
        "id" => to_user(value),
        "uri" => checked_group(value),
        "emailaddress" => Err(unresolvable()),
        _ => Err(error::invalid_argument("Argument format not recognized")),
    }
}

fn checked(grant: Grant) -> S3Result<Grant> {
    let grantee = grant.grantee.ok_or_else(malformed)?;
    let permission = grant.permission.ok_or_else(malformed)?;
    let known = [
        Permission::FULL_CONTROL,
        Permission::READ,
        Permission::READ_ACP,
        Permission::WRITE,
        Permission::WRITE_ACP,
    ];
    if !known.contains(&permission.as_str()) {
        return Err(malformed());
    }
    let grantee = match (&grantee.id, &grantee.uri, &grantee.email_address) {
        (Some(id), _, _) => to_user(id)?,
        (None, Some(uri), _) => checked_group(uri)?,
        (None, None, Some(_)) => return Err(unresolvable()),
        (None, None, None) => return Err(malformed()),
    };
    Ok(Grant {
        grantee: Some(grantee),
        permission: Some(permission),
    })
}

/// Canonical identifiers are 64 hexadecimal digits; nobody but the owner has a name that is known here.
fn to_user(id: &str) -> S3Result<Grantee> {
    if id.len() != 64 || !id.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(error::invalid_argument("Invalid id"));
    }
    let display_name = (id == CANONICAL_ID).then(|| DISPLAY_NAME.to_owned());
    Ok(Grantee {
        display_name,
        email_address: None,
        id: Some(id.to_owned()),
        type_: Type::from_static(Type::CANONICAL_USER),
        uri: None,
    })
}

fn checked_group(uri: &str) -> S3Result<Grantee> {
    if ![ALL_USERS, AUTHENTICATED_USERS, LOG_DELIVERY].contains(&uri) {
        return Err(error::invalid_argument("Invalid group uri"));
    }
    Ok(group(uri))
}

fn group(uri: &str) -> Grantee {
    Grantee {
        display_name: None,
        email_address: None,
        id: None,
        type_: Type::from_static(Type::GROUP),
        uri: Some(uri.to_owned()),
    }
}

fn to_group(uri: &str, permission: &'static str) -> Grant {
    Grant {
        grantee: Some(group(uri)),
        permission: Some(Permission::from_static(permission)),
    }
}

fn full_control() -> Grant {
    let grantee = Grantee {
        display_name: Some(DISPLAY_NAME.into()),
        email_address: None,
        id: Some(CANONICAL_ID.into()),
        type_: Type::from_static(Type::CANONICAL_USER),
        uri: None,
    };
    Grant {
        grantee: Some(grantee),
        permission: Some(Permission::from_static(Permission::FULL_CONTROL)),
    }
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

/// The list that the headers of a request which writes an object ask for.
macro_rules! object_acl_of {
    ($input:expr) => {
        $crate::s3::acl::resolve(
            $input.acl.as_ref().map(|acl| acl.as_str()),
            $crate::s3::acl::Headers {
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
