//! The client crate as its users see it.

mod copy;
mod download;
mod errors;
mod meta;
mod pages;
mod paginator;
mod presign;
mod secrets;
mod stuck_pages;
mod support;
mod upload;
mod waiters;
