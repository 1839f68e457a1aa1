//! The harness of the lesson programs: options, environment, demo data, run, report.
//!
//! `session`, `client` and `resource` are three programs with lessons as subcommands. They differ only in the lessons.
//!
//! | File | Concept |
//! |---|---|
//! | `program.rs` | a program and its list of lessons: arguments in, outcome out |
//! | `lesson.rs` | a lesson as a subcommand |
//! | `options.rs`, `arguments.rs` | the options that every lesson has, and those that several have |
//! | `opt_in.rs` | the lessons that a build may lack |
//! | `runner.rs` | one lesson from start to end |
//! | `environment.rs`, `interrupt.rs` | the sandbox, endpoint or AWS that a lesson runs against; Ctrl-C |
//! | `needs.rs`, `context.rs` | the data that a lesson needs, and the data that it gets |
//! | `fixture.rs`, `buckets.rs`, `fill.rs`, `clear.rs`, `files.rs` | making that data, and removing it |
//! | `leftovers.rs` | removing what a lesson made itself |
//! | `meter.rs`, `progress.rs` | progress |
//! | `outcome.rs`, `lesson_result.rs`, `failure.rs` | the outcome of a lesson |
//! | `report.rs`, `table.rs` | the output |
//! | `python.rs` | the twins in Python |
//!
//! Without `--aws` or `--endpoint-url` a lesson never leaves the machine: it takes no setting from the environment or
//! the shared files, uses no proxy, and runs against a sandbox in its own process, where the demo data is already.
//! Elsewhere a lesson works in a bucket that it makes, and that is removed however the lesson ends. Only a lesson that
//! reads can be given another bucket.

mod arguments;
mod buckets;
mod clear;
mod context;
mod environment;
mod failure;
mod files;
mod fill;
mod fixture;
mod interrupt;
mod leftovers;
mod lesson;
mod lesson_result;
mod meter;
mod needs;
mod opt_in;
mod options;
mod outcome;
mod program;
mod progress;
mod python;
mod report;
mod runner;
mod table;

pub use arguments::{
    Account, AnySession, Download, InBucket, OfObject, OwnBucket, OwnObject, Regions, Upload,
};
pub use context::{Context, FOLDER};
pub use environment::{Environment, sandbox_session};
pub use failure::Failure;
pub use files::mebibyte;
pub use lesson::{Arguments, Lesson, Task};
pub use lesson_result::LessonResult;
pub use meter::Meter;
pub use needs::Needs;
pub use opt_in::missing_feature;
pub use options::{Options, SAFETY};
pub use outcome::Outcome;
pub use program::{Invocation, Program, main, run};
pub use python::{MissingBoto3, boto3_versions, python, sandbox_variables};
pub use report::report;
pub use runner::Runner;
pub use table::aligned;

pub use sandbox::{Fault, Sandbox, Seed};
