//! The raw AWS SDK client, spelled out: paging, transfers, presigning, waiters, errors.
//!
//! - [`decode`]: listings, read several times faster than the SDK reads them.
//! - [`encode`]: deletes of many keys, written faster than the SDK writes them.
//! - [`error`]: errors on one line: code, message, status, request id, bucket and key.
//! - [`create_bucket_configuration`]: the region of a new bucket.
//! - [`pages`]: listings, each paging rule as a loop, and a paginator for all six.
//! - [`presign`]: URLs and upload forms that work without credentials.
//! - [`s3()`]: the SDK's client for a session, with the fast reader installed; [`s3_config`] adds the same to any configuration.
//! - [`transfer`]: uploads, downloads and copies of whole objects, in parts if they are large.
//! - [`waiters`]: poll until a bucket or an object exists, or does not exist any more.
//!
//! The items of boto3's client, and where each is here; T1 to T23 are in [`transfer`].
//!
//! | | boto3 | Here |
//! |---|---|---|
//! | C1 | a method for each operation | the SDK's own, such as [`head_bucket`](aws_sdk_s3::Client::head_bucket) |
//! | C2 | `can_paginate` | [`pages::can_paginate`] |
//! | C3 | `get_paginator().paginate(MaxItems, PageSize, StartingToken)` | [`pages::Paginator`]; the SDK's have a page size only |
//! | C4 | `search`, `build_full_result`, `resume_token` | [`items()`](pages::Paginator::items), a stream to filter and collect; [`pages::ResumeToken`]. Gap: no `JMESPath` |
//! | C5 | `get_waiter().wait(Delay, MaxAttempts)` | [`waiters`], which return the last response; the SDK's cannot set the delay |
//! | C6 | `waiter_names` | [`waiters::NAMES`] |
//! | C7 | `ClientError`, `exceptions` | [`Error`]; the modelled variants by [`sdk_error`](error::ApiError::sdk_error) |
//! | C8 | `meta` | [`config()`](aws_sdk_s3::Client::config). Gap: endpoint and service model are private in the SDK; the wire log tells each request's API name |
//! | C9 | `close` | gap: connections close when the last clone is dropped |
//! | C10 | `generate_presigned_url` | [`presign::get`], [`presign::put`], and the SDK's `presigned()` |
//! | C11 | `generate_presigned_post` | [`presign::post`]; the SDK has nothing |
//!
//! # Known differences from boto3
//!
//! These come from code of the SDK that cannot be replaced from outside. [`session`] lists those of credentials and
//! settings.
//!
//! - The SDK treats a key of white space only as a missing key, so the request fails before it is sent
//!   ([aws-sdk-rust#1216]).
//! - A request for a bucket in another region is not sent again to that region ([aws-sdk-rust#1052]). The error names the
//!   region ([`bucket_region`](error::ApiError::bucket_region)); [`with_region`](session::Session::with_region) makes the
//!   session for it.
//! - Dates in other forms than RFC 3339's, and white space around numbers, are read in `ListObjectsV2`, `ListObjects`,
//!   `ListObjectVersions` and `DeleteObjects` (see [`decode`]), and in headers ([`LenientHeaders`]). In the body of a response
//!   to any other operation they are an error.
//! - Text in CDATA sections of a response is dropped.
//! - `payload_signing_enabled` has no counterpart. The SDK signs a body in memory and never a streamed one; [`transfer`]
//!   signs none, since each request has a checksum of its body.
//! - Interceptors of a [session](session::SessionBuilder::interceptor) have the four hooks around the transmission. Those
//!   before it need the configuration of one client: [`aws_sdk_s3::config::Builder::interceptor`].
//! - With a custom endpoint, the ARN of an access point needs `addressing_style = virtual`: the SDK chooses the style once for
//!   all buckets of a client, and boto3 for each.
//! - There is no Signature Version 2 (`signature_version="s3"`), neither for requests nor for presigned URLs.
//! - The SDK has no `GetBucketLifecycle`, `PutBucketLifecycle`, `GetBucketNotification` and `PutBucketNotification`, which S3
//!   has replaced by operations with `Configuration` in their name.
//!
//! [aws-sdk-rust#1052]: https://github.com/awslabs/aws-sdk-rust/issues/1052
//! [aws-sdk-rust#1216]: https://github.com/awslabs/aws-sdk-rust/issues/1216

mod clock;
mod complete_events;
mod create_bucket;
pub mod decode;
pub mod encode;
pub mod error;
mod lenient_headers;
mod limits;
pub mod pages;
pub mod presign;
mod response_timeout;
mod retries;
mod s3;
pub mod transfer;
pub mod waiters;

pub use complete_events::CompleteEvents;
pub use create_bucket::create_bucket_configuration;
pub use error::{Error, Result};
pub use lenient_headers::LenientHeaders;
pub use limits::{RequestLimits, RequestTooLong};
pub use response_timeout::ResponseTimeout;
pub use retries::S3Retries;
pub use s3::{s3, s3_config};
