//! Faults on responses: what happens once the operation has been carried out, or has been kept from it.

mod body;
mod page;

use std::sync::Arc;

use bytes::Bytes;
use http::header::{
    CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, DATE, ETAG, HeaderValue, TRANSFER_ENCODING,
};
use http::{Response, StatusCode};
use s3s::Body;
use time::OffsetDateTime;

use super::connection::Connection;
use super::facts::Facts;
use crate::fault::{Effect, Faults, ResetAt, Verdict, WrongBody, WrongPage};
use crate::s3::http_date;
use body::{ShortBody, Then};

/// The connection closes or is reset. hyper drops it when a service fails.
#[derive(Debug, thiserror::Error)]
#[error("the connection ends without a response, as a fault demands")]
pub(super) struct NoResponse;

/// The longest body that a fault holds in memory to change it.
const LONGEST: usize = 64 * 1024 * 1024;

/// Does to a response what the faults that fired demand.
pub(super) async fn apply(
    response: Response<Body>,
    facts: &Facts,
    faults: &Faults,
    connection: &Arc<Connection>,
) -> Result<Response<Body>, NoResponse> {
    let Verdict {
        effect, keeps_page, ..
    } = &facts.verdict;
    let (mut response, before) = match keeps_page {
        true => keep_page(response, facts, faults).await,
        false => (response, None),
    };
    let short = |response: Response<Body>, bytes: u64, then: Then| {
        response.map(|body| {
            Body::http_body_unsync(ShortBody::new(body, bytes, then, Arc::clone(connection)))
        })
    };
    Ok(match effect {
        None | Some(Effect::Status { .. } | Effect::Delay(_)) => response,
        Some(Effect::Reset(ResetAt::Start)) => {
            connection.reset();
            return Err(NoResponse);
        }
        Some(Effect::Lost) => return Err(NoResponse),
        Some(Effect::Hang) => std::future::pending().await,
        Some(Effect::Reset(ResetAt::Byte(bytes))) if !is_empty(&response) => {
            short(response, *bytes, Then::Reset)
        }
        Some(Effect::Reset(_)) => {
            connection.reset();
            response
                .headers_mut()
                .insert(CONNECTION, HeaderValue::from_static("close"));
            response
        }
        Some(Effect::Stall(bytes)) => short(response, *bytes, Then::Stall),
        Some(Effect::Truncate(bytes)) => short(response, *bytes, Then::Close),
        Some(Effect::Cut(bytes)) => change(response, |body| cut(&body, *bytes)).await,
        Some(Effect::Corrupt) => change(response, |body| corrupt(&body)).await,
        Some(Effect::Checksum) => {
            spoil_checksums(&mut response);
            response
        }
        Some(Effect::Body(body)) => replace(*body, &response),
        Some(Effect::Page(WrongPage::Endless)) => page::endless(&facts.operation),
        Some(Effect::Page(page)) => match before {
            Some(before) => change(response, |body| page::mix(*page, body, &before)).await,
            None => response,
        },
        Some(Effect::Skew(_)) => {
            let date = http_date(OffsetDateTime::now_utc().saturating_add(facts.verdict.skew()));
            if let Ok(date) = HeaderValue::from_str(&date) {
                response.headers_mut().insert(DATE, date);
            }
            response
        }
    })
}

fn is_empty(response: &Response<Body>) -> bool {
    http_body::Body::size_hint(response.body()).exact() == Some(0)
}

/// Keeps the page of a listing for a fault on a later one. Returns the page before, unless that is of another listing.
async fn keep_page(
    response: Response<Body>,
    facts: &Facts,
    faults: &Faults,
) -> (Response<Body>, Option<Bytes>) {
    if !response.status().is_success() {
        return (response, None);
    }
    let (parts, mut body) = response.into_parts();
    let bytes = body.store_all_limited(LONGEST).await.unwrap_or_default();
    let before = faults
        .keep_page(&facts.operation, bytes.clone())
        .filter(|before| page::follows(&bytes, before));
    (Response::from_parts(parts, Body::from(bytes)), before)
}

/// Changes a body, and lets the length fit. To HEAD there is none, and the length is the object's.
async fn change(response: Response<Body>, change: impl FnOnce(Bytes) -> Bytes) -> Response<Body> {
    if is_empty(&response) {
        return response;
    }
    let (mut parts, mut body) = response.into_parts();
    let bytes = change(body.store_all_limited(LONGEST).await.unwrap_or_default());
    parts
        .headers
        .insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    parts.headers.remove(TRANSFER_ENCODING);
    Response::from_parts(parts, Body::from(bytes))
}

fn cut(body: &Bytes, bytes: u64) -> Bytes {
    let end = usize::try_from(bytes).unwrap_or(usize::MAX).min(body.len());
    body.slice(..end)
}

/// Changes the byte in the middle.
fn corrupt(body: &Bytes) -> Bytes {
    let mut bytes = body.to_vec();
    let middle = bytes.len() / 2;
    if let Some(byte) = bytes.get_mut(middle) {
        *byte ^= 1;
    }
    Bytes::from(bytes)
}

/// Replaces each checksum by one of the same form.
fn spoil_checksums(response: &mut Response<Body>) {
    let checksum =
        |name: &str| name.starts_with("x-amz-checksum-") && name != "x-amz-checksum-type";
    for (name, value) in response.headers_mut() {
        if checksum(name.as_str()) || name == ETAG || name == "x-amz-crc32" {
            let spoilt: String = value
                .to_str()
                .unwrap_or_default()
                .chars()
                .map(other)
                .collect();
            if let Ok(spoilt) = HeaderValue::from_str(&spoilt) {
                *value = spoilt;
            }
        }
    }
}

/// Another letter or digit of the same alphabet. Padding and quotes stay.
fn other(letter: char) -> char {
    match letter {
        '0' => '1',
        '1'..='9' => '0',
        'a' => 'b',
        'b'..='f' => 'a',
        'A' => 'B',
        'B'..='F' => 'A',
        letter => letter,
    }
}

fn replace(body: WrongBody, response: &Response<Body>) -> Response<Body> {
    let json = response.headers().get(CONTENT_TYPE);
    let json = json.is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-amz-json"));
    let (kind, text) = match body {
        WrongBody::Error if json => (
            "application/x-amz-json-1.0",
            r#"{"__type":"com.amazon.coral.service#InternalServerError","message":"We encountered an internal error. Please try again."}"#,
        ),
        WrongBody::Error => (
            "application/xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>InternalError</Code><Message>We encountered an internal error. Please try again.</Message></Error>",
        ),
        WrongBody::Html => (
            "text/html",
            "<!DOCTYPE html>\n<html><head><title>Please sign in</title></head><body><p>This network asks you to sign in.</p></body></html>\n",
        ),
        WrongBody::Empty => ("application/xml", ""),
    };
    let mut replaced = Response::new(Body::from(text.to_owned()));
    *replaced.status_mut() = StatusCode::OK;
    replaced
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    replaced
}
