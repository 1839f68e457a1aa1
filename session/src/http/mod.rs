//! The HTTP client that all sessions of a process share.
//!
//! A client owns a connection pool, and making one loads the machine's root certificates. So there
//! is one for the whole process, and every session and every service client goes through it. A
//! second client for the same host then finds an open connection instead of making a handshake.

mod environment_proxy;
mod interceptors;
mod limited;
mod named_host;
mod proxy;
mod read_timeout;
mod whole_xml;

use std::sync::{Mutex, PoisonError};

use aws_smithy_http_client::{Builder, ConnectorBuilder, proxy::ProxyConfig, tls};
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use tokio::runtime::{Handle, Id};

pub(crate) use interceptors::Interceptors;
pub(crate) use limited::for_lookups;
use proxy::LoopbackBypassesProxy;
pub(crate) use read_timeout::{is_read_timeout, with_read_timeout};

/// Pooled connections are driven by tasks of the runtime that opened them, and end with it. A process that starts a second
/// runtime, as a test binary does for each test, needs another pool. So the client is stored with its runtime.
type Owned = (Option<Id>, SharedHttpClient);

static SHARED: Mutex<Option<Owned>> = Mutex::new(None);

/// The process-wide client. Like the SDK's default client it uses `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`. Unlike that,
/// it connects to this machine and to the metadata services directly.
pub(crate) fn shared() -> SharedHttpClient {
    let runtime = Handle::try_current().ok().map(|handle| handle.id());
    let mut slot = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    match slot.as_ref() {
        Some((owner, client)) if *owner == runtime => client.clone(),
        _ => slot.insert((runtime, new())).1.clone(),
    }
}

fn new() -> SharedHttpClient {
    SharedHttpClient::new(LoopbackBypassesProxy {
        plain: plain(),
        direct: https(ProxyConfig::disabled),
        proxied: https(ProxyConfig::from_env),
    })
}

fn https(proxies: fn() -> ProxyConfig) -> SharedHttpClient {
    Builder::new().build_with_connector_fn(move |settings, components| {
        let mut connector = ConnectorBuilder::default()
            .tls_provider(tls::Provider::Rustls(
                tls::rustls_provider::CryptoMode::Ring,
            ))
            .proxy_config(proxies());
        connector.set_connector_settings(settings.cloned());
        connector.set_sleep_impl(components.and_then(RuntimeComponents::sleep_impl));
        connector.build()
    })
}

fn plain() -> SharedHttpClient {
    Builder::new().build_with_connector_fn(|settings, components| {
        let mut connector = ConnectorBuilder::default();
        connector.set_connector_settings(settings.cloned());
        connector.set_sleep_impl(components.and_then(RuntimeComponents::sleep_impl));
        connector.build_http()
    })
}
