//! The source of a setting's value.

use std::fmt;

/// The source of a setting's value, in order of precedence.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Source {
    /// An argument of [`SessionBuilder`](crate::SessionBuilder) or of a `with_…` method.
    Argument(&'static str),
    /// An environment variable.
    Variable(String),
    /// A key of a profile in a shared file.
    Profile {
        /// The profile's name.
        profile: String,
        /// The key in the profile.
        key: String,
    },
    /// The token and role of `AWS_WEB_IDENTITY_TOKEN_FILE` and `AWS_ROLE_ARN`.
    WebIdentity,
    /// The container's credentials endpoint (ECS, EKS Pod Identity).
    Container,
    /// The EC2 instance metadata service.
    InstanceMetadata,
    /// The default, if no source has a value.
    Default,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Argument(name) => write!(f, "argument {name}"),
            Self::Variable(name) => write!(f, "environment variable {name}"),
            Self::Profile { profile, key } if key.is_empty() => write!(f, "profile {profile}"),
            Self::Profile { profile, key } => write!(f, "{key} in profile {profile}"),
            Self::WebIdentity => f.write_str("web identity token"),
            Self::Container => f.write_str("container credentials endpoint"),
            Self::InstanceMetadata => f.write_str("instance metadata"),
            Self::Default => f.write_str("default"),
        }
    }
}
