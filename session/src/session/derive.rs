//! Sessions made from a session.

use aws_types::region::Region;
use aws_types::sdk_ua_metadata::FrameworkMetadata;

use super::{Inner, Session};
use crate::credentials::AssumeRole;
use crate::lookup::{Candidate, ENDPOINT_URL, REGION, Setting};
use crate::settings::{CredentialsArgument, Settings};
use crate::{Error, Source, check, resolve};

impl Session {
    /// The same session in another region. Credentials cache and connection pool are shared.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidSetting`] when the name could not be part of a host name.
    pub fn with_region(&self, region_name: impl Into<String>) -> Result<Self, Error> {
        let region_name = checked(&REGION, "region_name", region_name.into())?;
        let config = self.sdk_config().to_builder();
        let inner = Inner {
            config: config.region(Region::new(region_name.clone())).build(),
            settings: Settings {
                region_name: Some(region_name),
                ..self.inner.settings.clone()
            },
            ..Inner::clone(&self.inner)
        };
        Ok(Self::from_inner(inner))
    }

    /// The same session at another endpoint. Credentials cache and connection pool are shared.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidSetting`] when it is not an `http` or `https` URL with a host.
    pub fn with_endpoint_url(&self, endpoint_url: impl Into<String>) -> Result<Self, Error> {
        let endpoint_url = checked(&ENDPOINT_URL, "endpoint_url", endpoint_url.into())?;
        let settings = Settings {
            endpoint_url: Some(endpoint_url.clone()),
            ..self.inner.settings.clone()
        };
        let mut config = self.sdk_config().to_builder();
        // An endpoint that is set by argument has precedence over AWS_ENDPOINT_URL_S3 and the like.
        config.insert_origin("endpoint_url", aws_types::origin::Origin::shared_config());
        let inner = Inner {
            config: config.endpoint_url(endpoint_url).build(),
            settings,
            ..Inner::clone(&self.inner)
        };
        Ok(Self::from_inner(inner))
    }

    /// The same session with a library's name and version in the user agent, as `lib/name/version`: for layers such as
    /// `resource`, whose requests should be told from a program's own.
    ///
    /// A name or a version that a header cannot hold is left out.
    #[must_use]
    pub fn with_library(&self, name: &'static str, version: &'static str) -> Self {
        let mut config = self.sdk_config().to_builder();
        if let Ok(library) = FrameworkMetadata::new(name, Some(version)) {
            config = config.framework_metadata(library);
        }
        Self::from_inner(Inner {
            config: config.build(),
            ..Inner::clone(&self.inner)
        })
    }

    /// The session of another profile. An explicit region and endpoint stay; credentials and all other settings are looked
    /// up again. The connection pool is shared, and everything else too if this session has the same profile.
    ///
    /// # Errors
    ///
    /// See [`SessionBuilder::build`](crate::SessionBuilder::build).
    pub async fn with_profile(&self, profile_name: impl Into<String>) -> Result<Self, Error> {
        let profile_name = profile_name.into();
        let settings = &self.inner.settings;
        if settings.profile_name.as_ref() == Some(&profile_name)
            && matches!(settings.credentials, CredentialsArgument::NotGiven)
        {
            return Ok(self.clone());
        }
        let settings = Settings {
            profile_name: Some(profile_name),
            credentials: CredentialsArgument::NotGiven,
            ..settings.clone()
        };
        resolve::session(settings).await
    }

    /// Starts a session whose credentials are a role's, assumed with this session's.
    ///
    /// ```
    /// # async fn example(session: session::Session) -> Result<(), session::Error> {
    /// let auditor = session
    ///     .assume_role("arn:aws:iam::123456789012:role/auditor")
    ///     .session_name("nightly")
    ///     .build()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn assume_role(&self, role_arn: impl Into<String>) -> AssumeRole {
        AssumeRole::new(self.clone(), role_arn.into())
    }
}

fn checked(setting: &Setting, argument: &'static str, value: String) -> Result<String, Error> {
    let candidate = Candidate {
        source: Source::Argument(argument),
        value: Some(value.clone()),
    };
    check::found(setting, &candidate)?;
    Ok(value)
}
