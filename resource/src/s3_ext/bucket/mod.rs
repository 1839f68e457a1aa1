//! What [`Bucket`](crate::s3::Bucket) has beyond the description.

mod transfers;

mod creation_date;
mod delete;
mod exists;
mod folders;
mod links;
mod stale_uploads;
