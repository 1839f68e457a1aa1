//! The operations on objects.

pub(crate) mod attributes;
mod commit;
pub(crate) mod copy;
pub(crate) mod delete;
pub(crate) mod delete_batch;
mod extent;
mod find;
pub(crate) mod get;
pub(crate) mod head;
pub(crate) mod put;
pub(crate) mod source;
pub(crate) mod tagging;

pub(crate) use commit::{PutRequest, apply_object_ownership, commit};
pub(crate) use find::{find, find_to_change};
