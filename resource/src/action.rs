//! An action that ends in a resource.

use std::fmt;
use std::future::IntoFuture;
use std::sync::Arc;

use client::error::Subject;
use futures::future::BoxFuture;

use crate::Error;

/// A request that ends in a resource `R`, not yet sent: `bucket.put_object("testdir/", body).await?`.
///
/// Awaiting it sends the SDK's own builder `B`; [`with`](Self::with) sets any other parameter of the request
/// first. The handle's identifiers are filled in last, so that nothing set before can lead elsewhere.
///
/// boto3's actions that return a resource do the same with keyword arguments (R11).
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// use aws_sdk_s3::primitives::ByteStream;
///
/// let body = ByteStream::from_static(b"{}");
/// let put = s3.bucket("demo").put_object("a.json", body).with(|request| request.content_type("application/json"));
/// assert_eq!(put.request().get_content_type().as_deref(), Some("application/json"));
/// ```
#[must_use = "an action sends nothing until it is awaited"]
pub struct Action<B, R, C = R> {
    request: B,
    context: C,
    send: Send<B, R, C>,
}

/// Sends a request, and makes what it ends in from the answer and the context.
pub(crate) type Send<B, R, C> = fn(B, C) -> BoxFuture<'static, Result<R, Error>>;

impl<B, R, C> Action<B, R, C> {
    pub(crate) fn new(request: B, context: C, send: Send<B, R, C>) -> Self {
        Self {
            request,
            context,
            send,
        }
    }

    /// Sets further parameters of the request.
    pub fn with(mut self, set: impl FnOnce(B) -> B) -> Self {
        self.request = set(self.request);
        self
    }

    /// The request as it stands, without the handle's identifiers.
    #[must_use]
    pub fn request(&self) -> &B {
        &self.request
    }
}

impl<B, R, C> IntoFuture for Action<B, R, C> {
    type Output = Result<R, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        (self.send)(self.request, self.context)
    }
}

impl<B: fmt::Debug, R, C> fmt::Debug for Action<B, R, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Action")
            .field("request", &self.request)
            .finish_non_exhaustive()
    }
}

/// What names the resource, from the answer to the request.
pub(crate) fn answered(member: &str, value: Option<String>) -> Result<Arc<str>, client::Error> {
    value
        .map(Arc::from)
        .ok_or_else(|| client::Error::Integrity {
            subject: Subject::default(),
            reason: format!("the answer lacks {member}"),
        })
}
