//! [`SessionBuilder`]: explicit settings before ambient ones.

use aws_credential_types::Credentials;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use aws_smithy_async::time::{SharedTimeSource, TimeSource};
use aws_smithy_runtime_api::client::http::{HttpClient, SharedHttpClient};
use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::os_shim_internal::{Env, Fs};

use crate::settings::{CredentialsArgument, Settings};
use crate::wire::WireLog;
use crate::{Error, Session, resolve};

/// Explicit settings for a [`Session`]; what is not set is looked up in the environment, the shared
/// files and the metadata service.
///
/// boto3: the arguments of [`boto3.session.Session`](https://docs.aws.amazon.com/boto3/latest/reference/core/session.html)
/// and, for the endpoint and the HTTP client, of its `client` and `resource` methods.
#[derive(Default)]
#[must_use = "a builder does nothing until `build().await`"]
pub struct SessionBuilder {
    settings: Settings,
}

impl SessionBuilder {
    /// The profile to use from the shared config and credentials files, before `AWS_PROFILE`.
    ///
    /// As in boto3 and the AWS CLI, a profile named here is also a choice of credentials: those of
    /// `AWS_ACCESS_KEY_ID` and `AWS_WEB_IDENTITY_TOKEN_FILE` are not used. (The SDK on its own
    /// lets the variables win.)
    pub fn profile_name(mut self, profile_name: impl Into<String>) -> Self {
        self.settings.profile_name = Some(profile_name.into());
        self
    }

    /// The region, before `AWS_REGION`, `AWS_DEFAULT_REGION` and the profile's.
    pub fn region_name(mut self, region_name: impl Into<String>) -> Self {
        self.settings.region_name = Some(region_name.into());
        self
    }

    /// A fixed pair of keys, before every other source of credentials.
    pub fn credentials(
        self,
        access_key_id: impl Into<String>,
        secret_access_key: impl Into<String>,
    ) -> Self {
        self.keys(Credentials::new(
            access_key_id,
            secret_access_key,
            None,
            None,
            "explicit",
        ))
    }

    /// Fixed credentials with whatever belongs to them: session token, expiry, account id.
    ///
    /// ```
    /// use session::{Credentials, Session};
    ///
    /// let keys = Credentials::builder()
    ///     .access_key_id("ASIAIOSFODNN7EXAMPLE")
    ///     .secret_access_key("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
    ///     .session_token("AQoDYXdzEJr")
    ///     .account_id("123456789012")
    ///     .provider_name("explicit")
    ///     .build();
    /// let builder = Session::builder().keys(keys);
    /// ```
    pub fn keys(mut self, credentials: Credentials) -> Self {
        self.settings.credentials = CredentialsArgument::Keys(credentials);
        self
    }

    /// A provider of credentials, before every other source.
    pub fn credentials_provider(mut self, provider: impl ProvideCredentials + 'static) -> Self {
        self.settings.credentials =
            CredentialsArgument::Provider(SharedCredentialsProvider::new(provider));
        self
    }

    /// Sends requests without signing them, for public buckets and other public resources.
    ///
    /// [`Session::credentials`] is then an error. boto3: `Config(signature_version=UNSIGNED)`.
    pub fn no_credentials(mut self) -> Self {
        self.settings.credentials = CredentialsArgument::Anonymous;
        self
    }

    /// How often a request is sent again, and after how long, before `AWS_RETRY_MODE`, `AWS_MAX_ATTEMPTS` and the
    /// profile's. boto3: `Config(retries=...)`.
    pub fn retry_config(mut self, retry_config: RetryConfig) -> Self {
        self.settings.retry_config = Some(retry_config);
        self
    }

    /// How long to wait for a server.
    ///
    /// What is not set stays as in boto3: 60 s to connect (`connect_timeout`), and 60 s in which the server takes
    /// no byte of the request and sends no response (`read_timeout`). Each attempt has its own. Once a response
    /// arrives, the SDK's stalled-stream protection takes over.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use session::{Session, TimeoutConfig};
    ///
    /// let timeouts = TimeoutConfig::builder().read_timeout(Duration::from_secs(5)).build();
    /// let builder = Session::builder().timeout_config(timeouts);
    /// # let _ = builder;
    /// ```
    pub fn timeout_config(mut self, timeout_config: TimeoutConfig) -> Self {
        self.settings.timeout_config = Some(timeout_config);
        self
    }

    /// The application's name in the user agent, before `AWS_SDK_UA_APP_ID` and the profile's `sdk_ua_app_id`.
    /// boto3: `Config(user_agent_appid=...)`.
    pub fn app_name(mut self, app_name: impl Into<String>) -> Self {
        self.settings.app_name = Some(app_name.into());
        self
    }

    /// Adds an interceptor that runs for every client and resource made from the session, whatever its service.
    ///
    /// boto3: [`events`](https://docs.aws.amazon.com/boto3/latest/guide/events.html) of the session. Four hooks of
    /// [`Intercept`] run, once for each attempt, around the HTTP request: `modify_before_transmit` and
    /// `read_before_transmit` (boto3's `before-send`), `read_after_transmit` and `modify_before_deserialization`
    /// (boto3's `response-received`). The request is signed by then: add no header that has to be signed, such as
    /// `x-amz-*`. The hooks before that know the operation's input, which only the configuration of one client does:
    /// `aws_sdk_s3::config::Builder::interceptor`.
    ///
    /// ```
    /// use session::interceptors::{
    ///     BeforeTransmitInterceptorContextMut, BoxError, ConfigBag, Intercept, RuntimeComponents, dyn_dispatch_hint,
    /// };
    ///
    /// /// Adds a header to every request, for the traces of one's own.
    /// #[derive(Debug)]
    /// struct Trace;
    ///
    /// #[dyn_dispatch_hint]
    /// impl Intercept for Trace {
    ///     fn name(&self) -> &'static str {
    ///         "Trace"
    ///     }
    ///
    ///     fn modify_before_transmit(
    ///         &self,
    ///         context: &mut BeforeTransmitInterceptorContextMut<'_>,
    ///         _components: &RuntimeComponents,
    ///         _cfg: &mut ConfigBag,
    ///     ) -> Result<(), BoxError> {
    ///         context.request_mut().headers_mut().insert("traceparent", "00-1-1-01");
    ///         Ok(())
    ///     }
    /// }
    ///
    /// let builder = session::Session::builder().interceptor(Trace);
    /// # let _ = builder;
    /// ```
    pub fn interceptor(mut self, interceptor: impl Intercept + 'static) -> Self {
        self.settings.interceptors.push(interceptor);
        self
    }

    /// An endpoint that stands in for AWS, for all services, before `AWS_ENDPOINT_URL` and the profile's.
    ///
    /// An endpoint on this machine is reached without a proxy, whatever `HTTP_PROXY` says.
    pub fn endpoint_url(mut self, endpoint_url: impl Into<String>) -> Self {
        self.settings.endpoint_url = Some(endpoint_url.into());
        self
    }

    /// The HTTP client to send with, instead of the one that all sessions of the process share.
    ///
    /// boto3's `verify` and its proxy settings are properties of such a client.
    pub fn http_client(mut self, http_client: impl HttpClient + 'static) -> Self {
        self.settings.http_client = Some(SharedHttpClient::new(http_client));
        self
    }

    /// Records each HTTP attempt of this session, and of the sessions derived from it, in a log.
    pub fn wire_log(mut self, wire_log: WireLog) -> Self {
        self.settings.wire_log = Some(wire_log);
        self
    }

    /// The clock that dates signatures and decides when credentials expire.
    pub fn time_source(mut self, time_source: impl TimeSource + 'static) -> Self {
        self.settings.time_source = SharedTimeSource::new(time_source);
        self
    }

    /// The environment variables to look in, instead of the process's own.
    ///
    /// `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` belong to the shared HTTP client and are always the
    /// process's.
    pub fn env(mut self, env: Env) -> Self {
        self.settings.env = env;
        self
    }

    /// The file system to look for the shared files in, instead of the machine's own.
    pub fn fs(mut self, fs: Fs) -> Self {
        self.settings.fs = fs;
        self
    }

    /// Resolves every setting but the credentials, which are looked up when they are first needed.
    ///
    /// This sends at most one kind of request: when no argument, variable or profile names a region, the
    /// instance metadata service is asked for it, unless `AWS_EC2_METADATA_DISABLED` is `true`.
    ///
    /// # Errors
    ///
    /// - [`Error::ProfileNotFound`] when the profile that was asked for does not exist;
    /// - [`Error::ProfileFile`] when a shared file cannot be read or does not parse;
    /// - [`Error::InvalidSetting`] when a value is one that the SDK would panic on, or that it would
    ///   silently ignore.
    pub async fn build(self) -> Result<Session, Error> {
        resolve::session(self.settings).await
    }
}
