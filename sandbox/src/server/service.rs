//! One request, from the socket to the answer.

use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{HeaderValue, SERVER};
use http::request::Parts;
use http::{Request, Response, StatusCode};
use hyper::body::Incoming;
use s3s::Body;
use s3s::service::S3Service;

use super::cut::Cut;
use super::error_body;
use super::exchange::Exchange;
use super::keys::Keys;
use super::link::Link;
use super::s3;
use super::scope::Scope;
use super::upload::Upload;
use crate::fault::{Effect, Faults};
use crate::s3::Store;
use crate::services::Services;

/// Answers the requests of all connections.
pub(crate) struct Server {
    s3: S3Service,
    services: Services,
    ids: RandomState,
    count: AtomicU64,
}

/// The connection is to be reset; hyper drops it when a service fails.
#[derive(Debug, thiserror::Error)]
#[error("the connection is reset, as a fault asks")]
pub(super) struct Reset;

/// The two ids that S3 gives a request.
pub(super) struct RequestId {
    pub(super) request: String,
    pub(super) host: String,
}

impl Server {
    pub(crate) fn new(store: Store, keys: &Arc<Keys>, faults: &Arc<Faults>) -> Self {
        Self {
            s3: s3::assemble(store, keys, faults),
            services: Services::new(Arc::clone(keys), Arc::clone(faults)),
            ids: RandomState::new(),
            count: AtomicU64::new(0),
        }
    }

    pub(super) async fn answer(
        &self,
        request: Request<Incoming>,
        link: &Arc<Link>,
    ) -> Result<Response<Body>, Reset> {
        let id = self.next_id();
        let (parts, body) = request.into_parts();
        let upload = Upload::new(body, &parts.headers);
        let body = Body::http_body(upload.clone());
        let exchange = Exchange::default();
        let mut response = self.route(parts, body, &exchange, &id).await;
        upload.drain().await;
        stamp(&mut response, &id);
        misbehave(response, exchange.take().effect.as_ref(), link)
    }

    async fn route(
        &self,
        parts: Parts,
        body: Body,
        exchange: &Exchange,
        id: &RequestId,
    ) -> Response<Body> {
        let Some(service) = Services::of(&parts) else {
            return self.s3(parts, body, exchange, id).await;
        };
        let answer = self
            .services
            .answer(&service, parts, body, exchange, &id.request);
        let mut response = answer.await;
        // Where S3 has the first of the two headers, the other services have this one.
        if let Ok(value) = HeaderValue::from_str(&id.request) {
            response.headers_mut().insert("x-amzn-requestid", value);
        }
        response
    }

    async fn s3(
        &self,
        mut parts: Parts,
        body: Body,
        exchange: &Exchange,
        id: &RequestId,
    ) -> Response<Body> {
        let path = parts.uri.path().to_owned();
        let access_key = Scope::of(&parts).map(|scope| scope.access_key);
        parts.extensions.insert(exchange.clone());
        let answer = self.s3.call(Request::from_parts(parts, body)).await;
        let mut response = answer.unwrap_or_else(|error| {
            tracing::error!(?error, "the answer could not be written");
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            response
        });
        exchange.note(|facts| {
            facts.access_key = access_key;
            error_body::complete(&mut response, facts, id, &path);
        });
        response
    }

    fn next_id(&self) -> RequestId {
        let count = self.count.fetch_add(1, Ordering::Relaxed);
        let mut host = Vec::with_capacity(56);
        for part in 1..=7 {
            host.extend(self.ids.hash_one((count, part)).to_be_bytes());
        }
        RequestId {
            request: format!("{:016X}", self.ids.hash_one((count, 0))),
            host: STANDARD.encode(host),
        }
    }
}

fn stamp(response: &mut Response<Body>, id: &RequestId) {
    let headers = response.headers_mut();
    for (name, value) in [("x-amz-request-id", &id.request), ("x-amz-id-2", &id.host)] {
        // Hexadecimal and base64 are always valid in a header.
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    }
    headers.insert(SERVER, HeaderValue::from_static("sandbox"));
}

fn misbehave(
    response: Response<Body>,
    effect: Option<&Effect>,
    link: &Arc<Link>,
) -> Result<Response<Body>, Reset> {
    match effect {
        Some(Effect::Reset) => {
            link.reset();
            Err(Reset)
        }
        Some(Effect::Truncate(bytes)) => Ok(response.map(|body| {
            let cut = Cut::new(body, *bytes, Arc::clone(link));
            Body::http_body_unsync(cut)
        })),
        _ => Ok(response),
    }
}
