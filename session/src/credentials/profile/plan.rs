//! How a profile gets its credentials: the first credentials, and the roles to assume with them.

use aws_credential_types::Credentials;

use crate::Method;

/// The first credentials and the roles, in the order in which they are assumed.
pub(super) struct Plan {
    pub(super) base: Base,
    pub(super) roles: Vec<Role>,
}

impl Plan {
    /// The method of the resulting credentials.
    pub(super) fn method(&self) -> Method {
        match &self.base {
            _ if !self.roles.is_empty() => Method::AssumeRole,
            Base::Keys(_) => Method::Profile,
            Base::Process { .. } => Method::Process,
            Base::WebIdentity { .. } => Method::WebIdentity,
            Base::Sso { .. } => Method::Sso,
            Base::Source(name) if name.eq_ignore_ascii_case("Environment") => Method::Environment,
            Base::Source(name) if name.eq_ignore_ascii_case("EcsContainer") => Method::Container,
            Base::Source(_) => Method::InstanceMetadata,
        }
    }
}

/// Where the first credentials come from.
pub(super) enum Base {
    Keys(Credentials),
    Process {
        profile: String,
        command: String,
    },
    WebIdentity {
        role: Role,
        token_file: String,
    },
    Sso {
        profile: String,
    },
    /// `credential_source`
    Source(String),
}

/// A role, from `role_arn` and the keys that belong to it.
pub(super) struct Role {
    pub(super) arn: String,
    pub(super) session_name: Option<String>,
    pub(super) external_id: Option<String>,
    pub(super) duration_seconds: Option<u64>,
}
