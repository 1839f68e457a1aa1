//! Says what a failed call was about, which the SDK's error does not know.

use super::{Error, Subject};

/// Turns any result of the SDK into one whose error names its bucket and key.
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
    /// Names the bucket that the call was about.
    ///
    /// # Errors
    /// The same failure as before, with the bucket in it.
    fn on_bucket(self, bucket: &str) -> Result<T, Error>;

    /// Names the object that the call was about.
    ///
    /// # Errors
    /// The same failure as before, with the bucket and the key in it.
    fn on_object(self, bucket: &str, key: &str) -> Result<T, Error>;

    /// Names the endpoint that was asked, which counts when it cannot be reached.
    ///
    /// # Errors
    /// The same failure as before, with the endpoint in it.
    fn at_endpoint(self, endpoint: Option<&str>) -> Result<T, Error>;
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
