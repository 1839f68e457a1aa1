//! The credentials and the role of one profile.

use aws_credential_types::Credentials;

use super::plan::{Base, Role};
use crate::profile::Profiles;

/// The role that a profile describes.
pub(super) fn role(profiles: &Profiles, name: &str, arn: &str) -> Result<Role, String> {
    let get = |key| profiles.of(name, key).map(str::to_owned);
    Ok(Role {
        arn: arn.to_owned(),
        session_name: get("role_session_name"),
        external_id: get("external_id"),
        duration_seconds: duration_seconds(profiles, name)?,
    })
}

/// STS takes 15 minutes to 12 hours. As in boto3, what is no whole number counts as not set.
fn duration_seconds(profiles: &Profiles, name: &str) -> Result<Option<u64>, String> {
    let text = profiles.of(name, "duration_seconds").unwrap_or_default();
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(None);
    }
    match text.parse() {
        Ok(seconds @ 900..=43_200) => Ok(Some(seconds)),
        _ => Err(format!(
            "profile `{name}` has `duration_seconds = {text}`, which is not from 900 to 43200"
        )),
    }
}

/// The credentials with which a profile that is its own source assumes its role.
pub(super) fn own(profiles: &Profiles, name: &str) -> Result<Base, String> {
    if let Some(source) = profiles.of(name, "credential_source") {
        return Ok(Base::Source(source.to_owned()));
    }
    of(profiles, name)?
        .ok_or_else(|| format!("profile `{name}` has no credentials to assume its role with"))
}

/// The first credentials of a profile, without its role, in boto3's order. An `sso_session` alone is for tokens.
pub(super) fn of(profiles: &Profiles, name: &str) -> Result<Option<Base>, String> {
    let get = |key| profiles.of(name, key);
    let keys = || {
        let keys = keys(profiles, name);
        keys.map(|keys| keys.map(Base::Keys)).transpose()
    };
    if let Some(token_file) = get("web_identity_token_file") {
        let arn = get("role_arn").ok_or_else(|| {
            format!("profile `{name}` has `web_identity_token_file` and no `role_arn`")
        })?;
        return Ok(Some(Base::WebIdentity {
            role: role(profiles, name, arn)?,
            token_file: token_file.to_owned(),
        }));
    }
    if get("sso_account_id").or(get("sso_role_name")).is_some() {
        return Ok(Some(Base::Sso {
            profile: name.to_owned(),
        }));
    }
    if profiles.is_keyed(name) {
        return keys();
    }
    if let Some(command) = get("credential_process") {
        return Ok(Some(Base::Process {
            profile: name.to_owned(),
            command: command.to_owned(),
        }));
    }
    if get("login_session").is_some() {
        return Err(format!(
            "profile `{name}` has `login_session`, which this crate does not support"
        ));
    }
    keys()
}

/// The keys of a profile: `None` without any, an error when they are incomplete.
pub(super) fn keys(profiles: &Profiles, name: &str) -> Option<Result<Credentials, String>> {
    let get = |key| profiles.of(name, key);
    let (id, secret) = match (get("aws_access_key_id"), get("aws_secret_access_key")) {
        (Some(id), Some(secret)) => (id, secret),
        (None, None) => return None,
        (Some(_), None) => {
            return Some(Err(format!(
                "profile `{name}` has no aws_secret_access_key"
            )));
        }
        (None, Some(_)) => return Some(Err(format!("profile `{name}` has no aws_access_key_id"))),
    };
    let mut credentials = Credentials::builder()
        .access_key_id(id)
        .secret_access_key(secret)
        .provider_name("profile");
    let token = get("aws_security_token").or(get("aws_session_token"));
    credentials.set_session_token(token.map(str::to_owned));
    credentials.set_account_id(get("aws_account_id").map(Into::into));
    Some(Ok(credentials.build()))
}
