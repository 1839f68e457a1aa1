//! Turns a description of an AWS service's resources into Rust.
