//! The `compare` program, from the outside.

mod elsewhere;
mod output;
mod program;
mod python;
