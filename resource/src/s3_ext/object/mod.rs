//! Methods of [`Object`](crate::s3::Object) beyond the description, in the order in which its page shows them.

mod transfers;

mod contents;
mod exists;
mod files;
mod links;
