//! What [`Object`](crate::s3::Object) has beyond the description, in the order in which its page shows it.

mod transfers;

mod contents;
mod exists;
mod files;
mod links;
