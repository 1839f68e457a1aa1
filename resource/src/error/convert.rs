//! Conversions into [`Error`], by `?`.

use std::convert::Infallible;
use std::error::Error as StdError;
use std::io;

use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_s3::primitives::ByteStreamError;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use client::error::ErrorKind;

use super::Error;
use crate::batch::{BatchError, EntriesError};
use crate::uri::UriError;

impl From<client::Error> for Error {
    fn from(error: client::Error) -> Self {
        Self::Client(error)
    }
}

/// The error of any operation of S3: `client.get_object_tagging()….send().await?`.
impl<E> From<SdkError<E, HttpResponse>> for Error
where
    E: StdError + ProvideErrorMetadata + Send + Sync + 'static,
{
    fn from(error: SdkError<E, HttpResponse>) -> Self {
        Self::Client(error.into())
    }
}

/// The error of a body: `response.body.collect().await?`.
impl From<ByteStreamError> for Error {
    fn from(error: ByteStreamError) -> Self {
        Self::Client(error.into())
    }
}

/// For arguments that cannot be wrong, where others can.
impl From<Infallible> for Error {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

impl From<BatchError> for Error {
    fn from(error: BatchError) -> Self {
        Self::Batch(error)
    }
}

impl From<EntriesError> for Error {
    fn from(error: EntriesError) -> Self {
        Self::Entries(error)
    }
}

impl From<UriError> for Error {
    fn from(error: UriError) -> Self {
        Self::Uri(error)
    }
}

impl From<session::Error> for Error {
    fn from(error: session::Error) -> Self {
        Self::Session(error)
    }
}

/// The error of a [`Reader`](crate::Reader) or a [`Writer`](crate::Writer): what S3 said is found in it again.
impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.downcast::<client::Error>() {
            Ok(error) => Self::Client(error),
            Err(error) => Self::Io(error),
        }
    }
}

/// The error and every cause below it that its own text does not say.
pub(super) fn with_causes(error: &dyn StdError) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        let said = cause.to_string();
        if !text.contains(&said) {
            text = format!("{text}: {said}");
        }
        next = cause.source();
    }
    text
}

/// The meaning of a session's failure for the caller.
pub(super) fn kind_of_session(error: &session::Error) -> ErrorKind {
    match error {
        session::Error::Credentials { .. } | session::Error::Anonymous => ErrorKind::NoCredentials,
        _ => ErrorKind::Configuration,
    }
}
