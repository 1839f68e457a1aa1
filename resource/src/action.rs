//! An action: one request of a handle, not yet sent.

use std::fmt;
use std::future::IntoFuture;

use futures::future::BoxFuture;
use tracing::Instrument;

use crate::inspect::Resource;
use crate::{Error, trace};

/// A request of a handle, not yet sent: `object.delete().await?`.
///
/// Awaiting it sends the request. It gives the SDK's output, or, where boto3's action returns a resource, that
/// resource. An error names the bucket and the key. [`with`](Self::with) sets any other parameter of the request, as
/// boto3's actions do with keyword arguments (R11). [`into_builder`](Self::into_builder) gives the SDK's own builder.
///
/// `B` is the SDK's fluent builder, `R` the result, `H` the handle that fills in its identifiers.
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// # async fn run(object: resource::s3::Object) -> resource::Result<()> {
/// let first = object.get().with(|get| get.range("bytes=0-9")).await?;
/// println!("{:?} of {:?}", first.content_length(), first.content_range());
/// object.delete().await?;
/// # Ok(())
/// # }
/// # drop(run(s3.object("demo", "a.txt")));
/// ```
#[must_use = "an action sends nothing until it is awaited"]
pub struct Action<B, R, H> {
    handle: H,
    request: B,
    fill: Fill<B, H>,
    send: Send<B, R, H>,
    refused: Option<Box<Error>>,
}

/// Fills the handle's identifiers into the request, over whatever was set before.
pub(crate) type Fill<B, H> = fn(&H, B) -> B;

/// Sends the request, and makes the result from the response.
pub(crate) type Send<B, R, H> = fn(H, B) -> BoxFuture<'static, Result<R, Error>>;

impl<B, R, H> Action<B, R, H> {
    /// For generated code: the request, the function that fills in the identifiers, and the one that sends it.
    pub fn new(handle: H, request: B, fill: Fill<B, H>, send: Send<B, R, H>) -> Self {
        Self {
            handle,
            request,
            fill,
            send,
            refused: None,
        }
    }

    /// The same action with a parameter that is wrong: it sends nothing and ends in this error.
    #[cfg(feature = "json")]
    pub(crate) fn refused(mut self, error: Error) -> Self {
        self.refused = Some(Box::new(error));
        self
    }

    /// Sets further parameters of the request, on the SDK's own builder.
    ///
    /// The handle's identifiers are filled in afterwards, so that the action stays with its handle.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// let put = s3.object("demo", "a.json").put("{}").with(|put| put.content_type("application/json"));
    /// assert_eq!(put.request().get_content_type().as_deref(), Some("application/json"));
    /// ```
    pub fn with(mut self, set: impl FnOnce(B) -> B) -> Self {
        self.request = set(self.request);
        self
    }

    /// The request as set so far, without the handle's identifiers.
    #[must_use]
    pub fn request(&self) -> &B {
        &self.request
    }

    /// The SDK's builder, with the handle's identifiers filled in: for presigning, `customize`, `send_with`.
    ///
    /// Errors of the builder's own `send` do not name the bucket and the key, and what the handle has loaded is kept.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// let get = s3.object("demo", "a.txt").get().into_builder()?;
    /// assert_eq!(get.get_bucket().as_deref(), Some("demo"));
    /// assert_eq!(get.get_key().as_deref(), Some("a.txt"));
    /// # Ok::<(), resource::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// A parameter that was found to be wrong, such as a value of `put_json` that cannot be written as JSON.
    pub fn into_builder(self) -> Result<B, Error> {
        match self.refused {
            Some(error) => Err(*error),
            None => Ok(self.filled()),
        }
    }

    /// The request with the handle's identifiers filled in.
    pub(crate) fn filled(self) -> B {
        (self.fill)(&self.handle, self.request)
    }
}

impl<B, R: 'static, H: Resource> IntoFuture for Action<B, R, H> {
    type Output = Result<R, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        if let Some(error) = self.refused {
            return Box::pin(async move { Err(*error) });
        }
        let request = (self.fill)(&self.handle, self.request);
        let span = trace::action::<B>(&self.handle);
        let response = (self.send)(self.handle, request);
        if span.is_disabled() {
            return response;
        }
        Box::pin(response.instrument(span))
    }
}

impl<B: fmt::Debug, R, H> fmt::Debug for Action<B, R, H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Action")
            .field("request", &self.request)
            .finish_non_exhaustive()
    }
}
