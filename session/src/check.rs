//! Values that would make the SDK panic, or fail far from their cause, found before it sees them.
//!
//! The SDK panics on `AWS_MAX_ATTEMPTS=0` and on `AWS_RETRY_MODE=legacy` (which boto3 accepts) while
//! it loads, and on a line break in an access key id while it signs. It ignores an `AWS_ENDPOINT_URL`
//! that is no URL, and goes to AWS instead. Here each of these is an error that names the setting.

use aws_credential_types::Credentials;
use http::Uri;

use crate::Error;
use crate::lookup::{Candidate, Kind, Places, SETTINGS, Setting};

fn invalid(setting: impl Into<String>, problem: String) -> Error {
    Error::InvalidSetting {
        setting: setting.into(),
        problem,
    }
}

/// Checks every setting that the SDK reads by itself.
pub(crate) fn ambient(places: Places<'_>) -> Result<(), Error> {
    for setting in SETTINGS {
        let mut candidates = places.candidates(setting, None);
        let candidate = candidates
            .find(|candidate| candidate.value.is_some() && !is_passed_over(setting, candidate));
        if let Some(candidate) = candidate {
            found(setting, &candidate)?;
        }
    }
    Ok(())
}

fn is_passed_over(setting: &Setting, candidate: &Candidate) -> bool {
    candidate.given().is_none() && !setting.panics_when_empty
}

/// Checks one value, and names the place that it came from when it is wrong.
pub(crate) fn found(setting: &Setting, candidate: &Candidate) -> Result<(), Error> {
    let value = candidate.value.as_deref().unwrap_or_default();
    let name = match &candidate.source {
        // The caller knows the argument by its bare name.
        crate::Source::Argument(name) => (*name).to_owned(),
        source => source.to_string(),
    };
    match setting.kind.problem(value) {
        Some(problem) => Err(invalid(name, problem)),
        None => Ok(()),
    }
}

impl Kind {
    /// What is wrong with a value of this kind, if anything is.
    pub(crate) fn problem(self, value: &str) -> Option<String> {
        match self {
            Self::Text => None,
            Self::Region => region_problem(value),
            Self::Url => url_problem(value),
            Self::Bool => Self::OneOf(&["true", "false"]).problem(value),
            Self::Positive => match value.trim().parse::<u32>() {
                Ok(1..) => None,
                _ => Some(format!("`{value}` is not a whole number of at least 1")),
            },
            Self::UpTo(most) => match value.trim().parse::<u32>() {
                Ok(number) if number <= most => None,
                _ => Some(format!("`{value}` is not a whole number from 0 to {most}")),
            },
            Self::OneOf(words) => {
                let known = words
                    .iter()
                    .any(|word| word.eq_ignore_ascii_case(value.trim()));
                (!known).then(|| format!("`{value}` is none of {}", words.join(", ")))
            }
        }
    }
}

/// A region becomes part of a host name and of a signed header.
fn region_problem(value: &str) -> Option<String> {
    let is_label = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let fits = (1..=63).contains(&value.len()) && value.chars().all(is_label);
    if fits && !value.starts_with('-') && !value.ends_with('-') {
        return None;
    }
    let value = value.escape_debug();
    Some(format!(
        "`{value}` is not a region name: letters, digits and hyphens only"
    ))
}

/// An endpoint is an absolute `http` or `https` URL with a host, and no query.
fn url_problem(value: &str) -> Option<String> {
    let problem = match value.parse::<Uri>() {
        Err(error) => error.to_string(),
        Ok(uri) => {
            let has_scheme = matches!(uri.scheme_str(), Some("http" | "https"));
            let has_host = uri.host().is_some_and(|host| !host.is_empty());
            match (has_scheme && has_host, uri.query()) {
                (true, None) => return None,
                (true, Some(_)) => "an endpoint has no query".to_owned(),
                (false, _) => "an endpoint is http[s]://host[:port][/path]".to_owned(),
            }
        }
    };
    Some(format!("`{}`: {problem}", value.escape_debug()))
}

/// The SDK puts the access key id and the session token into headers and panics when it cannot. The
/// values are not part of the message: one of them is a secret, and both may be in the wrong place.
pub(crate) fn credentials_problem(credentials: &Credentials) -> Option<&'static str> {
    let fits = |value: &str| !value.is_empty() && value.chars().all(|c| c.is_ascii_graphic());
    if !fits(credentials.access_key_id()) {
        return Some(
            "the access key id is empty or has a space, line break or other odd character",
        );
    }
    if !fits(credentials.secret_access_key()) {
        return Some(
            "the secret access key is empty or has a space, line break or other odd character",
        );
    }
    match credentials.session_token() {
        Some(token) if !fits(token) => {
            Some("the session token is empty or has a space, line break or other odd character")
        }
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
