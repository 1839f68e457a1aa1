//! The client crate as its users see it.

mod copy;
mod download;
mod encode;
mod endpoints;
mod errors;
mod folders;
mod hostile_pages;
mod local_files;
mod lost_response;
mod meta;
mod not_from_s3;
mod one_object;
mod outcomes;
mod pages;
mod paginator;
mod presign;
mod retries;
mod scripted;
mod secrets;
mod stalled;
mod stuck_pages;
mod support;
mod trailers;
mod upload;
mod waiters;
