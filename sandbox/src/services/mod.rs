//! The services beside S3, on the same port.
//!
//! | File | Concept |
//! |---|---|
//! | `router.rs` | which service a request is for, and the way through it |
//! | `call.rs` | a request of a JSON or query service: operation, region, body |
//! | `signature.rs` | Signature Version 4, verified |
//! | `failure.rs` | an error in each service's own form |
//! | `response.rs` | the HTTP response of a service |
//! | `form.rs` | the numbered parameters of the query services |
//! | `sts.rs` | one service |
//! | `dynamodb/`, `ec2/`, `iam/`, `sqs/` | one service each, in several files |

mod call;
#[cfg(feature = "dynamodb")]
mod dynamodb;
#[cfg(feature = "ec2")]
mod ec2;
mod failure;
#[cfg(any(feature = "ec2", feature = "sqs"))]
mod form;
#[cfg(feature = "iam")]
mod iam;
mod response;
mod router;
mod signature;
#[cfg(feature = "sqs")]
mod sqs;
mod sts;

pub(crate) use router::Services;
