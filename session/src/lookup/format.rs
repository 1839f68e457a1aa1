//! The format of a setting's value.

use http::Uri;

use crate::redact;

/// The format of a setting's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// Any text.
    Text,
    /// A region's name.
    Region,
    /// An absolute `http` or `https` URL.
    Url,
    /// `true` or `false`.
    Bool,
    /// A whole number of at least 1.
    Positive,
    /// A whole number up to this.
    UpTo(u32),
    /// One of these words, in any case.
    OneOf(&'static [&'static str]),
    /// An application's name in the user agent.
    AppName,
}

impl Format {
    /// The mistake of the value, if there is one.
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
            Self::AppName => app_name_problem(value),
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
                (true, None) if has_zone(&uri) => {
                    "the SDK takes no IPv6 address with a zone (`%`)".to_owned()
                }
                (true, None) => return port_problem(value, &uri),
                (true, Some(_)) => "an endpoint has no query".to_owned(),
                (false, _) => "an endpoint is http[s]://host[:port][/path]".to_owned(),
            }
        }
    };
    Some(format!("`{}`: {problem}", shown(value)))
}

fn has_zone(uri: &Uri) -> bool {
    uri.host().is_some_and(|host| host.contains('%'))
}

/// `http` accepts any digits after the colon, and a connection to such a port fails far from its cause.
fn port_problem(value: &str, uri: &Uri) -> Option<String> {
    let (_, host) = uri
        .authority()?
        .as_str()
        .rsplit_once('@')
        .unwrap_or(("", uri.authority()?.as_str()));
    let (_, port) = host
        .rsplit_once(':')
        .filter(|(_, port)| !port.ends_with(']'))?;
    match port.parse::<u16>() {
        Ok(1..) => None,
        _ => Some(format!(
            "`{}`: the port is not from 1 to 65535",
            shown(value)
        )),
    }
}

fn shown(value: &str) -> String {
    redact::url(value).escape_debug().to_string()
}

fn app_name_problem(value: &str) -> Option<String> {
    let fits = aws_types::app_name::AppName::new(value.to_owned()).is_ok();
    (!fits).then(|| {
        let value = value.escape_debug();
        format!("`{value}` is not an application name: letters, digits and !#$%&'*+-.^_`|~ only")
    })
}
