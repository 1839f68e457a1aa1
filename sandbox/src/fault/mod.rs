//! How a sandbox misbehaves on request.
//!
//! A [`Fault`] says which operation, which of its requests, and what happens to them. Faults apply to
//! requests whose signature was accepted, on every service of the sandbox.

mod effect;
mod operations;
mod parse;
mod plan;
mod rule;

pub use effect::{Effect, ResetAt, WrongBody, WrongPage};
pub(crate) use plan::{Faults, Verdict};
pub use rule::Fault;
