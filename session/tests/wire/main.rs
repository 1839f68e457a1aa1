//! The wire log: what it records, and that it leaves the traffic as it was.

mod canned;
mod s3_operations;
mod traffic;
