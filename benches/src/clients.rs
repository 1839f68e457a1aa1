//! The clients that are compared: the SDK's own, and the same with the fast reader.

use aws_sdk_s3::Client;
use session::Session;

/// The SDK's client as it comes.
#[must_use]
pub fn stock(session: &Session) -> Client {
    session.client(Client::new)
}

/// The `client` crate's, with the fast reader for long responses.
#[must_use]
pub fn fast(session: &Session) -> Client {
    client::s3(session)
}
