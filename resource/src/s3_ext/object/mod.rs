//! What [`Object`](crate::s3::Object) has beyond the description.

mod transfers;

mod contents;
mod exists;
mod files;
mod links;
