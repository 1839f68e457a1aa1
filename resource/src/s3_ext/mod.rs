//! Methods of S3's handles beyond the description, by class: those that boto3 injects by hand, and those that it lacks.
//!
//! The table of what boto3 injects is in the crate's documentation.

mod attributes;
mod bucket;
mod by_hand;
#[cfg(feature = "json")]
mod configuration;
mod contents;
mod copy_from;
mod found;
mod multipart_upload;
mod names;
mod object;
mod object_summary;
mod object_version;
mod order;
mod serialize;
mod service;
mod waiters;

pub(crate) use by_hand::{client, subject};
