//! The raw AWS SDK client, spelled out: paging, transfers, presigning, waiters, errors.
//!
//! - [`decode`]: listings, read several times faster than the SDK reads them.
//! - [`error`]: what went wrong, in one line: code, message, status, request id, bucket and key.
//! - [`create_bucket_configuration`]: the region of a new bucket.
//! - [`pages`]: listings, each paging rule as a loop, and a paginator for all six.
//! - [`presign`]: links and upload forms that work without credentials.
//! - [`s3()`]: the SDK's client for a session, with the fast reader installed; [`s3_config`] adds the same to any configuration.
//! - [`transfer`]: whole objects up, down and across, in parts where they are large.
//! - [`waiters`]: ask until a bucket or an object is there, or is gone.
//!
//! What boto3's client has, and where it is here; T1 to T23 are in [`transfer`].
//!
//! | | boto3 | Here |
//! |---|---|---|
//! | C1 | a method for each operation | the SDK's own, such as [`head_bucket`](aws_sdk_s3::Client::head_bucket) |
//! | C2 | `can_paginate` | [`pages::can_paginate`] |
//! | C3 | `get_paginator().paginate(MaxItems, PageSize, StartingToken)` | [`pages::Paginator`]; the SDK's have a page size only |
//! | C4 | `search`, `build_full_result`, `resume_token` | [`items()`](pages::Paginator::items), a stream to filter and collect; [`pages::ResumeToken`]. Gap: no `JMESPath` |
//! | C5 | `get_waiter().wait(Delay, MaxAttempts)` | [`waiters`], which return what they saw; the SDK's cannot set the delay |
//! | C6 | `waiter_names` | [`waiters::NAMES`] |
//! | C7 | `ClientError`, `exceptions` | [`Error`]; the modelled variants by [`sdk_error`](error::ApiError::sdk_error) |
//! | C8 | `meta` | [`config()`](aws_sdk_s3::Client::config). Gap: endpoint and service model are private in the SDK; the wire log tells each request's API name |
//! | C9 | `close` | gap: connections close when the last clone is dropped |
//! | C10 | `generate_presigned_url` | [`presign::get`], [`presign::put`], and the SDK's `presigned()` |
//! | C11 | `generate_presigned_post` | [`presign::post`]; the SDK has nothing |

mod clock;
mod create_bucket;
pub mod decode;
pub mod error;
mod limits;
pub mod pages;
pub mod presign;
mod response_timeout;
mod retries;
mod s3;
pub mod transfer;
pub mod waiters;

pub use create_bucket::create_bucket_configuration;
pub use error::{Error, Result};
pub use limits::{RequestLimits, RequestTooLong};
pub use response_timeout::ResponseTimeout;
pub use retries::S3Retries;
pub use s3::{s3, s3_config};
