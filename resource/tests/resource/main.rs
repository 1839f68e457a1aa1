//! The resource crate as its users see it, against the sandbox.

mod batches;
mod collections;
mod configuration;
mod conveniences;
mod crash;
mod defects;
mod endless_pages;
mod errors;
mod files;
mod hostile_listings;
mod links;
mod listings;
mod multipart;
mod names;
mod scripted_server;
mod secrets;
mod sessions;
mod transfers;
mod world;

#[path = "../support/logged.rs"]
mod logged;
#[path = "../support/mod.rs"]
mod support;
