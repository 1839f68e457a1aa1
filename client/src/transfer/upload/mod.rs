//! T1 and T3: uploads.

mod body;
mod builder;
mod checksummed;
mod file;
mod file_state;
mod opened;
mod outcome;
mod parts;
mod piece;
mod reader;
mod single;

pub use builder::{Upload, Uploaded, upload};
