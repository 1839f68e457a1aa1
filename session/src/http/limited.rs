//! The responses from which a session reads credentials and the region: they are limited, and whole.

use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use aws_smithy_runtime_api::client::connector_metadata::ConnectorMetadata;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
    SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::{Error, SdkBody};
use aws_types::SdkConfig;
use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

use super::whole_xml::is_cut_off;

/// The longest response. Credentials have a few kilobytes.
const LONGEST: usize = 1 << 20;

/// The configuration with a limit on its responses.
pub(crate) fn for_lookups(config: &SdkConfig) -> SdkConfig {
    match config.http_client() {
        Some(http_client) => config
            .to_builder()
            .http_client(limited(http_client))
            .build(),
        None => config.clone(),
    }
}

/// Wraps a client so that a response that does not end fails, and does not fill the memory, and that one that was cut off fails.
fn limited(inner: SharedHttpClient) -> SharedHttpClient {
    SharedHttpClient::new(Client { inner })
}

#[derive(Debug)]
struct Client {
    inner: SharedHttpClient,
}

impl HttpClient for Client {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(Connector {
            inner: self.inner.http_connector(settings, components),
        })
    }

    fn connector_metadata(&self) -> Option<ConnectorMetadata> {
        self.inner.connector_metadata()
    }
}

#[derive(Debug)]
struct Connector {
    inner: SharedHttpConnector,
}

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let response = self.inner.call(request);
        HttpConnectorFuture::new(async move {
            let response = response.await?;
            Ok(response.map(|body| {
                SdkBody::from_body_1_x(LimitedBody {
                    body,
                    read: Vec::new(),
                })
            }))
        })
    }
}

struct LimitedBody {
    body: SdkBody,
    read: Vec<u8>,
}

impl Body for LimitedBody {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        match &frame {
            Some(Ok(frame)) => {
                let data = frame.data_ref().map_or(&[][..], |data| data);
                if self.read.len() + data.len() > LONGEST {
                    return Poll::Ready(Some(Err("the response is longer than 1 MiB".into())));
                }
                self.read.extend_from_slice(data);
            }
            Some(Err(_)) => {}
            None => {
                let document = mem::take(&mut self.read);
                if is_cut_off(&document) {
                    return Poll::Ready(Some(Err("the response was cut off".into())));
                }
            }
        }
        Poll::Ready(frame)
    }

    fn size_hint(&self) -> SizeHint {
        Body::size_hint(&self.body)
    }
}
