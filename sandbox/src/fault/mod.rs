//! How a sandbox misbehaves on request.
//!
//! A [`Fault`] says which operation, which of its requests, and what happens to it. Faults apply to
//! requests whose signature was accepted, on every service of the sandbox.

mod description;
mod parse;
mod plan;

pub use description::{Effect, Fault};
pub(crate) use plan::Faults;
