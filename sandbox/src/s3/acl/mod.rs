//! Access control lists: canned ones, grants in headers, and policies in a body.
//!
//! They are kept and returned; what they allow is not enforced, since everything here belongs to one account.

pub(crate) mod bucket;
mod grants;
pub(crate) mod object;

pub(crate) use grants::{Headers, object_acl_of, resolve};
