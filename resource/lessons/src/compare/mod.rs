//! One lesson, run every way there is, and what each way cost.
//!
//! | File | Concept |
//! |---|---|
//! | `program.rs` | the command line |
//! | `lessons.rs` | the lessons by name |
//! | `ways.rs` | boto3 client, boto3 resource, Rust client, Rust resource |
//! | `listing.rs` | the source of each listing, and its lines |
//! | `twin.rs` | the boto3 ways run by `python3` |
//! | `run.rs`, `request.rs` | the result and the requests of one way |
//! | `comparison.rs` | the runs of one lesson, and whether they agree |
//! | `mask.rs` | values that differ from run to run |
//! | `table.rs`, `summary.rs` | one lesson as a table, every lesson as a row |
//! | `print.rs` | text or JSON on stdout |

mod comparison;
mod lessons;
mod listing;
pub mod mask;
mod print;
mod program;
mod request;
mod run;
mod summary;
mod table;
mod twin;
mod ways;

pub use comparison::Comparison;
pub use listing::lines_of_code;
pub use program::Program;
pub use request::{Request, operations};
pub use run::Run;
pub use ways::Way;
