//! The SDK's settings of single services, without the secrets that stand beside them.

use std::fmt;

use aws_types::SdkConfig;
use aws_types::service_config::{LoadServiceConfig, ServiceConfigKey};

/// The SDK keeps the parsed shared files in its configuration, to look `AWS_ENDPOINT_URL_S3` and its
/// like up in, and `{:?}` of an [`SdkConfig`] prints them with every secret access key. This answers
/// as the original does and prints nothing.
struct Quiet(SdkConfig);

impl LoadServiceConfig for Quiet {
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
        self.0.service_config()?.load_config(key)
    }
}

impl fmt::Debug for Quiet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Quiet(..)")
    }
}

/// The same configuration with nothing secret in its `Debug`.
pub(crate) fn quiet(config: SdkConfig) -> SdkConfig {
    let builder = config.to_builder();
    builder.service_config(Quiet(config)).build()
}
