//! Each Python twin computes what the Rust client and the Rust resource compute.

mod buckets;
mod files;
mod four_ways;
mod objects;
