//! The source of the credentials.

use std::time::SystemTime;

use aws_smithy_types::date_time::{DateTime, Format};

use super::ExplainedSetting;
use crate::settings::CredentialsArgument;
use crate::{Method, ResolvedCredentials, Session, Source, redact};

mod chain;

pub(super) fn explain(
    session: &Session,
    found: Option<&ResolvedCredentials>,
) -> Vec<ExplainedSetting> {
    let Some(credentials) = found else {
        return vec![ExplainedSetting {
            name: "credentials".to_owned(),
            value: None,
            source: match session.inner.settings.credentials {
                CredentialsArgument::Anonymous => Source::Argument("no_credentials"),
                _ => Source::Default,
            },
            other_sources: chain::other_sources(session, None),
        }];
    };
    let source = source(session, credentials.method());
    let row = |name: &str, value: Option<String>| ExplainedSetting {
        name: name.to_owned(),
        source: match value {
            Some(_) => part(&source, name),
            None => Source::Default,
        },
        value,
        other_sources: Vec::new(),
    };
    let masked = |secret: &str| Some(redact::last_four(secret));
    let mut method = row("credentials", Some(credentials.method().to_string()));
    method.other_sources = chain::other_sources(session, Some(&source));
    let token = credentials.session_token();
    let secret = credentials.secret_access_key();
    vec![
        method,
        row("access_key_id", masked(credentials.access_key_id())),
        row("secret_access_key", masked(secret)),
        row("session_token", token.and_then(masked)),
        row("account_id", credentials.account_id().map(str::to_owned)),
        row("expires", credentials.expiry().and_then(timestamp)),
    ]
}

/// The source of one part of the credentials. In variables and profiles each part has its own; other sources have them
/// together.
fn part(source: &Source, name: &str) -> Source {
    match source {
        Source::Variable(_) if name != "credentials" => {
            Source::Variable(format!("AWS_{}", name.to_uppercase()))
        }
        Source::Profile { profile, key } if key == "aws_access_key_id" => Source::Profile {
            profile: profile.clone(),
            key: match name {
                "credentials" => key.clone(),
                _ => format!("aws_{name}"),
            },
        },
        together => together.clone(),
    }
}

fn timestamp(at: SystemTime) -> Option<String> {
    DateTime::from(at).fmt(Format::DateTime).ok()
}

fn source(session: &Session, method: Method) -> Source {
    match session.inner.settings.credentials {
        CredentialsArgument::NotGiven => ambient_source(session, method),
        CredentialsArgument::Keys(_) => Source::Argument("credentials"),
        CredentialsArgument::Provider(_) => Source::Argument("credentials_provider"),
        CredentialsArgument::Anonymous => Source::Argument("no_credentials"),
    }
}

fn ambient_source(session: &Session, method: Method) -> Source {
    let key = match method {
        Method::Environment => return Source::Variable("AWS_ACCESS_KEY_ID".to_owned()),
        Method::Container => return Source::Container,
        Method::InstanceMetadata => return Source::InstanceMetadata,
        Method::WebIdentity => {
            if session.has_web_identity() {
                return Source::WebIdentity;
            }
            "web_identity_token_file"
        }
        Method::AssumeRole => "role_arn",
        Method::Process => "credential_process",
        Method::Sso => "sso_account_id",
        Method::Profile | Method::Explicit => "aws_access_key_id",
    };
    Source::Profile {
        profile: session.profile_name().to_owned(),
        key: key.to_owned(),
    }
}
