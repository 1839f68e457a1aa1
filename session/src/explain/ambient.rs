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

    pub(super) fn metadata_disabled(&self) -> bool {
        let value = self.variable("AWS_EC2_METADATA_DISABLED");
        value.is_some_and(|value| value.eq_ignore_ascii_case("true"))
    }
}
