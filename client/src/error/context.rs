//! Adds the bucket, the key and the endpoint to an error.

use aws_sdk_s3::primitives::ByteStreamError;

use super::{Error, Subject};

/// Turns the error of an SDK result into an [`Error`] that names the bucket and the key.
///
/// ```
/// use client::error::{Context, Error};
///
/// async fn size(s3: &aws_sdk_s3::Client, bucket: &str, key: &str) -> Result<i64, Error> {
///     let head = s3.head_object().bucket(bucket).key(key).send().await.on_object(bucket, key)?;
///     Ok(head.content_length().unwrap_or_default())
/// }
/// ```
pub trait Context<T> {
    /// Adds the bucket of the request.
    ///
    /// # Errors
    /// The same error, with the bucket.
    fn on_bucket(self, bucket: &str) -> Result<T, Error>;

    /// Adds the bucket and the key of the request.
    ///
    /// # Errors
    /// The same error, with the bucket and the key.
    fn on_object(self, bucket: &str, key: &str) -> Result<T, Error>;

    /// Adds the endpoint of the request, which matters when it cannot be reached.
    ///
    /// # Errors
    /// The same error, with the endpoint.
    fn at_endpoint(self, endpoint: Option<&str>) -> Result<T, Error>;
}

/// The error of a body: `response.body.try_next().await.on_object(bucket, key)?`.
impl From<ByteStreamError> for Error {
    fn from(error: ByteStreamError) -> Self {
        Self::Body {
            subject: Subject::default(),
            source: error.into(),
        }
    }
}

impl<T, E: Into<Error>> Context<T> for Result<T, E> {
    fn on_bucket(self, bucket: &str) -> Result<T, Error> {
        self.map_err(|error| error.into().about(Subject::bucket(bucket)))
    }

    fn on_object(self, bucket: &str, key: &str) -> Result<T, Error> {
        self.map_err(|error| error.into().about(Subject::object(bucket, key)))
    }

    fn at_endpoint(self, endpoint: Option<&str>) -> Result<T, Error> {
        self.map_err(|error| match endpoint {
            Some(endpoint) => error.into().at(endpoint),
            None => error.into(),
        })
    }
}
