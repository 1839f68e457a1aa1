//! An embedded AWS on loopback, for lessons and tests that run offline.

pub mod s3;
