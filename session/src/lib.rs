//! Who and where: credentials, profile, region and endpoint for the AWS SDK for Rust.
//!
//! A [`Session`] is what `boto3.Session` is in Python: the answer to *which credentials, which
//! region, which endpoint*, resolved once and shared by everything made from it.
//!
//! ```no_run
//! # async fn example() -> Result<(), session::Error> {
//! use session::Session;
//!
//! let session = Session::builder().profile_name("work").region_name("eu-west-1").build().await?;
//! let s3 = session.client(aws_sdk_s3::Client::new);
//! let sqs = session.client(aws_sdk_sqs::Client::new);
//! # Ok(())
//! # }
//! ```

mod builder;
mod check;
mod credentials;
mod default_session;
mod error;
pub mod explain;
mod files;
mod http;
#[cfg(feature = "lesson")]
pub mod lesson;
mod lookup;
mod mask;
mod profile;
mod quiet;
pub mod regions;
mod resolve;
mod session;
mod settings;
mod source;
mod stream_logger;
pub mod wire;

pub use builder::SessionBuilder;
pub use credentials::{AssumeRole, Method, ResolvedCredentials};
pub use default_session::{client, default_session, resource, setup_default_session};
pub use error::Error;
pub use explain::Explanation;
pub use session::Session;
pub use source::Source;
pub use stream_logger::set_stream_logger;

pub use aws_credential_types::Credentials;
pub use aws_types::SdkConfig;
pub use aws_types::os_shim_internal::{Env, Fs};
