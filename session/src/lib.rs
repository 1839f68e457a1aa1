//! Who and where: credentials, profile, region and endpoint for the AWS SDK for Rust.
//!
//! A [`Session`] is what `boto3.Session` is in Python: the answer to *which credentials, which
//! region, which endpoint*, resolved once and shared by everything made from it. Unlike boto3's, and
//! unlike the SDK's own configuration, it can say [why](Session::explain).
//!
//! ```no_run
//! # async fn example() -> Result<(), session::Error> {
//! use session::Session;
//!
//! let session = Session::builder().profile_name("work").region_name("eu-west-1").build().await?;
//! let s3 = session.client(aws_sdk_s3::Client::new);
//! let sqs = session.client(aws_sdk_sqs::Client::new);
//! println!("{}", session.explain().await);
//! # Ok(())
//! # }
//! ```
//!
//! # What boto3 has, and where it is here
//!
//! Each id has a test named after it in `tests/session`.
//!
//! | Id | boto3 | here |
//! |---|---|---|
//! | M1 | `boto3.Session` | [`Session`] |
//! | M2 | `boto3.client()` | [`client`] |
//! | M3 | `boto3.resource()` | [`resource`] |
//! | M4 | `setup_default_session()` | [`setup_default_session`] |
//! | M5 | `DEFAULT_SESSION` | [`default_session`] |
//! | M6 | `set_stream_logger()` | [`set_stream_logger`] |
//! | S1 | the constructor's arguments | [`SessionBuilder`] |
//! | S2 | `profile_name` | [`Session::profile_name`] |
//! | S3 | `region_name` | [`Session::region_name`] |
//! | S4 | `available_profiles` | [`Session::available_profiles`] |
//! | S5 | `events` | the SDK's interceptors: see below |
//! | S6 | `resource_factory` | the generator: see below |
//! | S7 | `get_available_services()` | [`Session::available_services`] |
//! | S8 | `get_available_resources()` | [`Session::resource`] takes any constructor; there is no list |
//! | S9 | `get_available_partitions()` | [`Session::available_partitions`] |
//! | S10 | `get_available_regions()` | [`Session::available_regions`], [`regions::available_regions`] |
//! | S11 | `get_partition_for_region()` | [`Session::partition_for_region`] |
//! | S12 | `get_credentials()` | [`Session::credentials`] |
//! | S13 | `client()` | [`Session::client`], with [`Session::with_region`] and [`Session::with_endpoint_url`] |
//! | S14 | `resource()` | [`Session::resource`] |
//! | S15 | `repr()` | `Debug` and `Display` of [`Session`] |
//!
//! **S5.** boto3's `events` call Python functions at named moments. In Rust that is an *interceptor*:
//! a type with a method for each moment, given to one client by its configuration
//! (`aws_sdk_s3::config::Builder::interceptor`). It is typed and belongs to a client, where an event
//! handler is a string and belongs to the session.
//!
//! **S6.** boto3's `resource_factory` makes a class for each resource while the program runs. Here
//! the classes are Rust files, made beforehand from a description by the generator in
//! `resource/codegen`.
//!
//! **S9 to S11** are a gap of the SDK's: it keeps its partitions to itself. [`regions`] is a table of
//! this crate's own, with its source and date.
//!
//! # Where a setting comes from
//!
//! Argument, environment variable, profile, metadata service, default: the first that has a value.
//! Two rules differ from the SDK's, and are boto3's and the AWS CLI's. A profile that is named by
//! [argument](SessionBuilder::profile_name) is stronger than keys in the environment. And a profile
//! that does not exist is an error.
//!
//! A value that the SDK would panic on, or pass over in silence, is an [`Error::InvalidSetting`] that
//! names the place to mend.
//!
//! # What is shared
//!
//! All sessions of a process share one HTTP client, and so its connections. Sessions derived from one
//! another share their credentials, which are looked up when first needed and renewed before they
//! expire. Making a session, a client or a resource sends nothing.
//!
//! # Secrets
//!
//! No `Debug`, `Display`, explanation, wire log or log line of this crate or of the SDK below it shows
//! a secret access key or a session token. A test prints all of them, and logs at `TRACE`, and looks.
//!
//! # Features
//!
//! - `sso`: credentials from IAM Identity Center.

mod builder;
mod check;
mod credentials;
mod default_session;
mod error;
pub mod explain;
mod files;
mod http;
mod lookup;
mod profile;
mod redact;
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
