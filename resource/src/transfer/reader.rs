//! Opening an object as a file to read.

use std::future::IntoFuture;

use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use client::transfer::{self, CustomerKey};
use futures::future::BoxFuture;

use crate::{Reader, Result};

/// A [`Reader`] that is being set up, made by [`Object::reader`](crate::s3::Object::reader). Awaiting it opens the object.
#[derive(Clone, Debug)]
#[must_use = "nothing is opened before it is awaited"]
pub struct OpenReader(transfer::OpenReader);

impl OpenReader {
    pub(crate) fn new(open: transfer::OpenReader) -> Self {
        Self(open)
    }

    /// Sets any other parameter of the SDK's requests: conditions, the key that the object is encrypted with, who pays.
    /// The range is the reader's own.
    pub fn with(self, set: impl FnOnce(GetObjectFluentBuilder) -> GetObjectFluentBuilder) -> Self {
        Self(self.0.with(set))
    }

    /// The key that the object was encrypted with (SSE-C): a [`CustomerKey`], or its 32 bytes.
    pub fn customer_key(self, key: impl Into<CustomerKey>) -> Self {
        Self(self.0.customer_key(key))
    }
}

impl IntoFuture for OpenReader {
    type Output = Result<Reader>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Ok(self.0.await?) })
    }
}
