//! A verified request in the form that `s3s` parses: in path style, without its signature.

use http::Uri;
use http::header::{AUTHORIZATION, HeaderMap, HeaderValue, RANGE};
use s3s::dto::Range;
use s3s::{S3ErrorCode, S3Result};

use super::TOKEN;

/// The parameters with a number. S3 takes one without a value for none; `s3s` would refuse it.
const NUMBERS: [&str; 5] = [
    "max-buckets",
    "max-keys",
    "max-parts",
    "max-uploads",
    "part-number-marker",
];

/// The URI in path style, without the parameters of a presigned URL and without empty numbers.
pub(super) fn in_path_style(uri: &Uri, path: &str) -> S3Result<Uri> {
    let presigned = ["AWSAccessKeyId", "Expires", "Signature"];
    let is_v2 = has_query(uri, "Signature");
    let kept: Vec<&str> = uri
        .query()
        .unwrap_or_default()
        .split('&')
        .filter(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((*pair, ""));
            let no_number = value.is_empty() && NUMBERS.contains(&name);
            let v4 = name
                .get(..6)
                .is_some_and(|start| start.eq_ignore_ascii_case("X-Amz-"));
            let v2 = is_v2 && presigned.contains(&name);
            !(pair.is_empty() || no_number || v4 || v2)
        })
        .collect();
    let target = if kept.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", kept.join("&"))
    };
    target.parse().map_err(|_| S3ErrorCode::InvalidURI.into())
}

/// Takes away what only the signature needed.
pub(super) fn remove_signature(headers: &mut HeaderMap) {
    headers.remove(AUTHORIZATION);
    headers.remove(TOKEN);
    headers.remove("x-amz-content-sha256");
}

/// Puts the entity tags of conditions into quotes, which S3 takes with both, one or none.
pub(super) fn quote_conditions(headers: &mut HeaderMap) {
    for name in [
        "if-match",
        "if-none-match",
        "x-amz-copy-source-if-match",
        "x-amz-copy-source-if-none-match",
    ] {
        let Some(tag) = headers.get(name).and_then(|value| value.to_str().ok()) else {
            continue;
        };
        if tag == "*" || tag.starts_with("W/") {
            continue;
        }
        // No entity tag has a space. `s3s` would refuse the header instead of finding no match.
        let tag = format!("\"{}\"", tag.trim_matches('"').replace(' ', "_"));
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            headers.insert(name, tag);
        }
    }
}

/// S3 ignores a range that is malformed, or that names several.
pub(super) fn ignore_invalid_range(headers: &mut HeaderMap) {
    let range = headers.get(RANGE).map(|range| {
        let range = range.to_str().ok()?;
        // `s3s` reads a suffix without a number as one of no bytes.
        Range::parse(range).ok().filter(|_| range != "bytes=-")
    });
    if let Some(None) = range {
        headers.remove(RANGE);
    }
}

/// Whether a query has a parameter.
pub(super) fn has_query(uri: &Uri, name: &str) -> bool {
    form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).any(|(key, _)| key == name)
}
