//! The `resource` program.

fn main() {}
