//! Values that would make the SDK panic, or fail far from their cause, found before it sees them.

use std::net::IpAddr;

use http::Uri;

use crate::Error;

fn invalid(setting: &str, problem: String) -> Error {
    Error::InvalidSetting {
        setting: setting.to_owned(),
        problem,
    }
}

/// A region becomes part of a host name and of a signed header.
pub(crate) fn region(setting: &str, value: &str) -> Result<(), Error> {
    let is_label = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let fits = (1..=63).contains(&value.len()) && value.chars().all(is_label);
    if fits && !value.starts_with('-') && !value.ends_with('-') {
        return Ok(());
    }
    let problem = format!("`{value}` is not a region name: letters, digits and hyphens only");
    Err(invalid(setting, problem))
}

/// An endpoint is an absolute `http` or `https` URL with a host, and nothing after the path.
pub(crate) fn endpoint_url(setting: &str, value: &str) -> Result<(), Error> {
    let problem = match value.parse::<Uri>() {
        Err(error) => error.to_string(),
        Ok(uri) => match (uri.scheme_str(), uri.host()) {
            (Some("http" | "https"), Some(host)) if !host.is_empty() => {
                if uri.query().is_none() {
                    return Ok(());
                }
                "an endpoint has no query".to_owned()
            }
            _ => "an endpoint is http://host[:port][/path] or https://…".to_owned(),
        },
    };
    Err(invalid(setting, format!("`{value}`: {problem}")))
}

/// Whether the endpoint is on this machine.
pub(crate) fn is_loopback(endpoint_url: &str) -> bool {
    let Ok(uri) = endpoint_url.parse::<Uri>() else {
        return false;
    };
    let host = uri.host().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']');
    let by_name = host == "localhost" || host.ends_with(".localhost");
    by_name || address.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}
