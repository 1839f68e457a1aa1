//! T1 and T3: uploads.

mod body;
mod builder;
mod file;
mod parts;
mod piece;
mod reader;
mod sealed;
mod single;

pub use builder::{Upload, Uploaded, upload};
