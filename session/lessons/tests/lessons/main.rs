//! The lessons, as functions and as a program.

mod functions;
#[expect(
    clippy::needless_raw_string_hashes,
    reason = "snapbox writes them when it updates a snapshot"
)]
mod program;
