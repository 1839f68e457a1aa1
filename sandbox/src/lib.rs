//! An embedded AWS on loopback, for lessons and tests that run offline.
//!
//! [`start`] gives an endpoint and credentials that any AWS SDK accepts; the server stops when the
//! [`Sandbox`] is dropped. One port serves S3 and STS; the features `dynamodb`, `ec2`, `iam` and `sqs` (all four:
//! `services`) add further services. The service is the one that a request's signature names.
//! The program of this crate, `cargo run -p sandbox -- --port 4566`, serves boto3, the AWS CLI or anything
//! else that speaks to AWS.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), sandbox::Error> {
//! let sandbox = sandbox::start().await?;
//! assert!(sandbox.endpoint_url().starts_with("http://127.0.0.1:"));
//! # Ok(())
//! # }
//! ```
//!
//! | To | see |
//! |---|---|
//! | choose the port, the keys, the region | [`Builder`] |
//! | fill a bucket with demo objects | [`Seed`] |
//! | make it misbehave | [`Fault`] |
//!
//! The server binds to 127.0.0.1 only. Nothing is kept when it stops.

mod builder;
mod error;
pub mod fault;
mod sandbox;
pub mod seed;
mod server;

pub mod s3;
mod services;
mod wildcard;

pub use builder::Builder;
pub use error::Error;
pub use fault::Fault;
pub use s3::ObjectOwnership;
pub use sandbox::{Sandbox, start};
pub use seed::Seed;
