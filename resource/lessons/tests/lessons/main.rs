//! The lessons, as functions and as a program.

mod equality;
mod inspect;
mod output;
mod requests;
mod secrets;

// What holds for one program holds for the other, so the same tests run for both.
#[path = "../../../../client/lessons/tests/lessons/bad_input.rs"]
mod bad_input;
#[path = "../../../../client/lessons/tests/lessons/files.rs"]
mod files;
#[path = "../../../../client/lessons/tests/lessons/links.rs"]
mod links;
#[path = "../../../../client/lessons/tests/lessons/offline.rs"]
mod offline;
#[path = "../../../../client/lessons/tests/lessons/program.rs"]
mod program;

/// The program under test.
const PROGRAM: &str = env!("CARGO_BIN_EXE_resource");
