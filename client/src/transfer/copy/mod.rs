//! T5 and T21: copies, which S3 makes from bucket to bucket.

mod builder;
mod described;
mod outcome;
mod parts;
mod send;
mod single;
mod source;

pub use builder::{Copied, Copy, copy};
pub use source::CopySource;
