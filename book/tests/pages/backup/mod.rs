//! The project: a bucket is backed up to another region, and each key keeps its last versions.

mod by_client;
mod by_resource;
mod program;
