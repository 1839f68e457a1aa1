//! S3 in front of its operations.
//!
//! | File | Concept |
//! |---|---|
//! | `verified.rs` | what happens between the signature and the operation |
//! | `authorization.rs` | session token, access, faults |
//! | `clock.rs` | when a request was signed |
//! | `address.rs` | the bucket and the key in path or host |
//! | `unsigned.rs` | a request in the form that `s3s` parses |
//! | `document.rs` | XML bodies: read and compared with their digests |
//! | `elements.rs` | XML bodies, without the elements that `s3s` does not know |
//! | `response.rs` | responses that `s3s` writes otherwise than S3, and errors |
//! | `form/` | uploads from HTML forms |
//! | `cors.rs` | preflight requests, and the headers for web pages |

mod address;
mod authorization;
mod clock;
mod cors;
mod document;
mod elements;
mod form;
mod response;
mod unsigned;
mod verified;

use std::net::IpAddr;
use std::sync::Arc;

use http::header::{AUTHORIZATION, CONTENT_LENGTH, TRANSFER_ENCODING};
use http::request::Parts;
use http::{Method, Request, Response};
use s3s::config::{S3Config, StaticConfigProvider};
use s3s::service::{S3Service, S3ServiceBuilder};
use s3s::validation::NameValidation;
use s3s::{Body, S3Error, S3ErrorCode};

use super::facts::RequestFacts;
use super::host::Hosts;
use super::keys::Keys;
use super::scope::query_value;
use crate::fault::Faults;
use crate::s3::{Backend, Store, error};
use authorization::{Authorization, Secrets};
use response::error_response;
use verified::Verified;

/// The session token, as a header and as a parameter of a presigned URL.
const TOKEN: &str = "x-amz-security-token";

/// The longest life of a presigned URL in seconds: seven days.
const LONGEST_EXPIRY: u64 = 604_800;

/// S3, assembled.
pub(super) struct S3 {
    /// Verifies signatures, and hands verified requests to [`Verified`].
    signatures: S3Service,
    verified: Verified,
}

impl S3 {
    pub(super) fn new(store: Store, keys: &Arc<Keys>, faults: &Arc<Faults>, hosts: &Hosts) -> Self {
        let authorization = Authorization {
            keys: Arc::clone(keys),
            faults: Arc::clone(faults),
            store: store.clone(),
        };
        let verified = Verified::new(
            operations(&store, &authorization),
            authorization,
            hosts.clone(),
        );
        let mut builder = S3ServiceBuilder::new(Backend::new(store));
        builder.set_auth(Secrets(Arc::clone(keys)));
        builder.set_host(hosts.clone());
        builder.set_validation(AnyName);
        builder.set_route(verified.clone());
        builder.set_config(Arc::new(StaticConfigProvider::new(Arc::new(config()))));
        Self {
            signatures: builder.build(),
            verified,
        }
    }

    /// Carries out a request. The facts go with it in its extensions.
    pub(super) async fn respond(
        &self,
        mut parts: Parts,
        body: Body,
        address: IpAddr,
    ) -> Response<Body> {
        let origin = cors::Origin::of(&parts, &self.verified);
        if parts.method == Method::OPTIONS {
            return cors::preflight(&parts, &self.verified);
        }
        parts.extensions.insert(address);
        end_bucket_with_slash(&mut parts);
        clock::copy_date(&mut parts);
        let mut response = if form::is_form(&parts) {
            let response = Box::pin(form::respond(&self.verified, parts, body, address)).await;
            response.unwrap_or_else(|error| error_response(&error))
        } else {
            match check_before_signature(&parts, &self.verified.hosts) {
                Ok(()) => self.verify(parts, body).await,
                Err(error) => error_response(&error),
            }
        };
        if let Some(origin) = origin {
            origin.add_headers(&mut response);
        }
        response
    }

    async fn verify(&self, parts: Parts, body: Body) -> Response<Body> {
        let response = self.signatures.call(Request::from_parts(parts, body)).await;
        response.unwrap_or_else(|error| {
            tracing::error!(?error, "the response could not be written");
            error_response(&S3Error::new(S3ErrorCode::InternalError))
        })
    }
}

/// The operations behind the signature: requests come here with a verified sender.
fn operations(store: &Store, authorization: &Authorization) -> S3Service {
    let mut builder = S3ServiceBuilder::new(Backend::new(store.clone()));
    builder.set_auth(Secrets(Arc::clone(&authorization.keys)));
    builder.set_access(authorization.clone());
    builder.set_validation(AnyName);
    builder.build()
}

/// The clock is checked once faults have been judged, since one of them sets it wrong.
fn config() -> S3Config {
    let mut config = S3Config::default();
    config.presigned_url_max_skew_time_secs = u32::MAX;
    config
}

/// The checks that S3 makes before it compares signatures.
fn check_before_signature(parts: &Parts, hosts: &Hosts) -> Result<(), S3Error> {
    check_form(parts, hosts)?;
    check_transfer_encoding(parts)?;
    check_expiry(parts)?;
    clock::check_v2(parts)
}

/// A POST on a bucket uploads a form, or names its operation in the query.
fn check_form(parts: &Parts, hosts: &Hosts) -> Result<(), S3Error> {
    let address = address::Address::of(&parts.uri, &parts.headers, hosts);
    let is_upload = parts.method == Method::POST
        && parts.uri.query().is_none()
        && address.bucket.is_some()
        && address.key.is_none();
    if is_upload {
        return Err(error::precondition_failed(
            "Bucket POST must be of the enclosure-type multipart/form-data",
        ));
    }
    Ok(())
}

/// S3 takes no body of unknown length, in the words that it has for a header which it does not implement.
fn check_transfer_encoding(parts: &Parts) -> Result<(), S3Error> {
    let headers = &parts.headers;
    let is_known = headers.contains_key(CONTENT_LENGTH)
        || headers.contains_key("x-amz-decoded-content-length");
    if is_known || !headers.contains_key(TRANSFER_ENCODING) {
        return Ok(());
    }
    Err(error::not_implemented("Transfer-Encoding"))
}

/// The parameters of a presigned URL of version 4.
const PRESIGNED: [&str; 6] = [
    "X-Amz-Algorithm",
    "X-Amz-Credential",
    "X-Amz-Signature",
    "X-Amz-Date",
    "X-Amz-SignedHeaders",
    "X-Amz-Expires",
];

/// Refuses a presigned URL that lacks a parameter or lives for too long.
fn check_expiry(parts: &Parts) -> Result<(), S3Error> {
    let given = PRESIGNED.map(|name| query_value(&parts.uri, name));
    let is_presigned = given[0].is_some() || given[2].is_some();
    if is_presigned && given.iter().any(Option::is_none) {
        return Err(S3Error::with_message(
            S3ErrorCode::AuthorizationQueryParametersError,
            "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.",
        ));
    }
    let [.., Some(text)] = given else {
        return Ok(());
    };
    let message = match text.parse::<i64>() {
        Ok(seconds) if seconds < 0 => "X-Amz-Expires must be non-negative",
        Ok(seconds) if seconds.unsigned_abs() > LONGEST_EXPIRY => {
            "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds"
        }
        Ok(_) => return Ok(()),
        Err(_) => "X-Amz-Expires should be a number",
    };
    Err(S3Error::with_message(
        S3ErrorCode::AuthorizationQueryParametersError,
        message,
    ))
}

/// A signature of version 2 covers a bucket's path with a slash at its end, whether the request has it or not.
fn end_bucket_with_slash(parts: &mut Parts) {
    let in_header = parts
        .headers
        .get(AUTHORIZATION)
        .is_some_and(|value| value.as_bytes().starts_with(b"AWS "));
    let is_v2 = in_header || query_value(&parts.uri, "AWSAccessKeyId").is_some();
    let path = parts.uri.path();
    if !is_v2 || path.len() < 2 || path[1..].contains('/') {
        return;
    }
    let query = parts
        .uri
        .query()
        .map_or_else(String::new, |query| format!("?{query}"));
    if let Ok(uri) = format!("{path}/{query}").parse() {
        parts.uri = uri;
    }
}

/// The facts that travel with a request.
fn facts_of(parts: &Parts) -> RequestFacts {
    parts
        .extensions
        .get::<RequestFacts>()
        .cloned()
        .unwrap_or_default()
}

/// Leaves bucket names to the operations: S3 returns `NoSuchBucket` for a malformed name that is only
/// looked up, and `InvalidBucketName` when it is to be created.
struct AnyName;

impl NameValidation for AnyName {
    fn validate_bucket_name(&self, name: &str) -> bool {
        !name.is_empty()
    }
}
