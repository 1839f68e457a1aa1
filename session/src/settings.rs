//! The builder's arguments, kept so that other sessions can be derived from them.

use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_async::time::SharedTimeSource;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::os_shim_internal::{Env, Fs};

use crate::http::Interceptors;
use crate::wire::WireLog;

/// The builder's arguments. Nothing here has been looked up yet.
#[derive(Clone, Default)]
pub(crate) struct Settings {
    pub(crate) profile_name: Option<String>,
    pub(crate) region_name: Option<String>,
    pub(crate) endpoint_url: Option<String>,
    pub(crate) credentials: CredentialsArgument,
    pub(crate) http_client: Option<SharedHttpClient>,
    pub(crate) interceptors: Interceptors,
    pub(crate) wire_log: Option<WireLog>,
    pub(crate) retry_config: Option<RetryConfig>,
    pub(crate) timeout_config: Option<TimeoutConfig>,
    pub(crate) app_name: Option<String>,
    pub(crate) time_source: SharedTimeSource,
    pub(crate) env: Env,
    pub(crate) fs: Fs,
}

/// The credentials that were given to the builder.
#[derive(Clone, Default)]
pub(crate) enum CredentialsArgument {
    /// None: they are looked up.
    #[default]
    NotGiven,
    /// Fixed keys.
    Keys(Credentials),
    /// The caller's provider.
    Provider(SharedCredentialsProvider),
    /// Requests are not signed.
    Anonymous,
}
