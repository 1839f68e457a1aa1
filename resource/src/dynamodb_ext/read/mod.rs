//! Query and Scan, as collections on the paging engine.

mod builder;
mod input;
mod pages;
mod parallel;
mod rows;
mod totals;

pub use builder::{Query, Read, Scan};
pub use input::{RawPage, ReadInput};
pub use pages::{RowPage, RowPages};
pub use parallel::{ParallelRows, ParallelScan};
pub use rows::Rows;
pub use totals::Totals;
