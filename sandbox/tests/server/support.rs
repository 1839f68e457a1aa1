//! Test helpers: an S3 client for a sandbox, and HTTP without a client.

use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::retry::RetryConfig;
use aws_sdk_s3::config::{BehaviorVersion, Builder, Config, Credentials, Region};
use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_s3::presigning::PresigningConfig;
use sandbox::Sandbox;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The configuration of a client for a sandbox: path style, no retries.
pub(crate) fn config(sandbox: &Sandbox) -> Builder {
    let (id, secret) = (sandbox.access_key_id(), sandbox.secret_access_key());
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .credentials_provider(Credentials::new(id, secret, None, None, "test"))
        .endpoint_url(sandbox.endpoint_url())
        .force_path_style(true)
        .region(Region::new(sandbox.region().to_owned()))
        .http_client(aws_smithy_http_client::Builder::new().build_http())
        .retry_config(RetryConfig::disabled())
}

/// The key of the first demo object.
pub(crate) const FIRST: &str = "logs/2025/05/08/app-000000.log";

/// A presigned URL of the first demo object.
pub(crate) async fn presigned(config: Config) -> String {
    let get = Client::from_conf(config).get_object();
    let presigning = PresigningConfig::expires_in(Duration::from_mins(1)).unwrap();
    let request = get.bucket("demo").key(FIRST).presigned(presigning);
    request.await.unwrap().uri().to_owned()
}

/// A client for a sandbox.
pub(crate) fn client(sandbox: &Sandbox) -> Client {
    Client::from_conf(config(sandbox).build())
}

/// A sandbox with a bucket `demo` of this many objects.
pub(crate) async fn demo(count: u64) -> Sandbox {
    let seed = sandbox::Seed::new("demo", count).unwrap();
    Sandbox::builder().seed(seed).start().await.unwrap()
}

/// The AWS code of an error.
pub(crate) fn code<T, E: ProvideErrorMetadata>(outcome: Result<T, SdkError<E>>) -> String {
    let error = outcome.err().expect("the request should fail");
    error.code().unwrap_or_default().to_owned()
}

/// Sends bytes as they are to a sandbox, and reads until it closes.
pub(crate) async fn raw(sandbox: &Sandbox, request: &str) -> String {
    let address = sandbox.endpoint_url().trim_start_matches("http://");
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}
