//! The client crate as its users see it.

mod changing_files;
mod copy;
mod customer_key;
mod download;
mod encode;
mod endpoints;
mod errors;
mod folders;
mod hostile_folders;
mod hostile_pages;
mod local_files;
mod long_values;
mod lost_response;
mod messages;
mod meta;
mod not_from_s3;
mod odd_servers;
mod odd_statuses;
mod one_object;
mod outcomes;
mod pages;
mod paginator;
mod presign;
mod refused_keys;
mod retries;
mod scripted;
mod secrets;
mod settings;
#[cfg(target_os = "linux")]
mod special_files;
mod stalled;
mod stuck_pages;
mod support;
mod trailers;
mod upload;
mod waiters;
