//! Methods of [`S3`] beyond the description.

use crate::s3::{Object, S3};
use crate::uri::Uri;
use crate::{Error, Result};

impl S3 {
    /// The object of an `s3://bucket/key`, of which [`Object::reader`] and [`Object::writer`] make files.
    ///
    /// Sends nothing. Characters are taken as they are: `?`, `#`, `%` and `//` are part of the key.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// let object = s3.open("s3://demo/a//b?c#d%20e")?;
    /// assert_eq!((object.bucket_name(), object.key()), ("demo", "a//b?c#d%20e"));
    /// # Ok::<(), resource::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Uri`] if it is not such an address, or names no key.
    pub fn open<U>(&self, uri: U) -> Result<Object>
    where
        U: TryInto<Uri>,
        Error: From<U::Error>,
    {
        let (bucket, key) = uri.try_into()?.into_object()?;
        Ok(self.object(bucket, key))
    }
}
