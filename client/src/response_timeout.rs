//! Responses that stand still.

use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeDeserializationInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::orchestrator::Metadata;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::timeout::TimeoutConfig;
use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tokio::time::{Sleep, sleep};

use crate::transfer::idle::end_of;

/// boto3's read timeout.
const READ_TIMEOUT: Duration = Duration::from_mins(1);

/// The operations whose responses are not read whole.
const STREAMED: [&str; 3] = ["GetObject", "GetObjectTorrent", "SelectObjectContent"];

/// Gives up a response that stands still for longer than the read timeout, and sends the request again.
///
/// The SDK's read timeout ends with the first byte of the response. After that its stalled-stream protection watches every
/// operation but `CopyObject`, for which it would wait forever. Here S3 has to send a byte within the read timeout, as
/// it does while it copies. The bodies that a program reads itself (`GetObject`) are left alone.
///
/// ```
/// use aws_sdk_s3::config::Config;
/// use client::ResponseTimeout;
///
/// let config = Config::builder().interceptor(ResponseTimeout::new()).build();
/// # let _ = config;
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct ResponseTimeout(());

impl ResponseTimeout {
    /// An interceptor for [`interceptor`](aws_sdk_s3::config::Builder::interceptor) of a client's configuration.
    #[must_use]
    pub fn new() -> Self {
        Self(())
    }
}

#[dyn_dispatch_hint]
impl Intercept for ResponseTimeout {
    fn name(&self) -> &'static str {
        "ResponseTimeout"
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _components: &RuntimeComponents,
        config: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let metadata = config.load::<Metadata>().filter(|m| m.service() == "S3");
        if metadata.is_none_or(|metadata| STREAMED.contains(&metadata.name())) {
            return Ok(());
        }
        let timeouts = config.load::<TimeoutConfig>();
        let limit = timeouts.and_then(TimeoutConfig::read_timeout);
        let limit = limit.unwrap_or(READ_TIMEOUT);
        let body = context.response_mut().body_mut();
        let watched = std::mem::replace(body, SdkBody::taken());
        *body = watched.map_preserve_contents(move |body| {
            SdkBody::from_body_1_x(WatchedBody {
                body,
                limit,
                stands_still: Box::pin(sleep(limit)),
            })
        });
        Ok(())
    }
}

/// A body that fails when no byte comes for too long.
struct WatchedBody {
    body: SdkBody,
    limit: Duration,
    stands_still: Pin<Box<Sleep>>,
}

impl Body for WatchedBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let this = &mut *self;
        if let Poll::Ready(frame) = Pin::new(&mut this.body).poll_frame(context) {
            this.stands_still.as_mut().reset(end_of(this.limit));
            return Poll::Ready(frame);
        }
        ready!(this.stands_still.as_mut().poll(context));
        let reason = format!("no byte of the response came for {:?}", this.limit);
        Poll::Ready(Some(Err(reason.into())))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        http_body::Body::size_hint(&self.body)
    }
}
