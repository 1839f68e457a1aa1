//! Signature Version 4 of the services beside S3, verified.
//!
//! See <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>.

use std::fmt::Write as _;
use std::time::{Duration, SystemTime};

use http::header::AUTHORIZATION;
use http::request::Parts;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use sha2::{Digest, Sha256};
use time::PrimitiveDateTime;
use time::macros::format_description;

use super::call::Call;
use super::failure::Failure;
use crate::server::{Key, Keys, Scope, TokenProblem, query_value, signing};

/// How far the clocks of client and server may differ.
const SKEW: Duration = Duration::from_mins(15);
/// Everything but RFC 3986's unreserved characters.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');
const RESERVED_IN_PATH: &AsciiSet = &RESERVED.remove(b'/');

/// The signature parameters of a request.
struct Claim {
    signed_headers: String,
    signature: String,
    date: String,
    /// Absent on a request that is signed in its headers.
    expires: Option<Duration>,
    token: Option<String>,
}

/// Finds the key that a request was signed with.
///
/// # Errors
///
/// AWS's errors for an unsigned request, an unknown key, a wrong signature, a bad or expired token.
pub(super) fn verify(call: &Call, keys: &Keys) -> Result<Key, Failure> {
    let (Some(scope), Some(claim)) = (&call.scope, Claim::of(&call.parts)) else {
        let message = "Request is missing Authentication Token";
        return Err(Failure::new(403, "MissingAuthenticationToken", message)
            .or_json("MissingAuthenticationTokenException"));
    };
    let key = keys.get(&scope.access_key).ok_or_else(invalid_token)?;
    let expected = claim.expected_signature(call, scope, &key.secret);
    if !expected.is_some_and(|expected| signing::equal(&expected, &claim.signature)) {
        let message = "The request signature we calculated does not match the signature you provided. \
                       Check your AWS Secret Access Key and signing method.";
        return Err(Failure::new(403, "SignatureDoesNotMatch", message)
            .or_json("InvalidSignatureException"));
    }
    key.check_token(claim.token.as_deref(), SystemTime::now())
        .map_err(|problem| match problem {
            TokenProblem::Invalid => invalid_token(),
            TokenProblem::Expired => expired_token(),
        })?;
    Ok(key)
}

/// Checks that a request was signed about now. A request without a signature has no time.
///
/// # Errors
///
/// AWS's error for an expired signature.
pub(super) fn check_time(call: &Call, now: SystemTime) -> Result<(), Failure> {
    Claim::of(&call.parts).map_or(Ok(()), |claim| claim.check_time(now))
}

fn invalid_token() -> Failure {
    let message = "The security token included in the request is invalid.";
    Failure::new(403, "InvalidClientTokenId", message).or_json("UnrecognizedClientException")
}

fn expired_token() -> Failure {
    let message = "The security token included in the request is expired";
    Failure::new(403, "ExpiredToken", message).or_json("ExpiredTokenException")
}

impl Claim {
    fn of(parts: &Parts) -> Option<Self> {
        let header = |name: &str| Some(parts.headers.get(name)?.to_str().ok()?.to_owned());
        let query = |name: &str| query_value(&parts.uri, name);
        let Some(authorization) = header(AUTHORIZATION.as_str()) else {
            return Some(Self {
                signed_headers: query("x-amz-signedheaders")?,
                signature: query("x-amz-signature")?,
                date: query("x-amz-date")?,
                expires: Some(Duration::from_secs(query("x-amz-expires")?.parse().ok()?)),
                token: query("x-amz-security-token"),
            });
        };
        let field = |name: &str| {
            let (_, rest) = authorization.split_once(name)?;
            Some(rest.split([',', ' ']).next()?.to_owned())
        };
        Some(Self {
            signed_headers: field("SignedHeaders=")?,
            signature: field("Signature=")?,
            date: header("x-amz-date")?,
            expires: None,
            token: header("x-amz-security-token"),
        })
    }

    fn check_time(&self, now: SystemTime) -> Result<(), Failure> {
        let expired = || {
            let message = "Signature expired: the request is too old or too far in the future";
            Failure::new(403, "SignatureDoesNotMatch", message).or_json("InvalidSignatureException")
        };
        let format = format_description!("[year][month][day]T[hour][minute][second]Z");
        let signed = PrimitiveDateTime::parse(&self.date, format).map_err(|_| expired())?;
        let signed = SystemTime::from(signed.assume_utc());
        let latest = signed.checked_add(self.expires.unwrap_or(SKEW));
        let early = now.checked_add(SKEW).is_some_and(|limit| signed > limit);
        let late = latest.is_some_and(|latest| now > latest);
        if early || late {
            Err(expired())
        } else {
            Ok(())
        }
    }

    fn expected_signature(&self, call: &Call, scope: &Scope, secret: &str) -> Option<String> {
        let request = self.canonical_request(call)?;
        let Scope {
            date,
            region,
            service,
            ..
        } = scope;
        let to_sign = format!(
            "AWS4-HMAC-SHA256\n{}\n{date}/{region}/{service}/aws4_request\n{}",
            self.date,
            hex::encode(Sha256::digest(request))
        );
        Some(signing::sign_v4(secret, date, region, service, &to_sign))
    }

    fn canonical_request(&self, call: &Call) -> Option<String> {
        let parts = &call.parts;
        let mut headers = String::new();
        for name in self.signed_headers.split(';') {
            let values = parts.headers.get_all(name).iter();
            let values: Option<Vec<String>> = values
                .map(|value| value.to_str().ok().map(trimmed))
                .collect();
            writeln!(headers, "{name}:{}", values?.join(",")).ok()?;
        }
        Some(format!(
            "{}\n{}\n{}\n{headers}\n{}\n{}",
            parts.method,
            utf8_percent_encode(parts.uri.path(), RESERVED_IN_PATH),
            canonical_query(parts.uri.query().unwrap_or_default()),
            self.signed_headers,
            hex::encode(Sha256::digest(&call.body)),
        ))
    }
}

/// The query, decoded, encoded as AWS does, and sorted; the signature itself is no part of it.
fn canonical_query(query: &str) -> String {
    let encode = |text: &str| {
        let decoded = percent_decode_str(text).decode_utf8_lossy();
        utf8_percent_encode(&decoded, RESERVED).to_string()
    };
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    let mut pairs: Vec<(String, String)> = pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .filter(|(name, _)| *name != "X-Amz-Signature")
        .map(|(name, value)| (encode(name), encode(value)))
        .collect();
    pairs.sort();
    let pairs: Vec<String> = pairs
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    pairs.join("&")
}

/// A header's value with runs of spaces made one.
fn trimmed(value: &str) -> String {
    value.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
