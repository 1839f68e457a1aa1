//! An S3 client that reads listings fast.

use aws_sdk_s3::Client;
use aws_sdk_s3::config::Builder;
use session::Session;

use crate::decode::FastReader;

/// The SDK's own S3 client for a session, with [`FastReader`] installed. Making it sends nothing.
///
/// At an endpoint that stands in for AWS it names the bucket in the path: `bucket.127.0.0.1` is no host, and
/// `bucket.localhost` is one only where the resolver agrees.
///
/// boto3: `session.client("s3")`.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use session::{Env, Fs};
/// let session = session::Session::builder()
///     .env(Env::from_slice(&[])) // This example must not depend on the reader's machine.
///     .fs(Fs::from_slice(&[]))
///     .region_name("eu-west-1")
///     .build()
///     .await?;
/// let s3 = client::s3(&session);
/// assert_eq!(s3.config().region().map(AsRef::as_ref), Some("eu-west-1"));
/// # Ok(())
/// # }
/// ```
#[must_use]
pub fn s3(session: &Session) -> Client {
    let config = Builder::from(session.sdk_config())
        .force_path_style(session.endpoint_url().is_some())
        .interceptor(FastReader::new());
    Client::from_conf(config.build())
}
