//! Methods of [`Bucket`](crate::s3::Bucket) beyond the description, in the order in which its page shows them.

mod transfers;

mod delete;
mod exists;
mod folders;
mod links;

mod creation_date;
mod stale_uploads;
