//! Interceptors of a session, which run for every client made from it.
//!
//! An `SdkConfig` carries no interceptors, and each SDK crate has a configuration type of its own. All of them share
//! the session's HTTP client, so the hooks around the transmission run there.

use aws_smithy_runtime_api::client::connector_metadata::ConnectorMetadata;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
    SharedHttpConnector,
};
use aws_smithy_runtime_api::client::interceptors::context::{Input, InterceptorContext};
use aws_smithy_runtime_api::client::interceptors::{Intercept, SharedInterceptor};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;

/// The interceptors of a session, in the order in which they were added.
#[derive(Clone, Debug, Default)]
pub(crate) struct Interceptors(Vec<SharedInterceptor>);

impl Interceptors {
    pub(crate) fn push(&mut self, interceptor: impl Intercept + 'static) {
        self.0.push(SharedInterceptor::new(interceptor));
    }

    /// A client that calls the interceptors around each attempt.
    pub(crate) fn wrap(&self, inner: SharedHttpClient) -> SharedHttpClient {
        if self.0.is_empty() {
            return inner;
        }
        let interceptors = self.clone();
        SharedHttpClient::new(InterceptedClient {
            inner,
            interceptors,
        })
    }
}

#[derive(Debug)]
struct InterceptedClient {
    inner: SharedHttpClient,
    interceptors: Interceptors,
}

impl HttpClient for InterceptedClient {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(InterceptedConnector {
            inner: self.inner.http_connector(settings, components),
            interceptors: self.interceptors.clone(),
            components: components.clone(),
        })
    }

    fn connector_metadata(&self) -> Option<ConnectorMetadata> {
        self.inner.connector_metadata()
    }
}

#[derive(Debug)]
struct InterceptedConnector {
    inner: SharedHttpConnector,
    interceptors: Interceptors,
    components: RuntimeComponents,
}

impl HttpConnector for InterceptedConnector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let mut attempt = Attempt::new(request, self.interceptors.clone(), self.components.clone());
        let request = match attempt.before() {
            Ok(request) => request,
            Err(error) => return HttpConnectorFuture::ready(Err(error)),
        };
        let response = self.inner.call(request);
        HttpConnectorFuture::new(async move { attempt.after(response.await?) })
    }
}

/// One attempt for the interceptors, without input and output, which the HTTP client does not have.
struct Attempt {
    context: InterceptorContext,
    interceptors: Interceptors,
    components: RuntimeComponents,
    cfg: ConfigBag,
}

impl Attempt {
    fn new(
        request: HttpRequest,
        interceptors: Interceptors,
        components: RuntimeComponents,
    ) -> Self {
        let mut context = InterceptorContext::new(Input::erase(()));
        context.enter_serialization_phase();
        let _ = context.take_input();
        context.set_request(request);
        context.enter_before_transmit_phase();
        Self {
            context,
            interceptors,
            components,
            cfg: ConfigBag::base(),
        }
    }

    fn before(&mut self) -> Result<HttpRequest, ConnectorError> {
        let (components, cfg) = (&self.components, &mut self.cfg);
        for interceptor in &self.interceptors.0 {
            let mut context = (&mut self.context).into();
            let modified = interceptor.modify_before_transmit(&mut context, components, cfg);
            modified.map_err(ConnectorError::user)?;
        }
        for interceptor in &self.interceptors.0 {
            let context = (&self.context).into();
            let read = interceptor.read_before_transmit(&context, components, cfg);
            read.map_err(ConnectorError::user)?;
        }
        self.context.enter_transmit_phase();
        let request = self.context.take_request();
        request.ok_or_else(|| ConnectorError::user("an interceptor took the request".into()))
    }

    fn after(mut self, response: HttpResponse) -> Result<HttpResponse, ConnectorError> {
        self.context.set_response(response);
        self.context.enter_before_deserialization_phase();
        let (components, cfg) = (&self.components, &mut self.cfg);
        for interceptor in &self.interceptors.0 {
            let context = (&self.context).into();
            let read = interceptor.read_after_transmit(&context, components, cfg);
            read.map_err(ConnectorError::user)?;
        }
        for interceptor in &self.interceptors.0 {
            let mut context = (&mut self.context).into();
            let modified = interceptor.modify_before_deserialization(&mut context, components, cfg);
            modified.map_err(ConnectorError::user)?;
        }
        let (_, _, _, response) = self.context.into_parts();
        response.ok_or_else(|| ConnectorError::user("an interceptor took the response".into()))
    }
}
