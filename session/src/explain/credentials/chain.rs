//! The sources that credentials could have come from, and why they are not from each.

use crate::explain::OtherSource;
use crate::settings::CredentialsArgument;
use crate::{Session, Source};

/// The sources other than the one in use, in order of precedence.
pub(super) fn other_sources(session: &Session, chosen: Option<&Source>) -> Vec<OtherSource> {
    let mut after_chosen = false;
    let mut others = Vec::new();
    for (source, reason) in sources(session) {
        if chosen.is_some_and(|chosen| is_same_source(chosen, &source)) {
            after_chosen = true;
            continue;
        }
        let reason = reason.unwrap_or(if after_chosen {
            "lower precedence"
        } else {
            "has no credentials"
        });
        let reason = reason.to_owned();
        others.push(OtherSource { source, reason });
    }
    others
}

fn is_same_source(chosen: &Source, other: &Source) -> bool {
    std::mem::discriminant(chosen) == std::mem::discriminant(other)
}

/// The chain of sources, and why each has no credentials, if that is known without a request.
fn sources(session: &Session) -> [(Source, Option<&'static str>); 6] {
    let set = |name: &str| session.variable(name).is_some();
    let unless = |there: bool| (!there).then_some("not set");
    let argument = &session.inner.settings.credentials;
    let given = !matches!(argument, CredentialsArgument::NotGiven);
    let web_identity = session.has_web_identity();
    let container =
        set("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") || set("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    let metadata = session.metadata_disabled();
    let profile = Source::Profile {
        profile: session.profile_name().to_owned(),
        key: String::new(),
    };
    let variable = Source::Variable("AWS_ACCESS_KEY_ID".to_owned());
    let mut files = [
        (Source::WebIdentity, unless(web_identity)),
        (profile, in_profile(session)),
    ];
    if session.inner.profiles.assumes_role() {
        files.reverse();
    }
    let [first, second] = files;
    [
        (Source::Argument("credentials"), unless(given)),
        (variable, environment(session)),
        first,
        second,
        (Source::Container, unless(container)),
        (
            Source::InstanceMetadata,
            metadata.then_some("AWS_EC2_METADATA_DISABLED is true"),
        ),
    ]
}

fn environment(session: &Session) -> Option<&'static str> {
    let id = session.variable("AWS_ACCESS_KEY_ID").is_some();
    let secret = session.variable("AWS_SECRET_ACCESS_KEY").is_some();
    match (id, secret) {
        (false, false) => Some("not set"),
        (true, false) => Some("incomplete: AWS_SECRET_ACCESS_KEY is not set"),
        (false, true) => Some("incomplete: AWS_ACCESS_KEY_ID is not set"),
        (true, true) if session.inner.settings.profile_name.is_some() => {
            Some("lower precedence than a profile named by argument")
        }
        (true, true) => None,
    }
}

/// The keys with which a profile has credentials.
const KEYS: [&str; 8] = [
    "aws_access_key_id",
    "aws_secret_access_key",
    "role_arn",
    "credential_process",
    "sso_account_id",
    "sso_role_name",
    "web_identity_token_file",
    "login_session",
];

fn in_profile(session: &Session) -> Option<&'static str> {
    if !session.inner.profiles.contains(session.profile_name()) {
        return Some("there is no such profile");
    }
    let has_any = KEYS.iter().any(|key| session.profile_key(key).is_some());
    (!has_any).then_some("it has no credentials")
}
