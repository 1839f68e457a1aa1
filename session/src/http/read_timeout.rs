//! A read timeout that counts from the last byte sent, as boto3's does.
//!
//! The SDK's own counts from the start of the request, so a large part on a slow connection fails although it progresses.

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep};
use aws_smithy_runtime_api::client::connector_metadata::ConnectorMetadata;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
    SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::{Error, SdkBody};
use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tokio::time::Instant;

use super::named_host::named;
use super::proxy::proxy_of;

/// A body is given to the connection in pieces of this size, each of which counts as progress.
const PIECE: usize = 64 * 1024;

/// Wraps a client so that a request fails if nothing is sent and no response arrives for the read timeout.
///
/// Errors name the host, and the proxy of the environment if the client is the shared one, which uses it.
pub(crate) fn with_read_timeout(inner: SharedHttpClient, is_shared: bool) -> SharedHttpClient {
    SharedHttpClient::new(Client { inner, is_shared })
}

#[derive(Debug)]
struct Client {
    inner: SharedHttpClient,
    is_shared: bool,
}

impl HttpClient for Client {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        let (Some(timeout), Some(sleep)) = (settings.read_timeout(), components.sleep_impl())
        else {
            return self.inner.http_connector(settings, components);
        };
        let mut without = HttpConnectorSettings::builder();
        without.set_connect_timeout(settings.connect_timeout());
        SharedHttpConnector::new(Connector {
            inner: self.inner.http_connector(&without.build(), components),
            timeout,
            sleep,
            is_shared: self.is_shared,
        })
    }

    fn connector_metadata(&self) -> Option<ConnectorMetadata> {
        self.inner.connector_metadata()
    }
}

#[derive(Debug)]
struct Connector {
    inner: SharedHttpConnector,
    timeout: Duration,
    sleep: SharedAsyncSleep,
    is_shared: bool,
}

impl HttpConnector for Connector {
    fn call(&self, mut request: HttpRequest) -> HttpConnectorFuture {
        let progress = Progress::default();
        if !is_one_piece(request.body()) {
            let body = request.take_body();
            *request.body_mut() = SdkBody::from_body_1_x(SentBody {
                body,
                rest: Bytes::new(),
                progress: progress.clone(),
            });
        }
        let url = request.uri().to_owned();
        let response = self.inner.call(request);
        let (timeout, sleep) = (self.timeout, self.sleep.clone());
        let is_shared = self.is_shared;
        let named = move |error| {
            let proxy = proxy_of(&url).filter(|_| is_shared);
            named(&url, proxy.as_deref(), error)
        };
        HttpConnectorFuture::new(async move {
            let mut response = std::pin::pin!(response);
            loop {
                let left = timeout.saturating_sub(progress.age());
                tokio::select! {
                    response = &mut response => return response.map_err(named),
                    () = sleep.sleep(left) => {}
                }
                if progress.age() >= timeout {
                    return Err(named(timed_out(timeout)));
                }
            }
        })
    }
}

/// Whether the body is in memory and at most one piece. It is left as it is, because HTTP clients of tests look at it.
fn is_one_piece(body: &SdkBody) -> bool {
    body.bytes().is_some_and(|bytes| bytes.len() <= PIECE)
}

fn timed_out(timeout: Duration) -> ConnectorError {
    ConnectorError::timeout(Box::new(ReadTimeout(timeout)))
}

#[derive(Debug)]
struct ReadTimeout(Duration);

impl fmt::Display for ReadTimeout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs_f64();
        write!(
            f,
            "the server sent no response for {seconds} s (read timeout)"
        )
    }
}

impl std::error::Error for ReadTimeout {}

/// Whether a connection was made, and no response came.
pub(crate) fn is_read_timeout(error: &(dyn std::error::Error + 'static)) -> bool {
    error.is::<ReadTimeout>() || error.source().is_some_and(is_read_timeout)
}

/// When the last piece of the request was given to the connection.
#[derive(Clone)]
struct Progress(Arc<Mutex<Instant>>);

impl Default for Progress {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Instant::now())))
    }
}

impl Progress {
    fn touch(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    fn age(&self) -> Duration {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .elapsed()
    }
}

struct SentBody {
    body: SdkBody,
    rest: Bytes,
    progress: Progress,
}

impl Body for SentBody {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Error>>> {
        if self.rest.is_empty() {
            let frame = ready!(Pin::new(&mut self.body).poll_frame(cx));
            self.progress.touch();
            match frame.map(|frame| frame.map(Frame::into_data)) {
                Some(Ok(Ok(data))) => self.rest = data,
                Some(Ok(Err(trailers))) => return Poll::Ready(Some(Ok(trailers))),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
        self.progress.touch();
        let length = self.rest.len().min(PIECE);
        Poll::Ready(Some(Ok(Frame::data(self.rest.split_to(length)))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let hint = Body::size_hint(&self.body);
        let rest = self.rest.len() as u64;
        match hint.exact() {
            Some(exact) => SizeHint::with_exact(exact + rest),
            None => hint,
        }
    }
}
