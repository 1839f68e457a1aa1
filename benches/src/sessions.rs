//! The session that the benches start from.

use session::{Error, Session};

/// A session with fixed keys for a server on loopback, whatever the machine's own files and variables say.
///
/// # Errors
///
/// When the endpoint is not one.
pub async fn local(endpoint_url: &str) -> Result<Session, Error> {
    Session::builder()
        .credentials(
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        )
        .region_name("us-east-1")
        .endpoint_url(endpoint_url)
        .build()
        .await
}
