//! Solutions of the exercises, compiled and run.

mod deleting;
mod listing;
mod objects;
mod sessions;
mod settings;
mod versions;
