//! The server that the tests talk to.

use session::{Env, Fs, Session};

/// Where the server listens.
const ENDPOINT_URL: &str = "SERVICES_ENDPOINT_URL";

/// A session that leads to the server, with nothing of the machine's own settings.
pub(crate) async fn session() -> Session {
    let Ok(endpoint_url) = std::env::var(ENDPOINT_URL) else {
        panic!("set {ENDPOINT_URL} to the address of moto_server; .ci/services starts one");
    };
    let session = Session::builder()
        .credentials("AKIAIOSFODNN7EXAMPLE", "secret")
        .region_name("us-east-1")
        .endpoint_url(endpoint_url)
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]));
    session.build().await.unwrap()
}
