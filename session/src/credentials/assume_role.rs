//! [`AssumeRole`]: a session with a role's credentials.

use std::time::Duration;

use aws_config::sts::AssumeRoleProvider;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider, future};
use aws_sdk_sts::operation::assume_role::AssumeRoleError;

use super::{Method, sts};
use crate::settings::{CredentialsArgument, Settings};
use crate::{Error, Session, http, resolve};

/// A session whose credentials are a role's, from [`Session::assume_role`].
///
/// Nothing is sent until the credentials are needed. They are renewed before they expire, with the
/// credentials of the session that assumed the role, which are renewed in turn.
///
/// API: [`AssumeRole`](https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html).
#[must_use = "a role is assumed by what `build().await` returns"]
pub struct AssumeRole {
    session: Session,
    role_arn: String,
    session_name: Option<String>,
    external_id: Option<String>,
    policy: Option<String>,
    duration: Option<Duration>,
}

impl AssumeRole {
    pub(crate) fn new(session: Session, role_arn: String) -> Self {
        Self {
            session,
            role_arn,
            session_name: None,
            external_id: None,
            policy: None,
            duration: None,
        }
    }

    /// The name of the role's session, which appears in `CloudTrail`. STS: `RoleSessionName`.
    pub fn session_name(mut self, session_name: impl Into<String>) -> Self {
        self.session_name = Some(session_name.into());
        self
    }

    /// The external id that the role's trust policy requires. STS: `ExternalId`.
    pub fn external_id(mut self, external_id: impl Into<String>) -> Self {
        self.external_id = Some(external_id.into());
        self
    }

    /// A session policy, as JSON, that limits the role's permissions. STS: `Policy`.
    pub fn policy(mut self, policy: impl Into<String>) -> Self {
        self.policy = Some(policy.into());
        self
    }

    /// How long each set of credentials lasts: 15 minutes to 12 hours; one hour if not set.
    pub fn duration(mut self, duration: Duration) -> Self {
        self.duration = Some(duration);
        self
    }

    /// The session with the role's credentials.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidSetting`] when the duration is outside of what STS allows.
    pub async fn build(self) -> Result<Session, Error> {
        self.check_duration()?;
        let mut provider = AssumeRoleProvider::builder(self.role_arn)
            .configure(&http::for_lookups(self.session.sdk_config()));
        if let Some(session_name) = self.session_name {
            provider = provider.session_name(session_name);
        }
        if let Some(external_id) = self.external_id {
            provider = provider.external_id(external_id);
        }
        if let Some(policy) = self.policy {
            provider = provider.policy(policy);
        }
        if let Some(duration) = self.duration {
            provider = provider.session_length(duration);
        }
        let provider = SharedCredentialsProvider::new(Marked(provider.build().await));
        let inner = &self.session.inner;
        let credentials = CredentialsArgument::Provider(provider);
        let settings = Settings {
            credentials,
            region_name: inner.config.region().map(ToString::to_string),
            ..inner.settings.clone()
        };
        resolve::session(settings).await
    }

    fn check_duration(&self) -> Result<(), Error> {
        let allowed = Duration::from_mins(15)..=Duration::from_hours(12);
        match self.duration {
            Some(duration) if !allowed.contains(&duration) => Err(Error::InvalidSetting {
                setting: "duration".to_owned(),
                problem: format!("{} s is not between 900 and 43200 s", duration.as_secs()),
            }),
            _ => Ok(()),
        }
    }
}

/// A provider whose credentials are marked with their method.
#[derive(Debug)]
struct Marked(AssumeRoleProvider);

impl ProvideCredentials for Marked {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(async {
            let credentials = self.0.provide_credentials().await;
            let credentials = credentials.map_err(sts::without_response::<AssumeRoleError>)?;
            Ok(Method::AssumeRole.mark(credentials))
        })
    }
}
