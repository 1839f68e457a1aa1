//! [`Session`].

use std::fmt;
use std::sync::Arc;

use aws_types::SdkConfig;

use crate::credentials::{self, CachedCredentials, Method, ResolvedCredentials};
use crate::profile::Profiles;
use crate::settings::Settings;
use crate::{Error, SessionBuilder, redact};

mod derive;
mod from_config;
mod s3;

pub use from_config::ToSession;
pub use s3::AddressingStyle;
pub use s3::S3Settings;

/// Profile, region, credentials and endpoint, resolved once.
///
/// A clone is cheap and shares everything. Sessions derived from one another share the connection pool, and
/// share the credentials cache where the credentials are the same. Making a client or a resource
/// sends no request; making a session does only when it has to look for a region: see [`SessionBuilder::build`].
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
/// assert_eq!(tokyo.credentials().await?.access_key_id(), "AKIAIOSFODNN7EXAMPLE");
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Session {
    pub(crate) inner: Arc<Inner>,
}

/// The arguments and the resolved values, from which other sessions can be derived.
#[derive(Clone)]
pub(crate) struct Inner {
    pub(crate) settings: Settings,
    pub(crate) profiles: Arc<Profiles>,
    /// `None` when requests are not signed.
    pub(crate) credentials: Option<CachedCredentials>,
    pub(crate) config: SdkConfig,
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

    pub(crate) fn from_inner(inner: Inner) -> Self {
        Self {
            inner: Arc::new(inner),
        }
    }

    /// A client of any service: `session.client(aws_sdk_s3::Client::new)`.
    ///
    /// It takes any constructor with an [`SdkConfig`], so every SDK crate works. For a client with another region or
    /// endpoint, derive a session: `session.with_region("us-west-2")?.client(..)`.
    pub fn client<C>(&self, new: impl FnOnce(&SdkConfig) -> C) -> C {
        new(&self.inner.config)
    }

    /// A resource of any service: `session.resource(resource::s3::S3::new)`.
    pub fn resource<R>(&self, new: impl FnOnce(&Session) -> R) -> R {
        new(self)
    }

    /// The SDK's configuration of this session.
    #[must_use]
    pub fn sdk_config(&self) -> &SdkConfig {
        &self.inner.config
    }

    /// The region, if a source has one.
    #[must_use]
    pub fn region_name(&self) -> Option<&str> {
        self.inner.config.region().map(AsRef::as_ref)
    }

    /// The profile's name; `default` if none is selected.
    #[must_use]
    pub fn profile_name(&self) -> &str {
        self.inner.profiles.selected()
    }

    /// The endpoint instead of AWS's, if one is set for all services.
    #[must_use]
    pub fn endpoint_url(&self) -> Option<&str> {
        self.inner.config.endpoint_url()
    }

    /// The names of the profiles in the shared config and credentials files, sorted.
    #[must_use]
    pub fn available_profiles(&self) -> Vec<String> {
        self.inner.profiles.names()
    }

    /// The region of a profile of the shared files, if it has one.
    #[must_use]
    pub fn profile_region(&self, profile: &str) -> Option<&str> {
        self.inner.profiles.of(profile, "region")
    }

    /// How a profile of the shared files gets its credentials, if it does.
    #[must_use]
    pub fn profile_method(&self, profile: &str) -> Option<Method> {
        credentials::method_of_profile(&self.inner.profiles, profile)
    }

    /// The credentials, looked up on the first call, and renewed before they expire.
    ///
    /// # Errors
    ///
    /// [`Error::Credentials`] when no source has any; [`Session::explain`] then says what to do.
    /// [`Error::Anonymous`] after [`no_credentials`](SessionBuilder::no_credentials).
    #[doc(alias = "get_credentials")]
    #[doc(alias = "get_frozen_credentials")]
    pub async fn credentials(&self) -> Result<ResolvedCredentials, Error> {
        let cached = self.inner.credentials.as_ref().ok_or(Error::Anonymous)?;
        let found = cached.get().await;
        let credentials = found.map_err(|source| Error::Credentials {
            profile: self.profile_name().to_owned(),
            source,
        })?;
        let method = Method::of(&credentials);
        Ok(ResolvedCredentials::new(credentials, method))
    }
}

/// As boto3's `repr`: what identifies the session, and never the credentials.
impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("profile_name", &self.profile_name())
            .field("region_name", &self.region_name())
            .field("endpoint_url", &self.endpoint_url().map(redact::url))
            .finish_non_exhaustive()
    }
}

/// `Session(region_name='eu-west-1')`, as boto3 prints it.
impl fmt::Display for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.region_name() {
            Some(region_name) => write!(f, "Session(region_name='{region_name}')"),
            None => f.write_str("Session(region_name=None)"),
        }
    }
}
