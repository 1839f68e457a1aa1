//! The kind of source of credentials.

use std::fmt;

use aws_credential_types::Credentials;

/// The kind of source of credentials.
///
/// [`Display`](fmt::Display) gives boto3's name for it, as in `Session().get_credentials().method`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Method {
    /// Keys or a provider of the builder.
    Explicit,
    /// `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`.
    Environment,
    /// Keys in a profile. (boto3 tells the two files apart: `shared-credentials-file`, `config-file`.)
    Profile,
    /// The output of a profile's `credential_process`.
    Process,
    /// A role assumed through STS.
    AssumeRole,
    /// A role assumed with a web identity token.
    WebIdentity,
    /// IAM Identity Center.
    Sso,
    /// The container's credentials endpoint.
    Container,
    /// The EC2 instance metadata service.
    InstanceMetadata,
}

impl Method {
    /// The method in the credentials' properties.
    pub(crate) fn of(credentials: &Credentials) -> Self {
        let mark = credentials.get_property::<Self>();
        mark.copied().unwrap_or(Self::Explicit)
    }

    /// Adds the method to the credentials' properties, which every copy has too.
    pub(crate) fn mark(self, mut credentials: Credentials) -> Credentials {
        credentials.set_property(self);
        credentials
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Explicit => "explicit",
            Self::Environment => "env",
            Self::Profile => "shared-credentials-file",
            Self::Process => "custom-process",
            Self::AssumeRole => "assume-role",
            Self::WebIdentity => "assume-role-with-web-identity",
            Self::Sso => "sso",
            Self::Container => "container-role",
            Self::InstanceMetadata => "iam-role",
        })
    }
}
