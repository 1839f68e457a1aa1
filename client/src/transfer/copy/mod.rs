//! T5 and T21: copies, which go from bucket to bucket without passing through here.

mod builder;
mod described;
mod outcome;
mod parts;
mod single;
mod source;

pub use builder::{Copied, Copy, copy};
pub use source::CopySource;
