//! The client crate as its users see it.

mod errors;
mod support;
