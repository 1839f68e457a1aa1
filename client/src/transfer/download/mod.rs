//! T2 and T4: downloads.

mod builder;
mod file;
mod plan;
mod range;
mod sink;
mod writer;

pub use builder::{Download, Downloaded, download};
