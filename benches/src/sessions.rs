//! The sessions that the benches start from: fixed keys, whatever the machine's own files and variables say.

use aws_smithy_runtime_api::client::http::SharedHttpClient;
use session::{Error, Session, SessionBuilder};

/// A session for a server on loopback.
///
/// # Errors
///
/// When the endpoint is not one.
pub async fn local(endpoint_url: &str) -> Result<Session, Error> {
    builder().endpoint_url(endpoint_url).build().await
}

/// A session that sends through this HTTP client.
///
/// # Errors
///
/// When the machine's profile files cannot be read.
pub async fn canned(http_client: SharedHttpClient) -> Result<Session, Error> {
    builder().http_client(http_client).build().await
}

fn builder() -> SessionBuilder {
    Session::builder()
        .credentials(
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        )
        .region_name("us-east-1")
}
