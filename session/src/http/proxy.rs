//! Hosts that are reached without a proxy.

use std::borrow::Cow;
use std::net::IpAddr;

use aws_smithy_runtime_api::client::connector_metadata::ConnectorMetadata;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
    SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use http::Uri;
use http::uri::Scheme;

use super::environment_proxy;

/// Connects to this machine and its metadata services directly, and to every other host through the
/// proxy that the environment names, if any.
///
/// Each client is made for the first request that needs it: one with TLS loads the machine's root certificates, which takes
/// milliseconds.
#[derive(Clone, Debug)]
pub(super) struct LoopbackBypassesProxy {
    /// Without TLS.
    pub(super) plain: SharedHttpClient,
    pub(super) direct: SharedHttpClient,
    pub(super) proxied: SharedHttpClient,
}

impl HttpClient for LoopbackBypassesProxy {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(Connector {
            clients: self.clone(),
            settings: settings.clone(),
            components: components.clone(),
        })
    }

    fn connector_metadata(&self) -> Option<ConnectorMetadata> {
        Some(ConnectorMetadata::new("hyper", Some(Cow::Borrowed("1.x"))))
    }
}

#[derive(Debug)]
struct Connector {
    clients: LoopbackBypassesProxy,
    settings: HttpConnectorSettings,
    components: RuntimeComponents,
}

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let client = match Route::of(request.uri()) {
            Route::Plain => &self.clients.plain,
            Route::Direct => &self.clients.direct,
            Route::Proxied => return self.call_by_proxy(request),
        };
        let connector = client.http_connector(&self.settings, &self.components);
        connector.call(request)
    }
}

impl Connector {
    /// Fails where the HTTP client would go past the proxy, or take the proxy's refusal for the host's response.
    fn call_by_proxy(&self, request: HttpRequest) -> HttpConnectorFuture {
        let url = request.uri().parse::<Uri>().unwrap_or_default();
        if let Some(variable) = environment_proxy::invalid_variable(&url) {
            let problem = format!("the value of {variable} is not the URL of a proxy");
            return HttpConnectorFuture::ready(Err(ConnectorError::user(problem.into())));
        }
        let proxied = &self.clients.proxied;
        let connector = proxied.http_connector(&self.settings, &self.components);
        let response = connector.call(request);
        HttpConnectorFuture::new(async move {
            let response = response.await?;
            if response.status().as_u16() == 407 && environment_proxy::of(&url).is_some() {
                let problem = "it requires authorization (HTTP 407)";
                return Err(ConnectorError::other(problem.into(), None));
            }
            Ok(response)
        })
    }
}

/// The proxy by which the shared client reaches a URL, without a password.
pub(super) fn proxy_of(url: &str) -> Option<String> {
    let is_proxied = Route::of(url) == Route::Proxied;
    environment_proxy::of(&url.parse().ok().filter(|_| is_proxied)?)
}

/// How a request reaches its host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Route {
    /// Directly, by `http`.
    Plain,
    /// Directly, by `https`.
    Direct,
    /// Through the proxy that the environment names, if any.
    Proxied,
}

impl Route {
    fn of(uri: &str) -> Self {
        match uri.parse::<Uri>() {
            Ok(uri) if !bypasses_proxy(&uri) => Self::Proxied,
            Ok(uri) if uri.scheme() == Some(&Scheme::HTTP) => Self::Plain,
            Ok(_) => Self::Direct,
            Err(_) => Self::Proxied,
        }
    }
}

/// Whether the host is this machine (`127.0.0.1`, `[::1]`, `localhost`) or a link-local address, where
/// EC2 and ECS have their metadata services.
fn bypasses_proxy(uri: &Uri) -> bool {
    // `localhost` alone parses as a URI with a host and no scheme.
    let Some(host) = uri.scheme().and(uri.host()) else {
        return false;
    };
    if host == "localhost" || host.ends_with(".localhost") {
        return true;
    }
    match host.trim_matches(['[', ']']).parse() {
        Ok(IpAddr::V4(ip)) => ip.is_loopback() || ip.is_link_local(),
        Ok(IpAddr::V6(ip)) => ip.is_loopback() || ip.segments()[..2] == [0xfd00, 0x0ec2],
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[test]
    fn this_machine_and_its_metadata_services_bypass_the_proxy() {
        for url in [
            "http://127.0.0.1:4566/bucket",
            "http://[::1]:4566/",
            "http://localhost/",
            "http://bucket.localhost:4566/key?list-type=2",
            "http://169.254.169.254/latest/api/token",
            "http://169.254.170.2/v2/credentials",
            "http://[fd00:ec2::254]/latest/api/token",
        ] {
            assert_eq!(Route::of(url), Route::Plain, "{url}");
        }
    }

    #[test]
    fn tls_is_loaded_for_https_only() {
        for url in ["https://127.0.0.1:4566/bucket", "https://localhost/"] {
            assert_eq!(Route::of(url), Route::Direct, "{url}");
        }
    }

    #[test]
    fn every_other_host_goes_through_the_proxy() {
        for url in [
            "https://s3.us-east-1.amazonaws.com/",
            "https://bucket.s3.amazonaws.com/127.0.0.1",
            "http://127.0.0.1.example.com/",
            "http://10.0.0.1/",
            "http://[fd00::1]/",
            "localhost",
            "",
        ] {
            assert_eq!(Route::of(url), Route::Proxied, "{url}");
        }
    }
}
