//! A connection that loses responses: the request is carried out, and nobody is told.

use std::sync::Arc;
use std::sync::Mutex;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::SharedHttpClient;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;

/// An HTTP client whose responses to some requests are lost.
#[derive(Clone, Debug)]
pub(crate) struct Losing {
    inner: SharedHttpClient,
    /// A part of method and URI, and how many responses to such requests are still to be lost.
    lost: Arc<Mutex<Vec<(&'static str, usize)>>>,
}

impl Losing {
    /// A client like another that loses `times` responses to requests whose `METHOD URI` contains a text.
    pub(crate) fn client(s3: &Client, lost: &[(&'static str, usize)]) -> Client {
        let losing = Self {
            inner: s3.config().http_client().expect("a client has one"),
            lost: Arc::new(Mutex::new(lost.to_vec())),
        };
        Client::from_conf(s3.config().to_builder().http_client(losing).build())
    }

    fn loses(&self, request: &HttpRequest) -> bool {
        let line = format!("{} {}", request.method(), request.uri());
        let mut lost = self.lost.lock().expect("not poisoned");
        let found = lost.iter_mut().find(|(part, times)| {
            let (method, rest) = part.split_once(' ').expect("METHOD and a part of the URI");
            line.starts_with(method) && line.contains(rest) && *times > 0
        });
        found.map(|(_, times)| *times -= 1).is_some()
    }
}

impl HttpClient for Losing {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        let inner = self.inner.http_connector(settings, components);
        let losing = self.clone();
        SharedHttpConnector::new(LosingConnector { losing, inner })
    }
}

#[derive(Debug)]
struct LosingConnector {
    losing: Losing,
    inner: SharedHttpConnector,
}

impl HttpConnector for LosingConnector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let loses = self.losing.loses(&request);
        let response = self.inner.call(request);
        HttpConnectorFuture::new(async move {
            let response = response.await?;
            if loses {
                Err(ConnectorError::io("the response was lost".into()))
            } else {
                Ok(response)
            }
        })
    }
}
