//! Resources that no other crate has.

pub mod access;
