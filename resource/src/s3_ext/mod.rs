//! What the handles of S3 have beyond the description: what boto3 injects by hand, and what it lacks.
//!
//! The table of what boto3 injects is in the crate's documentation.

mod attributes;
mod batch;
mod contents;
mod copy_from;
mod creation_date;
mod exists;
mod open;
mod service;
mod stale_uploads;
mod transfers;
mod waiters;

pub(crate) use service::{client, subject};
