//! The operations on buckets themselves.

pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod head;
pub(crate) mod list;
pub(crate) mod location;
