//! Turns a description of an AWS service's resources into Rust: what boto3's resource factory does while a
//! program runs, done once, ahead of time, into files that a person can read.
//!
//! A description (`resource/descriptions/s3.toml` explains its own notation) passes through four rooms:
//!
//! | room | from | to |
//! |---|---|---|
//! | [`parse`] | TOML text | [`description::Description`], each name with its place in the text |
//! | [`check`] | a description | the same, or an [`Error`] with line and column |
//! | [`emit`] | a checked description | one [`emit::File`] a resource, in rustfmt's form |
//! | [`write`](mod@write) | files | a folder that holds exactly these |
//!
//! [`parity`] compares a description with boto3's own `resources-1.json`, which [`boto3`] reads; [`paginators`] with
//! botocore's list of the operations that have pages.

pub mod boto3;
pub mod check;
pub mod description;
pub mod emit;
mod error;
mod names;
mod notation;
pub mod paginators;
pub mod parity;
pub mod parse;
pub mod write;

pub use error::{Error, ErrorKind};

/// Reads, checks and turns a description into files.
///
/// `file` is what errors call the text, `place` where the files are to stand.
///
/// # Errors
///
/// [`Error`] with the line and column of what is wrong in the description, or that rustfmt could not be run.
pub fn generate(file: &str, text: &str, place: emit::Place) -> Result<Vec<emit::File>, Error> {
    let description = parse::parse(file, text)?;
    check::check(file, text, &description)?;
    emit::emit(file, &description, place)
}
