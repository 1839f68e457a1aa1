//! Advice about an incomplete profile.

use crate::Session;

/// The keys that the session's profile lacks.
pub(super) fn incomplete(session: &Session) -> Vec<String> {
    let has = |key: &str| session.profile_key(key).is_some();
    let mut advice = Vec::new();
    let mut missing = |why: &str, key: &str| {
        let profile = session.profile_name();
        advice.push(format!("profile {profile} {why}: add `{key}`"));
    };
    match (has("aws_access_key_id"), has("aws_secret_access_key")) {
        (true, false) => missing("has only an access key id", "aws_secret_access_key"),
        (false, true) => missing("has only a secret access key", "aws_access_key_id"),
        _ => {}
    }
    let how = [
        "source_profile",
        "credential_source",
        "web_identity_token_file",
    ];
    if has("role_arn") && !how.iter().any(|key| has(key)) {
        missing(
            "has a role and no credentials to assume it with",
            "source_profile",
        );
    }
    if has("source_profile") && !has("role_arn") {
        missing("has a source profile and no role", "role_arn");
    }
    advice.extend(missing_source(session));
    advice.extend(unsupported(session));
    advice
}

fn missing_source(session: &Session) -> Option<String> {
    let source = session.profile_key("source_profile")?;
    let profile = session.profile_name();
    let profiles = &session.inner.profiles;
    if !profiles.contains(source) {
        let available = profiles.names().join(", ");
        return Some(format!(
            "profile {profile} has `source_profile = {source}`, which is none of {available}"
        ));
    }
    let keys = [
        "aws_access_key_id",
        "role_arn",
        "credential_process",
        "sso_session",
    ];
    let others = ["sso_start_url", "web_identity_token_file", "login_session"];
    let mut keys = keys.iter().chain(&others);
    if keys.any(|key| profiles.of(source, key).is_some()) {
        return None;
    }
    Some(format!(
        "profile {source}, the source of {profile}, has no credentials"
    ))
}

/// Keys of a profile that boto3 supports and the Rust SDK does not, or not without a feature.
fn unsupported(session: &Session) -> Option<String> {
    let has = |key: &str| session.profile_key(key).is_some();
    let profile = session.profile_name();
    if has("mfa_serial") {
        return Some(format!(
            "profile {profile} has `mfa_serial`; the Rust SDK does not ask for a code: get temporary \
             keys with `aws sts get-session-token` or use IAM Identity Center"
        ));
    }
    let sso = has("sso_session") || has("sso_start_url");
    (sso && !cfg!(feature = "sso")).then(|| {
        format!("profile {profile} uses IAM Identity Center: build with the feature `sso`")
    })
}
