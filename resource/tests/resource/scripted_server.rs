//! S3 on a server that a test plays, without a socket.

use aws_sdk_s3::Client;
use aws_sdk_s3::config::retry::RetryConfig;
use aws_sdk_s3::config::{BehaviorVersion, Config, Credentials, Region};
use aws_smithy_runtime_api::client::http::{HttpConnector, SharedHttpConnector, http_client_fn};
use resource::s3::S3;

/// The service of which this connector answers every request. Nothing is sent twice.
pub(crate) fn s3(server: impl HttpConnector + 'static) -> S3 {
    let connector = SharedHttpConnector::new(server);
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .credentials_provider(Credentials::for_tests())
        .region(Region::new("us-east-1"))
        .endpoint_url("http://127.0.0.1:1")
        .force_path_style(true)
        .retry_config(RetryConfig::disabled())
        .http_client(http_client_fn(move |_, _| connector.clone()));
    S3::from_client(Client::from_conf(client::s3_config(config).build()))
}
