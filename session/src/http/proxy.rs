//! Hosts that are reached without a proxy.

use std::borrow::Cow;
use std::net::IpAddr;

use aws_smithy_runtime_api::client::connector_metadata::ConnectorMetadata;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
    SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use http::Uri;

/// Connects to this machine and its metadata services directly, and to every other host through the
/// proxy that the environment names, if any.
#[derive(Debug)]
pub(super) struct LoopbackBypassesProxy {
    pub(super) direct: SharedHttpClient,
    pub(super) proxied: SharedHttpClient,
}

impl HttpClient for LoopbackBypassesProxy {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(Connectors {
            direct: self.direct.http_connector(settings, components),
            proxied: self.proxied.http_connector(settings, components),
        })
    }

    fn connector_metadata(&self) -> Option<ConnectorMetadata> {
        Some(ConnectorMetadata::new("hyper", Some(Cow::Borrowed("1.x"))))
    }
}

#[derive(Debug)]
struct Connectors {
    direct: SharedHttpConnector,
    proxied: SharedHttpConnector,
}

impl HttpConnector for Connectors {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        if bypasses_proxy(request.uri()) {
            self.direct.call(request)
        } else {
            self.proxied.call(request)
        }
    }
}

/// Whether the host is this machine (`127.0.0.1`, `[::1]`, `localhost`) or a link-local address, where
/// EC2 and ECS have their metadata services.
fn bypasses_proxy(uri: &str) -> bool {
    let Ok(uri) = uri.parse::<Uri>() else {
        return false;
    };
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
    use super::bypasses_proxy;

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
            assert!(bypasses_proxy(url), "{url}");
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
            assert!(!bypasses_proxy(url), "{url}");
        }
    }
}
