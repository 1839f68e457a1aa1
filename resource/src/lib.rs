//! An object-oriented facade over the AWS SDK for Rust: the resource layer that it lacks.

pub mod batch;
pub mod collection;
mod error;

pub use error::{Error, Result};
