//! Access control lists: canned ACLs, grants in headers, and `AccessControlPolicy` in a body.

pub(crate) mod bucket;
mod canned;
mod grants;
pub(crate) mod object;
mod permission;

pub(crate) use canned::CannedAcl;
pub(crate) use grants::{GrantHeaders, object_acl_of, resolve};
pub(crate) use permission::{allows, check_allowed, check_ownership_fits, is_full_control_of};

/// The group of everybody.
pub(crate) const ALL_USERS: &str = "http://acs.amazonaws.com/groups/global/AllUsers";
/// The group of every AWS account.
pub(crate) const AUTHENTICATED_USERS: &str =
    "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
/// The group that writes access logs.
const LOG_DELIVERY: &str = "http://acs.amazonaws.com/groups/s3/LogDelivery";
