//! What the caller of the builder said, kept so that other sessions can be derived from it.

use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_async::time::SharedTimeSource;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_types::os_shim_internal::{Env, Fs};

use crate::wire::WireLog;

/// The builder's arguments. Nothing here has been looked up yet.
#[derive(Clone, Default)]
pub(crate) struct Settings {
    pub(crate) profile_name: Option<String>,
    pub(crate) region_name: Option<String>,
    pub(crate) endpoint_url: Option<String>,
    pub(crate) credentials: Explicit,
    pub(crate) http_client: Option<SharedHttpClient>,
    pub(crate) wire_log: Option<WireLog>,
    pub(crate) time_source: SharedTimeSource,
    pub(crate) env: Env,
    pub(crate) fs: Fs,
}

/// The credentials that the caller gave, if any.
#[derive(Clone, Default)]
pub(crate) enum Explicit {
    /// None: they are looked up.
    #[default]
    Ambient,
    /// Fixed keys.
    Keys(Credentials),
    /// A source of the caller's own.
    Provider(SharedCredentialsProvider),
}
