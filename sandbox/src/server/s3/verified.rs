//! The steps between the signature check and the operation.
//!
//! `s3s` verifies a request's signature over what the client sent. Only then may the request be changed: into what
//! `s3s` can parse, or into a response that `s3s` has no operation for.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderValue};
use http::request::Parts;
use http::{Extensions, Method, Request, Response, Uri};
use s3s::region::Region;
use s3s::route::S3Route;
use s3s::service::S3Service;
use s3s::{Body, S3Error, S3ErrorCode, S3Request, S3Response, S3Result};

use super::address::Address;
use super::authorization::Authorization;
use super::clock::{SignedAt, signature};
use super::document::{read, read_unchecked};
use super::response::{unquote_etag, with_kept_status};
use super::unsigned::{
    has_query, ignore_invalid_range, in_path_style, quote_conditions, remove_signature,
};
use super::{TOKEN, elements, facts_of};
use crate::s3::access::{Call, Sender, with_keys};
use crate::s3::account::on_behalf_of;
use crate::s3::configuration::{Setting, carry_out, verb};
use crate::s3::error;
use crate::server::host::Hosts;
use crate::server::scope::query_value;

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
        let signs = request.credentials.is_some();
        let (mut parts, ()) = Request::new(()).into_parts();
        parts.method = request.method;
        parts.uri = request.uri;
        parts.headers = request.headers;
        parts.extensions = request.extensions;
        if let Some(signed) = SignedAt::of(&parts) {
            parts.extensions.insert(signed);
        }
        let sender = Sender {
            caller,
            address: address.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)),
            signature: signs.then(|| signature(&parts)),
            tags: Arc::new([]),
        };
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
        check_headers(&parts)?;
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
        // A batch compares them for each of its keys, and other operations before they begin.
        let keys = has_query(&parts.uri, "delete").then(|| {
            Call {
                operation: "",
                bucket: address.bucket.as_deref(),
                key: address.key.as_deref(),
                uri: &parts.uri,
                headers: &parts.headers,
                sender: &sender,
            }
            .keys()
        });
        parts.uri = in_path_style(&parts.uri, &address.path)?;
        remove_signature(&mut parts.headers);
        ignore_invalid_range(&mut parts.headers);
        quote_conditions(&mut parts.headers);
        let caller = sender.caller.clone();
        let attributes = has_query(&parts.uri, "attributes");
        let heads_bucket = parts.method == Method::HEAD && address.key.is_none();
        parts.extensions.insert(sender);
        let work = self.operations.call(Request::from_parts(parts, body));
        let response = on_behalf_of(caller, with_keys(keys.unwrap_or_default(), work)).await;
        let response = response.map_err(|error| {
            tracing::error!(?error, "the response could not be written");
            S3Error::new(S3ErrorCode::InternalError)
        })?;
        let mut response = with_kept_status(response);
        if attributes {
            unquote_etag(&mut response);
        }
        if heads_bucket {
            let xml = HeaderValue::from_static("application/xml");
            response.headers_mut().insert(CONTENT_TYPE, xml);
            // S3 names the region also to those whom it tells nothing else.
            if let Some(region) = self.region(address) {
                response.headers_mut().insert("x-amz-bucket-region", region);
            }
        }
        Ok(response)
    }

    /// The region of the bucket that is addressed.
    fn region(&self, address: &Address) -> Option<HeaderValue> {
        let name = address.bucket.as_deref()?;
        let store = &self.authorization.store;
        let region = store.buckets(|buckets| Some(buckets.get(name)?.region.clone()));
        HeaderValue::try_from(region?).ok()
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

/// Refuses headers that `s3s` overlooks: the encryption of a read, which the object itself decides, and an empty digest.
fn check_headers(parts: &Parts) -> S3Result<()> {
    const METHOD: &str = "x-amz-server-side-encryption";
    let reads = matches!(parts.method, Method::GET | Method::HEAD);
    if let Some(value) = parts.headers.get(METHOD).filter(|_| reads) {
        return Err(error::argument(
            METHOD,
            value.to_str().unwrap_or_default(),
            "x-amz-server-side-encryption header is not supported for this operation.",
        ));
    }
    if parts
        .headers
        .get("content-md5")
        .is_some_and(HeaderValue::is_empty)
    {
        return Err(error::error(
            S3ErrorCode::InvalidDigest,
            "The Content-MD5 you specified was invalid.",
        ));
    }
    Ok(())
}

/// The query that the SDKs for Rust add to operations alone.
fn is_sdk_id(query: &str) -> bool {
    query.is_empty() || query == "x-id=CreateBucket" || query.starts_with("X-Amz-")
}
