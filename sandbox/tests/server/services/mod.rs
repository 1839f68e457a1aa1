//! The services beside S3, on the same port.

#[cfg(feature = "dynamodb")]
mod dynamodb;
#[cfg(feature = "ec2")]
mod ec2;
#[cfg(feature = "iam")]
mod iam;
#[cfg(any(
    feature = "dynamodb",
    feature = "ec2",
    feature = "iam",
    feature = "sqs"
))]
mod signed;
#[cfg(feature = "sqs")]
mod sqs;
mod sts;

use aws_sdk_sts::config::Credentials;
use sandbox::Sandbox;

/// Builds a client's configuration: all SDK crates share the form, not the type.
macro_rules! client {
    ($service:ident, $sandbox:expr, $credentials:expr) => {
        $service::Client::from_conf(
            $service::Config::builder()
                .behavior_version($service::config::BehaviorVersion::latest())
                .credentials_provider($credentials)
                .endpoint_url($sandbox.endpoint_url())
                .region($service::config::Region::new("us-east-1"))
                .http_client(aws_smithy_http_client::Builder::new().build_http())
                .retry_config($service::config::retry::RetryConfig::disabled())
                .build(),
        )
    };
}
pub(crate) use client;

/// The sandbox's own credentials.
pub(crate) fn root(sandbox: &Sandbox) -> Credentials {
    let (id, secret) = (sandbox.access_key_id(), sandbox.secret_access_key());
    Credentials::new(id, secret, None, None, "test")
}
