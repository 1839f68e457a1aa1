//! The `codegen` program.

fn main() {}
