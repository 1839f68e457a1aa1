//! All bytes of an object, in memory.

use std::fmt;
use std::future::IntoFuture;

use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use bytes::Bytes;
use client::transfer::{CustomerKey, Download, TransferConfig};
use futures::future::BoxFuture;

use crate::Result;

/// The contents of an object, not yet read: `object.text().await?`. One request for a small object.
#[must_use = "nothing is read before it is awaited"]
pub struct Contents<T> {
    download: Download,
    read: fn(Download) -> BoxFuture<'static, Result<T>>,
}

impl Contents<Bytes> {
    pub(crate) fn bytes(download: Download) -> Self {
        Self {
            download,
            read: |download| Box::pin(async move { Ok(download.to_bytes().await?) }),
        }
    }
}

impl Contents<String> {
    pub(crate) fn text(download: Download) -> Self {
        Self {
            download,
            read: |download| Box::pin(async move { Ok(download.to_text().await?) }),
        }
    }
}

#[cfg(feature = "json")]
impl<T: serde::de::DeserializeOwned + 'static> Contents<T> {
    pub(crate) fn json(download: Download) -> Self {
        Self {
            download,
            read: |download| Box::pin(parse(download)),
        }
    }
}

#[cfg(feature = "json")]
async fn parse<T: serde::de::DeserializeOwned>(download: Download) -> Result<T> {
    let subject = download.subject();
    let bytes = download.to_bytes().await?;
    let parsed = serde_json::from_slice(&bytes);
    let parsed = parsed.map_err(|error| client::Error::Integrity {
        subject,
        reason: format!("the object is not the JSON expected: {error}"),
    });
    Ok(parsed?)
}

impl<T> Contents<T> {
    /// Sets any other parameter of the SDK's request: a version, conditions, who pays.
    pub fn with(
        mut self,
        set: impl FnOnce(GetObjectFluentBuilder) -> GetObjectFluentBuilder,
    ) -> Self {
        self.download = self.download.with(set);
        self
    }

    /// Sets the sizes and the concurrency for a large object.
    pub fn config(mut self, config: TransferConfig) -> Self {
        self.download = self.download.config(config);
        self
    }

    /// The key that the object was encrypted with (SSE-C): a [`CustomerKey`], or its 32 bytes.
    pub fn customer_key(mut self, key: impl Into<CustomerKey>) -> Self {
        self.download = self.download.customer_key(key);
        self
    }
}

impl<T> IntoFuture for Contents<T> {
    type Output = Result<T>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        (self.read)(self.download)
    }
}

impl<T> fmt::Debug for Contents<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Contents").field(&self.download).finish()
    }
}
