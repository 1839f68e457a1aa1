//! How the clients of a session send requests.

use aws_smithy_runtime_api::client::http::{HttpClient, SharedHttpClient};
use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;

use super::SessionBuilder;
use crate::wire::WireLog;

impl SessionBuilder {
    /// How often and when a request is sent again, before `AWS_RETRY_MODE`, `AWS_MAX_ATTEMPTS` and the profile's settings. boto3: `Config(retries=...)`.
    pub fn retry_config(mut self, retry_config: RetryConfig) -> Self {
        self.settings.retry_config = Some(retry_config);
        self
    }

    /// How long to wait for a server. A timeout of zero is an error of [`build`](Self::build), as it is one in boto3.
    ///
    /// The defaults are boto3's: 60 s to connect (`connect_timeout`), and 60 s in which the server takes no byte of the request
    /// and sends no response (`read_timeout`). They apply to each attempt. While the response's body arrives, the SDK's
    /// stalled-stream protection applies instead.
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

    /// Adds an interceptor that runs for every client and resource of the session, of any service.
    ///
    /// boto3: [`events`](https://docs.aws.amazon.com/boto3/latest/guide/events.html) of the session. Four hooks of
    /// [`Intercept`] run, once for each attempt, around the HTTP request: `modify_before_transmit` and
    /// `read_before_transmit` (boto3's `before-send`), `read_after_transmit` and `modify_before_deserialization`
    /// (boto3's `response-received`). The request is signed by then: do not add headers that must be signed, such as
    /// `x-amz-*`. For the hooks before that, which see the operation's input, add the interceptor to the configuration of
    /// one client: `aws_sdk_s3::config::Builder::interceptor`.
    ///
    /// ```
    /// use session::interceptors::{
    ///     BeforeTransmitInterceptorContextMut, BoxError, ConfigBag, Intercept, RuntimeComponents, dyn_dispatch_hint,
    /// };
    ///
    /// /// Adds a trace id to every request.
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

    /// The HTTP client, instead of the one that all sessions of the process share.
    ///
    /// For boto3's `verify` and proxy settings, configure such a client.
    pub fn http_client(mut self, http_client: impl HttpClient + 'static) -> Self {
        self.settings.http_client = Some(SharedHttpClient::new(http_client));
        self
    }

    /// Records each HTTP attempt of this session, and of the sessions derived from it, in a log.
    pub fn wire_log(mut self, wire_log: WireLog) -> Self {
        self.settings.wire_log = Some(wire_log);
        self
    }
}
