//! T1 and T3: uploads.

mod builder;
mod parts;
mod piece;
mod single;

pub use builder::{Upload, Uploaded, upload};
