//! The `session` program.

fn main() {}
