//! What the lesson programs have in common: their flags, where they play, what they print, how they end.
//!
//! `session`, `client` and `resource` are three programs with the same subcommands. They differ in what a lesson
//! does, and in nothing else, so all else is here.
//!
//! | File | Concept |
//! |---|---|
//! | `options.rs` | the flags, defined once |
//! | `name.rs`, `arguments.rs` | the subcommands, and what they are told |
//! | `stage.rs` | where a lesson plays: a sandbox of its own, another endpoint, or AWS |
//! | `setting.rs`, `scene.rs` | what a lesson needs to find, and what it is handed |
//! | `ground.rs`, `buckets.rs`, `fill.rs`, `clear.rs`, `files.rs` | what is made for it, and removed after it |
//! | `performance.rs`, `play.rs` | a lesson under way: its requests, Ctrl-C |
//! | `meter.rs`, `progress.rs` | how far it is |
//! | `report.rs`, `table.rs` | what is printed |
//! | `failure.rs` | why a lesson failed, in one line, and the exit code |
//!
//! Without `--aws` or `--endpoint-url` a lesson never leaves the machine: it takes no setting from the environment or
//! from the shared files, goes through no proxy, and speaks to a sandbox inside its own process. There the demo data is
//! there already. Elsewhere a lesson works in a bucket that it made itself, and that is removed however the lesson ends.
//! Only a lesson that reads may be sent to another bucket.

mod arguments;
mod buckets;
mod clear;
mod failure;
mod files;
mod fill;
mod ground;
mod meter;
mod name;
mod options;
mod performance;
mod play;
mod progress;
mod report;
mod scene;
mod setting;
mod stage;
mod table;

pub use arguments::{
    Deletion, Download, InBucket, Links, Manner, OfObject, OwnObject, Patience, Upload,
};
pub use failure::Failure;
pub use files::mebibyte;
pub use meter::Meter;
pub use name::Lesson;
pub use options::{Options, SAFETY};
pub use performance::Performance;
pub use play::Play;
pub use report::{Answer, Title, report};
pub use scene::{FOLDER, Scene};
pub use setting::Setting;
pub use stage::Stage;

pub use sandbox::{Fault, Sandbox, Seed};
