//! The services beside S3, on the same port.
//!
//! | File | Concept |
//! |---|---|
//! | `router.rs` | which service a request is for, and the way through it |
//! | `call.rs` | a request of a JSON or query service: operation, region, body |
//! | `signature.rs` | Signature Version 4, verified |
//! | `failure.rs` | an error in each service's own form |
//! | `mock.rs` | what the four winterbaume services have in common |
//! | `dynamodb.rs`, `sqs.rs`, `sts.rs`, `iam.rs`, `ec2.rs` | one service each |

mod call;
mod dynamodb;
#[cfg(feature = "ec2")]
mod ec2;
mod failure;
mod iam;
mod mock;
mod router;
mod signature;
mod sqs;
mod sts;

pub(crate) use router::Services;
