//! [`Session`]: who and where.

use std::fmt;
use std::sync::Arc;

use aws_types::SdkConfig;
use aws_types::region::Region;

use crate::builder::check;
use crate::{Error, SessionBuilder};

/// Who and where: profile, region, credentials and endpoint, resolved once.
///
/// Cloning is one reference count. Sessions derived from one another share the connection pool, and
/// share the credentials cache where the credentials are the same. Making a session, a client or a
/// resource sends no request.
///
/// boto3: [`boto3.session.Session`](https://docs.aws.amazon.com/boto3/latest/reference/core/session.html).
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), session::Error> {
/// use session::{Env, Fs, Session};
///
/// let session = Session::builder()
///     .env(Env::from_slice(&[])) // This example must not depend on the reader's machine.
///     .fs(Fs::from_slice(&[]))
///     .credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
///     .region_name("eu-west-1")
///     .build()
///     .await?;
/// let tokyo = session.with_region("ap-northeast-1")?;
///
/// assert_eq!(session.region_name(), Some("eu-west-1"));
/// assert_eq!(tokyo.region_name(), Some("ap-northeast-1"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Session {
    pub(crate) inner: Arc<Inner>,
}

#[derive(Clone)]
pub(crate) struct Inner {
    pub(crate) config: SdkConfig,
    pub(crate) profile_name: String,
}

impl Session {
    /// A session from the ambient settings: environment variables, then the shared config and
    /// credentials files, then the machine's metadata service.
    ///
    /// # Errors
    ///
    /// See [`SessionBuilder::build`].
    pub async fn new() -> Result<Self, Error> {
        Self::builder().build().await
    }

    /// Starts a session with explicit settings; what is not set is looked up as [`Session::new`] does.
    pub fn builder() -> SessionBuilder {
        SessionBuilder::default()
    }

    /// A client of any service: `session.client(aws_sdk_s3::Client::new)`.
    ///
    /// There is no registry of services: whatever is made from an [`SdkConfig`] can be had.
    pub fn client<C>(&self, new: impl FnOnce(&SdkConfig) -> C) -> C {
        new(&self.inner.config)
    }

    /// A resource of any service: `session.resource(resource::s3::S3::new)`.
    pub fn resource<R>(&self, new: impl FnOnce(&Session) -> R) -> R {
        new(self)
    }

    /// The SDK's own view of this session.
    #[must_use]
    pub fn sdk_config(&self) -> &SdkConfig {
        &self.inner.config
    }

    /// The region, if any source has one.
    #[must_use]
    pub fn region_name(&self) -> Option<&str> {
        self.inner.config.region().map(AsRef::as_ref)
    }

    /// The profile's name; `default` when none was asked for.
    #[must_use]
    pub fn profile_name(&self) -> &str {
        &self.inner.profile_name
    }

    /// The endpoint that stands in for AWS, if one is set for all services.
    #[must_use]
    pub fn endpoint_url(&self) -> Option<&str> {
        self.inner.config.endpoint_url()
    }

    /// The same session in another region. Credentials cache and connection pool are shared.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidSetting`] when the name could not be part of a host name.
    pub fn with_region(&self, region_name: impl Into<String>) -> Result<Self, Error> {
        let region_name = region_name.into();
        check::region("region_name", &region_name)?;
        let region = Region::new(region_name);
        let config = self.sdk_config().to_builder().region(region).build();
        Ok(self.with_config(config))
    }

    /// The same session at another endpoint. Credentials cache and connection pool are shared.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidSetting`] when it is not an `http` or `https` URL with a host.
    pub fn with_endpoint_url(&self, endpoint_url: impl Into<String>) -> Result<Self, Error> {
        let endpoint_url = endpoint_url.into();
        check::endpoint_url("endpoint_url", &endpoint_url)?;
        let config = self.sdk_config().to_builder();
        Ok(self.with_config(config.endpoint_url(endpoint_url).build()))
    }

    fn with_config(&self, config: SdkConfig) -> Self {
        let inner = Inner {
            config,
            ..Inner::clone(&self.inner)
        };
        Self {
            inner: Arc::new(inner),
        }
    }
}

/// As boto3's `repr`: the region, and never the credentials.
impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("profile_name", &self.profile_name())
            .field("region_name", &self.region_name())
            .field("endpoint_url", &self.endpoint_url())
            .finish_non_exhaustive()
    }
}
