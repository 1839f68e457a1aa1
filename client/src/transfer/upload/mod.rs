//! T1 and T3: uploads.

mod body;
mod builder;
mod checksummed;
mod file;
mod file_body;
mod file_state;
mod frames;
mod opened;
mod outcome;
mod parts;
mod piece;
mod reader;
mod single;
mod source;
mod trailer;

pub use builder::{Upload, Uploaded, upload};
