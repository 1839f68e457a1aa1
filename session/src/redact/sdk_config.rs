//! The SDK's configuration, without the secrets that its `Debug` prints.
//!
//! The SDK keeps the parsed shared files in its configuration, to look `AWS_ENDPOINT_URL_S3` and its
//! like up in, and again in the provider of IAM Identity Center's tokens. `{:?}` of an [`SdkConfig`]
//! prints them with every secret access key. The wrappers here return the same values and print
//! nothing.

use std::fmt;

use aws_credential_types::provider::future;
use aws_credential_types::provider::token::{ProvideToken, SharedTokenProvider};
use aws_types::SdkConfig;
use aws_types::service_config::{LoadServiceConfig, ServiceConfigKey};

/// The same configuration with nothing secret in its `Debug`.
pub(crate) fn without_profile_secrets(config: SdkConfig) -> SdkConfig {
    let mut builder = config.to_builder();
    let tokens = config.token_provider().map(RedactedTokenProvider);
    builder.set_token_provider(tokens.map(SharedTokenProvider::new));
    builder
        .service_config(RedactedServiceConfig(config))
        .build()
}

struct RedactedServiceConfig(SdkConfig);

impl LoadServiceConfig for RedactedServiceConfig {
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
        self.0.service_config()?.load_config(key)
    }
}

impl fmt::Debug for RedactedServiceConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RedactedServiceConfig(..)")
    }
}

struct RedactedTokenProvider(SharedTokenProvider);

impl ProvideToken for RedactedTokenProvider {
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        self.0.provide_token()
    }
}

impl fmt::Debug for RedactedTokenProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RedactedTokenProvider(..)")
    }
}
