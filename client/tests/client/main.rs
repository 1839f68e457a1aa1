//! The client crate as its users see it.

mod errors;
mod paginator;
mod presign;
mod stuck_pages;
mod support;
mod waiters;
