//! CORS: preflight requests, and the headers for web pages on every response.
//!
//! See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html>.

use http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS,
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE,
    ACCESS_CONTROL_REQUEST_HEADERS, ACCESS_CONTROL_REQUEST_METHOD, HeaderName, HeaderValue, ORIGIN,
    VARY,
};
use http::request::Parts;
use http::{Response, StatusCode};
use s3s::{Body, S3Error, S3ErrorCode};

use super::address::Address;
use super::facts_of;
use super::response::error_response;
use super::verified::Verified;
use crate::s3::Element;

/// The web page that sends a request, and the rules of the bucket that it asks.
pub(super) struct Origin {
    name: String,
    method: String,
    rules: Vec<Element>,
}

impl Origin {
    /// `None` for a request that no web page sends.
    pub(super) fn of(parts: &Parts, verified: &Verified) -> Option<Self> {
        let origin = parts.headers.get(ORIGIN)?.to_str().ok()?.to_owned();
        let asked = parts.headers.get(ACCESS_CONTROL_REQUEST_METHOD);
        let asked = asked.and_then(|method| method.to_str().ok());
        Some(Self {
            name: origin,
            method: asked.unwrap_or(parts.method.as_str()).to_owned(),
            rules: rules(parts, verified).unwrap_or_default(),
        })
    }

    /// Adds what lets the page read the response.
    pub(super) fn add_headers(&self, response: &mut Response<Body>) {
        let rule = self
            .rules
            .iter()
            .find(|rule| allows(rule, &self.name, &self.method, &[]));
        if let Some(rule) = rule {
            add(response, rule, &self.name, &[]);
        }
    }
}

/// The response to a preflight request. It needs no signature.
pub(super) fn preflight(parts: &Parts, verified: &Verified) -> Response<Body> {
    let address = Address::of(&parts.uri, &parts.headers, &verified.hosts);
    facts_of(parts).note(|facts| facts.bucket = address.bucket);
    let header = |name: HeaderName| {
        parts
            .headers
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    let (Some(origin), Some(method)) = (header(ORIGIN), header(ACCESS_CONTROL_REQUEST_METHOD))
    else {
        return refuse(
            StatusCode::BAD_REQUEST,
            "Insufficient information. Origin request header needed.",
        );
    };
    let asked = header(ACCESS_CONTROL_REQUEST_HEADERS).unwrap_or_default();
    let asked: Vec<_> = asked
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect();
    let Some(rules) = rules(parts, verified) else {
        return refuse(
            StatusCode::FORBIDDEN,
            "CORSResponse: CORS is not enabled for this bucket.",
        );
    };
    let Some(rule) = rules
        .iter()
        .find(|rule| allows(rule, origin, method, &asked))
    else {
        let message = "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.";
        return refuse(StatusCode::FORBIDDEN, message);
    };
    let mut response = Response::new(Body::empty());
    add(&mut response, rule, origin, &asked);
    response
}

fn refuse(status: StatusCode, message: &'static str) -> Response<Body> {
    let code = if status == StatusCode::FORBIDDEN {
        "AccessForbidden"
    } else {
        "BadRequest"
    };
    let mut error = S3Error::with_message(S3ErrorCode::Custom(code.into()), message);
    error.set_status_code(status);
    error_response(&error)
}

fn rules(parts: &Parts, verified: &Verified) -> Option<Vec<Element>> {
    let bucket = Address::of(&parts.uri, &parts.headers, &verified.hosts).bucket?;
    verified.authorization.store.buckets(|buckets| {
        let document = buckets.get(&bucket)?.configuration.document("cors")?;
        Some(document.all("CORSRule").cloned().collect())
    })
}

/// Whether a rule allows a page to send a method with these headers.
fn allows(rule: &Element, origin: &str, method: &str, headers: &[&str]) -> bool {
    let any = |name: &str, fits: &dyn Fn(&str) -> bool| {
        rule.all(name).any(|element| fits(element.text.trim()))
    };
    any("AllowedOrigin", &|pattern| fits(pattern, origin))
        && any("AllowedMethod", &|allowed| allowed == method)
        && headers.iter().all(|header| {
            let header = header.to_ascii_lowercase();
            any("AllowedHeader", &|pattern| {
                fits(&pattern.to_ascii_lowercase(), &header)
            })
        })
}

/// Whether a text fits a pattern with at most one star.
fn fits(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        Some((start, end)) => {
            text.len() >= start.len() + end.len() && text.starts_with(start) && text.ends_with(end)
        }
        None => pattern == text,
    }
}

fn add(response: &mut Response<Body>, rule: &Element, origin: &str, asked: &[&str]) {
    let texts = |name: &str| {
        rule.all(name)
            .map(|element| element.text.trim().to_owned())
            .collect::<Vec<_>>()
    };
    let any = texts("AllowedOrigin").iter().any(|pattern| pattern == "*");
    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    };
    set(ACCESS_CONTROL_ALLOW_ORIGIN, if any { "*" } else { origin });
    set(
        ACCESS_CONTROL_ALLOW_METHODS,
        &texts("AllowedMethod").join(", "),
    );
    if !any {
        set(ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
    }
    if !asked.is_empty() {
        set(
            ACCESS_CONTROL_ALLOW_HEADERS,
            &asked.join(", ").to_ascii_lowercase(),
        );
    }
    let exposed = texts("ExposeHeader");
    if !exposed.is_empty() {
        set(ACCESS_CONTROL_EXPOSE_HEADERS, &exposed.join(", "));
    }
    if let Some(age) = rule.text_of("MaxAgeSeconds") {
        set(ACCESS_CONTROL_MAX_AGE, age);
    }
    set(
        VARY,
        "Origin, Access-Control-Request-Headers, Access-Control-Request-Method",
    );
}
