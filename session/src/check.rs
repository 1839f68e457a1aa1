//! Finds values on which the SDK would panic, or fail far from the cause.
//!
//! The SDK panics on `AWS_MAX_ATTEMPTS=0` and on an unknown `AWS_RETRY_MODE` while it loads, and on a line break in an access
//! key id while it signs. It ignores an `AWS_ENDPOINT_URL` that is not a URL, and goes to AWS instead. Here each of these is
//! an error that names the setting.

use std::time::Duration;

use aws_credential_types::Credentials;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;

use crate::Error;
use crate::lookup::{
    Candidate, ENDPOINT_URL, Format, IGNORE_CONFIGURED_ENDPOINT_URLS, Lookup, SERVICES, SETTINGS,
    Setting, service_endpoint,
};

fn invalid(setting: impl Into<String>, problem: String) -> Error {
    Error::InvalidSetting {
        setting: setting.into(),
        problem,
    }
}

/// Checks every setting that comes from the environment and the profile.
pub(crate) fn all(lookup: Lookup<'_>) -> Result<(), Error> {
    for setting in SETTINGS {
        let mut candidates = lookup.candidates(setting, None);
        let candidate = candidates
            .find(|candidate| candidate.value.is_some() && !is_ignored(setting, candidate));
        if let Some(candidate) = candidate {
            found(setting, &candidate)?;
        }
    }
    profile(lookup)?;
    endpoints(lookup)
}

/// Checks the endpoints of services, unless all are ignored.
fn endpoints(lookup: Lookup<'_>) -> Result<(), Error> {
    if lookup.flag(&IGNORE_CONFIGURED_ENDPOINT_URLS) == Some(true) {
        return Ok(());
    }
    for service in SERVICES {
        if let Some(candidate) = service_endpoint(lookup, service) {
            found(&ENDPOINT_URL, &candidate)?;
        }
    }
    Ok(())
}

/// Checks what the profile refers to. The SDK ignores a `services` section that does not exist or whose settings are not
/// indented, and goes to AWS; boto3 refuses it, as it does an unknown addressing style.
fn profile(lookup: Lookup<'_>) -> Result<(), Error> {
    const NESTED: &str = "indented lines of `name = value` below it";
    if lookup.profiles.is_flat("s3") {
        let problem = format!("it is not {NESTED}");
        return Err(invalid(lookup.profile_source("s3").to_string(), problem));
    }
    if let Some(name) = lookup.profiles.flat_service() {
        let problem = format!("`{name}` in its section has no {NESTED}");
        return Err(invalid(
            lookup.profile_source("services").to_string(),
            problem,
        ));
    }
    if let Some(name) = lookup.profiles.missing_services() {
        let problem = format!("there is no section [services {name}]");
        return Err(invalid(
            lookup.profile_source("services").to_string(),
            problem,
        ));
    }
    for (key, format) in [
        (
            "addressing_style",
            Format::OneOf(&["auto", "path", "virtual"]),
        ),
        ("use_accelerate_endpoint", Format::Bool),
        ("use_dualstack_endpoint", Format::Bool),
        ("use_arn_region", Format::Bool),
    ] {
        let value = lookup.profiles.nested("s3", key);
        if let Some(problem) = value.and_then(|value| format.problem(value)) {
            let source = lookup.profile_source(&format!("s3.{key}"));
            return Err(invalid(source.to_string(), problem));
        }
    }
    Ok(())
}

fn is_ignored(setting: &Setting, candidate: &Candidate) -> bool {
    candidate.given().is_none() && !setting.panics_when_empty
}

/// Checks one value. The error names the place that it came from.
pub(crate) fn found(setting: &Setting, candidate: &Candidate) -> Result<(), Error> {
    let value = candidate.value.as_deref().unwrap_or_default();
    let name = match &candidate.source {
        // The caller knows the argument by its bare name.
        crate::Source::Argument(name) => (*name).to_owned(),
        source => source.to_string(),
    };
    match setting.format.problem(value) {
        Some(problem) => Err(invalid(name, problem)),
        None => Ok(()),
    }
}

/// As in boto3, no time at all is no limit that a request could keep.
pub(crate) fn timeout_config(timeouts: Option<&TimeoutConfig>) -> Result<(), Error> {
    let Some(timeouts) = timeouts else {
        return Ok(());
    };
    for (name, timeout) in [
        ("connect_timeout", timeouts.connect_timeout()),
        ("read_timeout", timeouts.read_timeout()),
        ("operation_timeout", timeouts.operation_timeout()),
        (
            "operation_attempt_timeout",
            timeouts.operation_attempt_timeout(),
        ),
    ] {
        if timeout == Some(Duration::ZERO) {
            return Err(invalid("timeout_config", format!("{name} is zero")));
        }
    }
    Ok(())
}

/// The first attempt counts.
pub(crate) fn retry_config(retries: Option<&RetryConfig>) -> Result<(), Error> {
    match retries {
        Some(retries) if retries.max_attempts() == 0 => {
            let problem = "max_attempts is 0, and not at least 1".to_owned();
            Err(invalid("retry_config", problem))
        }
        _ => Ok(()),
    }
}

/// The SDK puts the access key id and the session token into headers, and panics when it cannot. The
/// values are not part of the message: one of them is a secret, and both may be in the wrong place.
pub(crate) fn credentials_problem(credentials: &Credentials) -> Option<&'static str> {
    let fits = |value: &str| !value.is_empty() && value.chars().all(|c| c.is_ascii_graphic());
    if !fits(credentials.access_key_id()) {
        return Some(
            "the access key id is empty or has a space, line break or another character that is not allowed",
        );
    }
    if !fits(credentials.secret_access_key()) {
        return Some(
            "the secret access key is empty or has a space, line break or another character that is not allowed",
        );
    }
    match credentials.session_token() {
        Some(token) if !fits(token) => Some(
            "the session token is empty or has a space, line break or another character that is not allowed",
        ),
        _ => None,
    }
}

/// Refuses explicit keys that cannot be signed with.
pub(crate) fn explicit_keys(credentials: &Credentials) -> Result<(), Error> {
    match credentials_problem(credentials) {
        Some(problem) => Err(invalid("credentials", problem.to_owned())),
        None => Ok(()),
    }
}
