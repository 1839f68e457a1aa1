//! What the `client` and the `resource` program have in common: the lessons' names, and the buckets they play in.
//!
//! | File | Concept |
//! |---|---|
//! | `name.rs`, `arguments.rs` | the subcommands, and what they are told |
//! | `setting.rs` | what a lesson needs to find |
//! | `scene.rs` | what it is handed |
//! | `ground.rs` | what is made for it, and removed after it |
//! | `buckets.rs`, `fill.rs`, `clear.rs` | buckets |
//! | `files.rs` | files |
//! | `play.rs` | one lesson from start to end |
//!
//! In a sandbox the demo data is there already. Elsewhere a lesson works in a bucket that it made itself, and that is
//! removed however the lesson ends. Only a lesson that reads may be sent to another bucket.

mod arguments;
mod buckets;
mod clear;
mod files;
mod fill;
mod ground;
mod name;
mod play;
mod scene;
mod setting;

pub use arguments::{
    Deletion, Download, InBucket, Links, Manner, OfObject, OwnObject, Patience, Upload,
};
pub use name::Lesson;
pub use play::Play;
pub use scene::{FOLDER, Scene};
pub use setting::Setting;
