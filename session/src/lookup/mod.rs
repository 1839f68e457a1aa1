//! Looks up settings, to resolve, check and explain them.
//!
//! [`Session::explain`](crate::Session::explain) walks the same candidates as
//! [`SessionBuilder::build`](crate::SessionBuilder::build), so that both agree.

use aws_types::os_shim_internal::Env;

use crate::Source;
use crate::profile::Profiles;

mod endpoint;
mod format;
mod table;

pub(crate) use endpoint::{SERVICES, ServiceSettings, service_endpoint};
pub(crate) use format::Format;
pub(crate) use table::{
    ACCOUNT_ID_ENDPOINT_MODE, AUTH_SCHEME_PREFERENCE, DISABLE_CLOCK_SKEW_CORRECTION,
    DISABLE_REQUEST_COMPRESSION, ENDPOINT_URL, IGNORE_CONFIGURED_ENDPOINT_URLS, MAX_ATTEMPTS,
    PROFILE, RARE, REGION, REQUEST_CHECKSUM_CALCULATION, REQUEST_MIN_COMPRESSION_SIZE,
    RESPONSE_CHECKSUM_VALIDATION, RETRY_MODE, S3_DISABLE_MULTIREGION_ACCESS_POINTS,
    S3_USE_ARN_REGION, SETTINGS, SIGV4A_SIGNING_REGION_SET, Setting, UA_APP_ID, USE_DUALSTACK,
    USE_FIPS,
};

/// A source that a setting may come from, and its value there.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    pub(crate) source: Source,
    /// `None` if the source has no value; empty if a variable is set to an empty value.
    pub(crate) value: Option<String>,
}

impl Candidate {
    /// The value, unless it is empty, which counts as not set.
    pub(crate) fn given(&self) -> Option<&str> {
        self.value.as_deref().filter(|value| !value.is_empty())
    }
}

/// The environment variables and profiles of one session.
#[derive(Clone, Copy)]
pub(crate) struct Lookup<'a> {
    pub(crate) env: &'a Env,
    pub(crate) profiles: &'a Profiles,
}

impl<'a> Lookup<'a> {
    /// Every source that the setting may come from, in order of precedence.
    pub(crate) fn candidates(
        self,
        setting: &'a Setting,
        argument: Option<&'a str>,
    ) -> impl Iterator<Item = Candidate> + 'a {
        let argument = setting.argument.map(|name| Candidate {
            source: Source::Argument(name),
            value: argument.map(str::to_owned),
        });
        let variables = setting.variables.iter().map(move |name| Candidate {
            source: Source::Variable((*name).to_owned()),
            value: self.env.get(name).ok(),
        });
        let profile = setting.key.map(move |key| Candidate {
            source: self.profile_source(key),
            value: self.profiles.as_written(key).map(str::to_owned),
        });
        argument.into_iter().chain(variables).chain(profile)
    }

    /// The first source that has a value.
    pub(crate) fn find(self, setting: &Setting, argument: Option<&str>) -> Option<Candidate> {
        self.candidates(setting, argument)
            .find(|candidate| candidate.given().is_some())
    }

    /// The value of a setting that has no argument.
    pub(crate) fn value(self, setting: &Setting) -> Option<String> {
        self.find(setting, None)?.value
    }

    /// The parsed value of a setting. The checks have refused values that do not parse.
    pub(crate) fn parsed<T: std::str::FromStr>(self, setting: &Setting) -> Option<T> {
        self.value(setting)?.trim().parse().ok()
    }

    /// How often boto3's retry mode `legacy` sends a request, if that is the mode. Otherwise it is the standard mode here.
    pub(crate) fn legacy_attempts(self) -> Option<u32> {
        let mode = self.value(&RETRY_MODE)?;
        mode.trim().eq_ignore_ascii_case("legacy").then_some(5)
    }

    /// `true` or `false`, in any case.
    pub(crate) fn flag(self, setting: &Setting) -> Option<bool> {
        let value = self.value(setting)?;
        Some(value.trim().eq_ignore_ascii_case("true"))
    }

    pub(crate) fn profile_source(self, key: &str) -> Source {
        Source::Profile {
            profile: self.profiles.selected().to_owned(),
            key: key.to_owned(),
        }
    }
}
