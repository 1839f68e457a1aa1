//! What the lesson programs have in common: their flags, where they play, what they print, how they end.
//!
//! `session`, `client` and `resource` are three programs with the same subcommands. They differ in what a lesson
//! does, and in nothing else, so all else is here.
//!
//! | File | Concept |
//! |---|---|
//! | `options.rs` | the flags, defined once |
//! | `stage.rs` | where a lesson plays: a sandbox of its own, another endpoint, or AWS |
//! | `performance.rs` | a lesson under way: its requests, Ctrl-C |
//! | `meter.rs`, `progress.rs` | how far it is |
//! | `report.rs`, `table.rs` | what is printed |
//! | `failure.rs` | why a lesson failed, in one line, and the exit code |
//!
//! Without `--aws` or `--endpoint-url` a lesson never leaves the machine: it takes no setting from the environment or
//! from the shared files, goes through no proxy, and speaks to a sandbox inside its own process.

mod failure;
mod meter;
mod options;
mod performance;
mod progress;
mod report;
mod stage;
mod table;

pub use failure::Failure;
pub use meter::Meter;
pub use options::{Options, SAFETY};
pub use performance::Performance;
pub use report::{Answer, Title, report};
pub use stage::Stage;

pub use sandbox::{Fault, Sandbox, Seed};
