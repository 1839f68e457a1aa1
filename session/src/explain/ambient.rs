//! The environment variables and profile keys of a session.

use crate::Session;

impl Session {
    /// An environment variable, if it is set and not empty.
    pub(super) fn variable(&self, name: &str) -> Option<String> {
        let value = self.inner.settings.env.get(name).ok()?;
        (!value.trim().is_empty()).then_some(value)
    }

    /// A key of the session's profile.
    pub(super) fn profile_key(&self, key: &str) -> Option<&str> {
        self.inner.profiles.get(key)
    }

    /// Whether the environment names a web identity token, and no profile was named by argument, which comes before it.
    pub(super) fn has_web_identity(&self) -> bool {
        let by_argument = self.inner.settings.profile_name.is_some();
        !by_argument && self.variable("AWS_WEB_IDENTITY_TOKEN_FILE").is_some()
    }

    pub(super) fn metadata_disabled(&self) -> bool {
        let value = self.variable("AWS_EC2_METADATA_DISABLED");
        value.is_some_and(|value| value.eq_ignore_ascii_case("true"))
    }
}
