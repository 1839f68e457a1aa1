//! T2 and T4: downloads.

mod batch;
mod body;
mod builder;
mod file;
mod plan;
mod range;
mod sink;
mod start;
mod temporary;
mod writer;

pub use builder::{Download, Downloaded, download};
