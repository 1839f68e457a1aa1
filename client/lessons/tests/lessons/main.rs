//! The lessons, as a program.

mod bad_input;
mod elsewhere;
mod files;
#[cfg(unix)]
mod interrupt;
mod links;
mod offline;
mod output;
mod program;

/// The program under test.
const PROGRAM: &str = env!("CARGO_BIN_EXE_client");
