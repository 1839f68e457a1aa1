//! The resource crate as its users see it, against the sandbox.

mod batches;
mod collections;
mod defects;
mod errors;
mod files;
mod hostile_listings;
mod listings;
mod secrets;
mod transfers;
mod world;
