//! The HTTP clients that all sessions of a process share.
//!
//! A client owns a connection pool, and making one loads the machine's root certificates. So there
//! is one for the whole process, and every session and every service client goes through it. A
//! second client for the same host then finds an open connection instead of making a handshake.

use std::sync::{LazyLock, Mutex, PoisonError};

use aws_smithy_http_client::{Builder, ConnectorBuilder, proxy::ProxyConfig, tls};
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use tokio::runtime::{Handle, Id};

/// Pooled connections are driven by tasks of the runtime that opened them, and die with it. A
/// process that starts a second runtime (a test binary does for each test) must not be handed the
/// first one's pool, so the pool is remembered together with its runtime.
#[derive(Default)]
struct Pool(Mutex<Option<(Option<Id>, SharedHttpClient)>>);

static PROXIED: LazyLock<Pool> = LazyLock::new(Pool::default);
static DIRECT: LazyLock<Pool> = LazyLock::new(Pool::default);

impl Pool {
    fn get(&self, proxies: fn() -> ProxyConfig) -> SharedHttpClient {
        let runtime = Handle::try_current().ok().map(|handle| handle.id());
        let mut slot = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match slot.as_ref() {
            Some((owner, client)) if *owner == runtime => client.clone(),
            _ => slot.insert((runtime, https(proxies))).1.clone(),
        }
    }
}

/// The process-wide client. Like the SDK's default it obeys `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`.
pub(crate) fn shared() -> SharedHttpClient {
    PROXIED.get(ProxyConfig::from_env)
}

/// The same without proxies. An endpoint on this machine must not be looked for behind a proxy.
pub(crate) fn direct() -> SharedHttpClient {
    DIRECT.get(ProxyConfig::disabled)
}

fn https(proxies: fn() -> ProxyConfig) -> SharedHttpClient {
    Builder::new().build_with_connector_fn(move |settings, components| {
        let mut connector = ConnectorBuilder::default()
            .tls_provider(tls::Provider::Rustls(
                tls::rustls_provider::CryptoMode::AwsLc,
            ))
            .proxy_config(proxies());
        connector.set_connector_settings(settings.cloned());
        connector.set_sleep_impl(components.and_then(RuntimeComponents::sleep_impl));
        connector.build()
    })
}
