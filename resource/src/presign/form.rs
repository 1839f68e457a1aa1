//! A form to upload by.

use std::future::IntoFuture;
use std::ops::RangeInclusive;
use std::time::Duration;

use client::presign::{Post, PostForm};
use futures::future::BoxFuture;

use crate::{Error, Result};

/// A form that is being made, by [`Bucket::presigned_post`](crate::Bucket::presigned_post). Awaiting it signs it;
/// nothing is sent.
#[derive(Clone, Debug)]
#[must_use = "nothing is signed before it is awaited"]
pub struct PresignPost(Post);

impl PresignPost {
    pub(crate) fn new(post: Post) -> Self {
        Self(post)
    }

    /// Adds a field with a value that the form must keep, such as `acl` or `x-amz-meta-…`.
    pub fn field(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        Self(self.0.field(name, value))
    }

    /// Allows a field that the browser fills in, as long as its value begins so.
    pub fn starts_with(self, field: impl Into<String>, beginning: impl Into<String>) -> Self {
        Self(self.0.starts_with(field, beginning))
    }

    /// Bounds the size of the file, in bytes.
    pub fn content_length_range(self, bytes: RangeInclusive<u64>) -> Self {
        Self(self.0.content_length_range(bytes))
    }

    /// Sets how long the form works; a week at most.
    pub(crate) fn expires_in(self, expires_in: Duration) -> Self {
        Self(self.0.expires_in(expires_in))
    }
}

impl IntoFuture for PresignPost {
    type Output = Result<PostForm, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Ok(self.0.sign().await?) })
    }
}
