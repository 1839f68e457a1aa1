//! The steps between the signature check and the operation.
//!
//! `s3s` verifies a request's signature over what the client sent. Only then may the request be changed: into what
//! `s3s` can parse, or into a response that `s3s` has no operation for.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use http::header::{AUTHORIZATION, CONTENT_LENGTH, HeaderMap, HeaderValue, RANGE};
use http::request::Parts;
use http::{Extensions, Method, Request, Response, Uri};
use s3s::dto::Range;
use s3s::region::Region;
use s3s::route::S3Route;
use s3s::service::S3Service;
use s3s::{Body, S3Error, S3ErrorCode, S3Request, S3Response, S3Result};
use time::PrimitiveDateTime;
use time::macros::format_description;

use super::address::Address;
use super::authorization::{Authorization, SignedAt};
use super::facts_of;
use super::{digest, elements};
use crate::s3::STATUS;
use crate::s3::access::{Call, Sender, with_keys};
use crate::s3::account::on_behalf_of;
use crate::s3::configuration::{Setting, carry_out, verb};
use crate::s3::error;
use crate::server::host::Hosts;
use crate::server::scope::query_value;

/// The longest XML body that is read.
const LONGEST: usize = 20 * 1024 * 1024;
const TOKEN: &str = "x-amz-security-token";

/// Takes verified requests, and hands them to their operations.
#[derive(Clone)]
pub(super) struct Verified {
    operations: S3Service,
    pub(super) authorization: Authorization,
    pub(super) hosts: Hosts,
}

#[async_trait::async_trait]
impl S3Route for Verified {
    fn is_match(&self, _: &Method, _: &Uri, _: &HeaderMap, _: &mut Extensions) -> bool {
        true
    }

    /// Anonymous requests go on: a policy or an ACL may allow them.
    async fn check_access(&self, _: &mut S3Request<Body>) -> S3Result<()> {
        Ok(())
    }

    async fn call(&self, request: S3Request<Body>) -> S3Result<S3Response<Body>> {
        let token = request
            .headers
            .get(TOKEN)
            .and_then(|value| value.to_str().ok());
        let token = token
            .map(str::to_owned)
            .or_else(|| query_value(&request.uri, TOKEN));
        let caller = self
            .authorization
            .caller(request.credentials.as_ref(), token.as_deref())?;
        let address = request.extensions.get::<IpAddr>().copied();
        let sender = Sender {
            caller,
            address: address.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)),
            tags: Arc::new([]),
        };
        let (mut parts, ()) = Request::new(()).into_parts();
        parts.method = request.method;
        parts.uri = request.uri;
        parts.headers = request.headers;
        parts.extensions = request.extensions;
        if let Some(signed) = signed_at(&parts) {
            parts.extensions.insert(signed);
        }
        if let Some(region) = request.region {
            parts.extensions.insert(region);
        }
        if let Some(trailing) = request.trailing_headers {
            parts.extensions.insert(trailing);
        }
        let response = self.respond(parts, request.input, sender).await?;
        let (parts, body) = response.into_parts();
        let mut response = S3Response::with_status(body, parts.status);
        response.headers = parts.headers;
        Ok(response)
    }
}

impl Verified {
    pub(super) fn new(operations: S3Service, authorization: Authorization, hosts: Hosts) -> Self {
        Self {
            operations,
            authorization,
            hosts,
        }
    }

    /// Carries out a request whose sender is known.
    pub(super) async fn respond(
        &self,
        mut parts: Parts,
        mut body: Body,
        mut sender: Sender,
    ) -> S3Result<Response<Body>> {
        let address = Address::of(&parts.uri, &parts.headers, &self.hosts);
        facts_of(&parts).note(|facts| facts.bucket.clone_from(&address.bucket));
        self.check_region(&parts, &address)?;
        if let (Some(bucket), None) = (&address.bucket, &address.key)
            && let Some(setting) = Setting::find(|name| has_query(&parts.uri, name))
        {
            return self.setting(setting, bucket, &parts, body, &sender).await;
        }
        if elements::has_document(&parts.method, &parts.uri, address.key.is_some()) {
            let bytes = if has_query(&parts.uri, "uploadId") {
                // The checksums in the headers are those of the object, not of the document.
                read_unchecked(&mut body, &parts.headers).await?
            } else {
                read(&mut body, &parts.headers).await?
            };
            let document = elements::known(&bytes)?;
            sender.tags = document.tags.into();
            parts
                .headers
                .insert(CONTENT_LENGTH, HeaderValue::from(document.bytes.len()));
            body = Body::from(document.bytes);
        }
        self.operation(parts, body, sender, &address).await
    }

    /// One of the settings of a bucket.
    async fn setting(
        &self,
        setting: &'static Setting,
        bucket: &str,
        parts: &Parts,
        mut body: Body,
        sender: &Sender,
    ) -> S3Result<Response<Body>> {
        let id = query_value(&parts.uri, "id").filter(|_| setting.named);
        let token = query_value(&parts.uri, "continuation-token");
        let verb = verb(&parts.method, setting, id.as_deref(), token);
        let verb = verb.ok_or_else(|| S3Error::new(S3ErrorCode::MethodNotAllowed))?;
        let call = Call {
            operation: &setting.operation(verb.name()),
            bucket: Some(bucket),
            key: None,
            uri: &parts.uri,
            headers: &parts.headers,
            sender,
        };
        let signed = parts.extensions.get::<SignedAt>().copied();
        self.authorization
            .enter(&call, signed, &facts_of(parts))
            .await?;
        let bytes = read(&mut body, &parts.headers).await?;
        let store = &self.authorization.store;
        carry_out(
            store,
            bucket,
            setting,
            verb,
            id.as_deref(),
            &parts.headers,
            &bytes,
        )
    }

    /// An operation of `s3s`.
    async fn operation(
        &self,
        mut parts: Parts,
        body: Body,
        sender: Sender,
        address: &Address,
    ) -> S3Result<Response<Body>> {
        let keys = Call {
            operation: "",
            bucket: address.bucket.as_deref(),
            key: address.key.as_deref(),
            uri: &parts.uri,
            headers: &parts.headers,
            sender: &sender,
        }
        .keys();
        parts.uri = unsigned(&parts.uri, &address.path)?;
        remove_signature(&mut parts.headers);
        ignore_invalid_range(&mut parts.headers);
        let caller = sender.caller.clone();
        parts.extensions.insert(sender);
        let work = self.operations.call(Request::from_parts(parts, body));
        let response = on_behalf_of(caller, with_keys(keys, work)).await;
        let response = response.map_err(|error| {
            tracing::error!(?error, "the response could not be written");
            S3Error::new(S3ErrorCode::InternalError)
        })?;
        Ok(with_kept_status(response))
    }

    /// Redirects a request that was signed for another region than the bucket's.
    fn check_region(&self, parts: &Parts, address: &Address) -> S3Result<()> {
        let (Some(signed), Some(name)) = (parts.extensions.get::<Region>(), &address.bucket) else {
            return Ok(());
        };
        let creates = parts.method == Method::PUT
            && address.key.is_none()
            && parts.uri.query().is_none_or(is_sdk_id);
        if creates || has_query(&parts.uri, "location") {
            return Ok(());
        }
        self.authorization
            .store
            .buckets(|buckets| match buckets.get(name) {
                Some(bucket) if bucket.region != signed.as_str() => {
                    Err(error::wrong_region(name, &bucket.region))
                }
                _ => Ok(()),
            })
    }
}

/// Takes the status out of the header that carried it past `s3s`.
fn with_kept_status(mut response: Response<Body>) -> Response<Body> {
    let status = response.headers_mut().remove(STATUS);
    if let Some(Ok(status)) = status.map(|status| http::StatusCode::from_bytes(status.as_bytes())) {
        *response.status_mut() = status;
    }
    response
}

/// The query that the SDKs for Rust add to operations alone.
fn is_sdk_id(query: &str) -> bool {
    query.is_empty() || query == "x-id=CreateBucket" || query.starts_with("X-Amz-")
}

fn has_query(uri: &Uri, name: &str) -> bool {
    form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).any(|(key, _)| key == name)
}

/// Reads a body that is a document, and compares it with the digests in the headers.
async fn read(body: &mut Body, headers: &HeaderMap) -> S3Result<bytes::Bytes> {
    let bytes = read_unchecked(body, headers).await?;
    digest::check(headers, &bytes)?;
    Ok(bytes)
}

async fn read_unchecked(body: &mut Body, headers: &HeaderMap) -> S3Result<bytes::Bytes> {
    let read = body.store_all_limited(LONGEST).await;
    read.map_err(|source| {
        let sent_hash = headers.contains_key("x-amz-content-sha256");
        let code = if sent_hash {
            S3ErrorCode::Custom("XAmzContentSHA256Mismatch".into())
        } else {
            S3ErrorCode::IncompleteBody
        };
        let mut error = S3Error::with_source(code, source);
        error.set_status_code(http::StatusCode::BAD_REQUEST);
        error
    })
}

fn signed_at(parts: &Parts) -> Option<SignedAt> {
    let format = format_description!("[year][month][day]T[hour][minute][second]Z");
    let parse = |text: &str| Some(PrimitiveDateTime::parse(text, format).ok()?.assume_utc());
    if parts.headers.contains_key(AUTHORIZATION) {
        let time = parse(parts.headers.get("x-amz-date")?.to_str().ok()?)?;
        return Some(SignedAt {
            time,
            presigned: false,
        });
    }
    let time = parse(&query_value(&parts.uri, "X-Amz-Date")?)?;
    Some(SignedAt {
        time,
        presigned: true,
    })
}

/// The URI in path style, without the parameters of a presigned URL.
fn unsigned(uri: &Uri, path: &str) -> S3Result<Uri> {
    let presigned = ["AWSAccessKeyId", "Expires", "Signature"];
    let is_v2 = has_query(uri, "Signature");
    let kept: Vec<&str> = uri
        .query()
        .unwrap_or_default()
        .split('&')
        .filter(|pair| {
            let name = pair.split_once('=').map_or(*pair, |(name, _)| name);
            let v4 = name
                .get(..6)
                .is_some_and(|start| start.eq_ignore_ascii_case("X-Amz-"));
            let v2 = is_v2 && presigned.contains(&name);
            !(pair.is_empty() || v4 || v2)
        })
        .collect();
    let target = if kept.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", kept.join("&"))
    };
    target.parse().map_err(|_| S3ErrorCode::InvalidURI.into())
}

fn remove_signature(headers: &mut HeaderMap) {
    headers.remove(AUTHORIZATION);
    headers.remove(TOKEN);
    headers.remove("x-amz-content-sha256");
}

/// S3 ignores a range that is malformed, or that names several.
fn ignore_invalid_range(headers: &mut HeaderMap) {
    let range = headers.get(RANGE).map(|range| {
        range
            .to_str()
            .ok()
            .and_then(|range| Range::parse(range).ok())
    });
    if let Some(None) = range {
        headers.remove(RANGE);
    }
}
