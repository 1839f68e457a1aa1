//! The server that the tests talk to.

use session::{Env, Fs, Session, SessionBuilder};

/// Where moto's server listens.
const ENDPOINT_URL: &str = "MOTO_ENDPOINT_URL";

/// A session that leads to the server.
pub(crate) async fn session() -> Session {
    let builder = builder().credentials("AKIAIOSFODNN7EXAMPLE", "secret");
    builder.build().await.unwrap()
}

/// The settings that lead to the server, with nothing of the machine's own and no credentials.
pub(crate) fn builder() -> SessionBuilder {
    let Ok(endpoint_url) = std::env::var(ENDPOINT_URL) else {
        panic!("run this by .ci/with-moto, which starts the server");
    };
    Session::builder()
        .region_name("us-east-1")
        .endpoint_url(endpoint_url)
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]))
}
