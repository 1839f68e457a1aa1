//! An object-oriented facade over the AWS SDK for Rust: the resource layer that it lacks.
