//! Credentials, profile, region and endpoint for the AWS SDK for Rust.
//!
//! A [`Session`] is what `boto3.Session` is in Python: it resolves credentials, region and endpoint once, and shares them
//! with all clients and resources made from it. Unlike boto3's, it can [explain](Session::explain) the source of each
//! value.
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
//! | S5 | `events` | [`SessionBuilder::interceptor`]: see below |
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
//! **S5.** boto3's `events` call Python functions at certain points of a request. In Rust that is an *interceptor*: a type
//! with a method for each point. [`SessionBuilder::interceptor`] adds one to a session, and so to every
//! client and resource made from it; `aws_sdk_s3::config::Builder::interceptor` adds one to one client.
//!
//! **S6.** boto3's `resource_factory` makes a class for each resource while the program runs. Here the classes are Rust
//! files, which the generator in `resource/codegen` makes from a description.
//!
//! **S9 to S11** are a gap: the SDK's partitions are private. [`regions`] is this crate's own table, with its source and
//! date.
//!
//! # Where a setting comes from
//!
//! A setting comes from the first of these that has it: argument, environment variable, profile, metadata service, default.
//! Some rules are exceptions to this, or differ from the SDK's; they are those of boto3 and the AWS CLI:
//!
//! - A profile that is named by [argument](SessionBuilder::profile_name) comes before keys in the environment.
//! - Credentials come from the first of: keys in the environment, the profile's role, a web identity
//!   (`AWS_WEB_IDENTITY_TOKEN_FILE` or the profile's), IAM Identity Center, keys in the credentials file,
//!   `credential_process`, keys in the config file, the container, the instance. This is boto3's order; the SDK takes the
//!   profile's keys before a web identity of the environment, and a process before keys.
//! - A profile that does not exist is an error. So are `AWS_ACCESS_KEY_ID` without `AWS_SECRET_ACCESS_KEY`, the other way
//!   round, and `AWS_WEB_IDENTITY_TOKEN_FILE` without `AWS_ROLE_ARN`: the next source may be another identity.
//! - Profile names may have spaces, quotes and letters of any language, the first property may be indented, and
//!   text may follow a section's `]`. The SDK's parser
//!   ([aws-runtime](https://docs.rs/aws-runtime/latest/aws_runtime/env_config/)) refuses or skips these.
//! - Connecting and reading time out after 60 seconds each ([`SessionBuilder::timeout_config`]).
//!
//! A value that the SDK would panic on, or silently ignore, is an [`Error::InvalidSetting`] that
//! names where the value was set.
//!
//! # Known differences from boto3
//!
//! - A profile's `mfa_serial` does not ask for a code, `login_session` is not supported, and `AWS_CA_BUNDLE` is not read.
//!   [`Session::explain`] says so when one of them is set.
//! - A variable that is set and empty counts as not set, also `AWS_PROFILE`, which boto3 refuses, and `AWS_CONFIG_FILE`,
//!   which for boto3 names no file. A shared file that cannot be read is an error; boto3 goes on without it.
//! - Without a region boto3 sends requests of S3 and STS to us-east-1; here that is an error. A region such as
//!   `fips-us-east-1` is a name like any other: set `AWS_USE_FIPS_ENDPOINT` instead.
//! - The retry mode `legacy` is the standard mode with five attempts.
//! - A setting that is `true` or `false` is nothing else: boto3 takes `1` and `yes` for `false`.
//! - A `credential_process` runs in a shell, as in the SDK; in boto3 it does not.
//! - `ListDirectoryBuckets` at a custom endpoint fails in the SDK's own rules, unless
//!   `AWS_S3_DISABLE_EXPRESS_SESSION_AUTH` is `true`.
//! - A session provides no bearer tokens of IAM Identity Center, which a few services take instead of signatures.
//! - A source of credentials has one minute to provide them, and sends or prints at most 1 MiB. The instance metadata
//!   service has ten seconds to name the region; `AWS_METADATA_SERVICE_TIMEOUT` and `AWS_METADATA_SERVICE_NUM_ATTEMPTS` are
//!   not read. What a `credential_process` writes to standard error is not shown, since it may hold secrets.
//! - [`SessionBuilder::interceptor`] has four hooks, around the transmission. boto3's events before it, such as
//!   `provide-client-params`, have their hooks on the configuration of one client only.
//! - The token that `aws sso login` stores is read from the machine's home directory, also by a session with another
//!   [`Env`] or [`Fs`]: the SDK's provider takes neither.
//! - Of a profile's `s3` settings, `client::s3` and resources use `addressing_style`, `use_accelerate_endpoint`,
//!   `use_dualstack_endpoint` and `use_arn_region`, and besides them `s3_use_arn_region` and
//!   `s3_disable_multiregion_access_points` ([`Session::s3_settings`]); a client from
//!   `session.client(aws_sdk_s3::Client::new)` uses none of them ([aws-sdk-rust#1230], [aws-sdk-rust#1073]).
//! - The endpoint of us-east-1 is `s3.us-east-1.amazonaws.com`. boto3's is `s3.amazonaws.com`, unless
//!   `s3_us_east_1_regional_endpoint` says otherwise, which is not read here. Neither are `sts_regional_endpoints` and
//!   `defaults_mode`.
//! - `payload_signing_enabled` has no counterpart: the SDK signs a body in memory and never a streamed one.
//! - Log lines of the SDK, hyper and other crates at `DEBUG` and `TRACE` show headers as they are sent. Those that
//!   [`set_stream_logger`] prints are redacted; a subscriber of your own has to leave these levels out.
//!
//! [aws-sdk-rust#1073]: https://github.com/awslabs/aws-sdk-rust/issues/1073
//! [aws-sdk-rust#1230]: https://github.com/awslabs/aws-sdk-rust/issues/1230
//!
//! # What is shared
//!
//! All sessions of a process share one HTTP client, and so its connections. Sessions derived from one
//! another share their credentials, which are looked up when first needed and renewed before they
//! expire. Making a client or a resource sends nothing. Making a session sends requests in one case: nothing
//! names a region, so the instance metadata service is asked for it (`AWS_EC2_METADATA_DISABLED=true` prevents it).
//!
//! # Secrets
//!
//! No `Debug`, `Display`, explanation, error, wire log or log line of this crate shows a secret access key, a
//! session token, a password in an endpoint's URL, or what a `credential_process` writes to standard error. Lines
//! that [`set_stream_logger`] prints for the SDK are redacted too. A test searches all of them, at every level.
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
mod http;
pub mod interceptors;
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
pub use session::{AddressingStyle, S3Settings, Session, ToSession};
pub use source::Source;
pub use stream_logger::set_stream_logger;

pub use aws_credential_types::Credentials;
pub use aws_smithy_types::retry::RetryConfig;
pub use aws_smithy_types::timeout::TimeoutConfig;
pub use aws_types::SdkConfig;
pub use aws_types::os_shim_internal::{Env, Fs};
