//! Which kind of source credentials came from.

use std::fmt;

use aws_credential_types::Credentials;
use aws_credential_types::credential_feature::AwsCredentialFeature as Feature;

use crate::profile::Profiles;

/// Which kind of source credentials came from.
///
/// [`Display`](fmt::Display) gives boto3's word for it, that of `Session().get_credentials().method`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Method {
    /// Keys or a provider handed to the builder.
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
    /// The SDK notes on the credentials which of its features took part.
    ///
    /// It notes no role that was assumed by way of a profile, so the profile is asked about that.
    pub(crate) fn of(credentials: &Credentials, profiles: &Profiles) -> Self {
        match Self::noted(credentials) {
            Self::Profile if profiles.get("role_arn").is_some() => Self::AssumeRole,
            method => method,
        }
    }

    /// The method that a profile's keys ask for, in the order in which the SDK decides where it has several.
    pub(crate) fn of_profile(profiles: &Profiles, profile: &str) -> Option<Self> {
        let has = |key: &str| profiles.of(profile, key).is_some();
        if has("role_arn") && has("web_identity_token_file") {
            Some(Self::WebIdentity)
        } else if has("role_arn") {
            Some(Self::AssumeRole)
        } else if has("sso_account_id") {
            Some(Self::Sso)
        } else if has("aws_access_key_id") {
            Some(Self::Profile)
        } else {
            has("credential_process").then_some(Self::Process)
        }
    }

    fn noted(credentials: &Credentials) -> Self {
        let features = credentials.get_property::<Vec<Feature>>();
        let used = |feature| features.is_some_and(|features| features.contains(&feature));
        // A role's credentials carry the mark of what they were bought with too: look for it first.
        if used(Feature::CredentialsStsAssumeRole) {
            Self::AssumeRole
        } else if used(Feature::CredentialsStsAssumeRoleWebId)
            || used(Feature::CredentialsProfileStsWebIdToken)
            || used(Feature::CredentialsEnvVarsStsWebIdToken)
        {
            Self::WebIdentity
        } else if used(Feature::CredentialsSso) || used(Feature::CredentialsProfileSso) {
            Self::Sso
        } else if used(Feature::CredentialsProcess) {
            Self::Process
        } else if used(Feature::CredentialsHttp) {
            Self::Container
        } else if used(Feature::CredentialsImds) {
            Self::InstanceMetadata
        } else if used(Feature::CredentialsEnvVars) {
            Self::Environment
        } else if used(Feature::CredentialsProfile) {
            Self::Profile
        } else {
            Self::Explicit
        }
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
