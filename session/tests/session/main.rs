//! The items of boto3's session, each under its id of the parity list, and those that boto3 lacks.

mod support;

mod advice;
mod arguments;
mod assume_role;
mod boto3;
mod cut_responses;
mod default_session;
#[expect(
    clippy::needless_raw_string_hashes,
    reason = "snapbox writes them when it updates a snapshot"
)]
mod explain;
mod hanging_sources;
mod identity;
mod instance;
mod isolation;
mod leaks;
mod odd_values;
mod pool;
mod proxy;
mod refused;
mod regions;
mod renewal;
mod sources;
mod timeouts;
#[cfg(unix)]
mod unreadable_files;
