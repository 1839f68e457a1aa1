//! The lessons, as functions and as a program.

mod equality;
mod inspect;
mod output;
mod requests;

// What holds for one program holds for the other, so the same tests run for both.
#[path = "../../../client/tests/lessons/bad_input.rs"]
mod bad_input;
#[path = "../../../client/tests/lessons/files.rs"]
mod files;
#[path = "../../../client/tests/lessons/links.rs"]
mod links;
#[path = "../../../client/tests/lessons/offline.rs"]
mod offline;
#[path = "../../../client/tests/lessons/program.rs"]
mod program;

/// The program under test.
const PROGRAM: &str = env!("CARGO_BIN_EXE_resource");
