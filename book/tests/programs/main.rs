//! The twelve programs of `resource/examples`, each run in Rust and, where python3 has boto3, as its twin in
//! `book/python`.

mod accounts;
mod buckets;
mod examples;
mod folders;
mod length;
mod listings;
mod objects;
mod python;
mod world;
