//! Secrets in log lines of the SDK and the crates below it, which print headers at `DEBUG` and `TRACE`.

use std::borrow::Cow;
use std::ops::Range;

/// Headers and fields whose values are secrets, in lower case.
const NAMES: [&str; 7] = [
    "server-side-encryption-customer-key",
    "x-amz-security-token",
    "x-amz-s3session-token",
    "x-aws-ec2-metadata-token",
    "x-amz-sso_bearer_token",
    "session_token",
    "secret_access_key",
];

/// A value begins at most this far behind its name: `"name": HeaderValue { _private: H1("value") }`.
const DISTANCE: usize = 48;

/// No secret is shorter, and the words between a name and its value are.
const SHORTEST: usize = 16;

/// The line with `***` for each secret.
pub(crate) fn log_line(line: &str) -> Cow<'_, str> {
    let lower = line.to_ascii_lowercase();
    let mut secrets: Vec<Range<usize>> = NAMES
        .iter()
        .flat_map(|name| lower.match_indices(name))
        .filter_map(|(at, name)| value(line, at + name.len()))
        .chain(
            line.match_indices('@')
                .filter_map(|(at, _)| user_info(line, at)),
        )
        .collect();
    if secrets.is_empty() {
        return Cow::Borrowed(line);
    }
    secrets.sort_by_key(|range| range.start);
    let mut redacted = String::with_capacity(line.len());
    let mut end = 0;
    for secret in secrets.into_iter().filter(|range| !range.is_empty()) {
        if secret.start >= end {
            redacted.push_str(&line[end..secret.start]);
            redacted.push_str("***");
            end = secret.end;
        }
    }
    redacted.push_str(&line[end..]);
    Cow::Owned(redacted)
}

/// The user and the password of a URL, which stand before an `@`.
fn user_info(line: &str, at: usize) -> Option<Range<usize>> {
    let before = line.get(..at)?;
    let is_end = |c: char| c.is_ascii_whitespace() || "/\"'`\\()[]{}<>,;=".contains(c);
    let start = before.rfind(is_end).map_or(0, |end| end + 1);
    let user_info = before.get(start..)?;
    user_info.contains(':').then_some(start..at)
}

/// The first run of letters behind the name that is long enough.
fn value(line: &str, from: usize) -> Option<Range<usize>> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "+/=_-.%".contains(c);
    let mut start = from;
    while start < line.len() && start <= from + DISTANCE {
        let rest = &line[start..];
        let skipped = rest.find(|c| is_part(c) && c != '=')?;
        let run = &rest[skipped..];
        let length = run.find(|c| !is_part(c)).unwrap_or(run.len());
        if length >= SHORTEST {
            return Some(start + skipped..start + skipped + length);
        }
        start += skipped + length;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::log_line;

    const KEY: &str = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    #[test]
    fn values_of_secret_headers_are_left_out_in_every_form() {
        for form in [
            "\"x-amz-server-side-encryption-customer-key\": \"{}\"",
            "x-amz-server-side-encryption-customer-key:{}\\n",
            "\"X-Amz-Security-Token\": HeaderValue { _private: H1(\"{}\") }",
            "(\"x-amz-security-token\", \"{}\"), (\"a\", \"b\")",
            "session_token: Some(\"{}\")",
            "x-amz-copy-source-server-side-encryption-customer-key={}&a=b",
        ] {
            let redacted = log_line(&form.replace("{}", KEY)).into_owned();
            assert_eq!(redacted, form.replace("{}", "***"));
        }
    }

    #[test]
    fn the_password_of_an_endpoint_is_left_out() {
        for form in [
            "endpoint: Some(\"http://{}@127.0.0.1:9/b\")",
            "uri=http://{}@localhost/",
            "authority: Some({}@localhost)",
        ] {
            let redacted = log_line(&form.replace("{}", "me:secret")).into_owned();
            assert_eq!(redacted, form.replace("{}", "***"));
        }
    }

    #[test]
    fn other_lines_stay_as_they_are() {
        for line in [
            "",
            "é",
            "GET /bucket",
            "x-amz-security-token",
            "session_token: None",
            "mail to: somebody@example.com",
        ] {
            assert_eq!(log_line(line), line);
        }
    }
}
