//! The `book` program.

fn main() {}
