//! One request, from the socket to the response.

use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{CONNECTION, HeaderValue, SERVER};
use http::request::Parts;
use http::{Request, Response, StatusCode};
use hyper::body::Incoming;
use s3s::Body;

use super::connection::Connection;
use super::error_body;
use super::facts::RequestFacts;
use super::faults::{self, NoResponse};
use super::host::Hosts;
use super::keys::Keys;
use super::limits::Limits;
use super::request_body::RequestBody;
use super::s3::S3;
use super::scope::{Scope, query_value};
use crate::fault::Faults;
use crate::s3::Store;
use crate::services::Services;

/// Responds to the requests of all connections.
pub(crate) struct Server {
    s3: S3,
    services: Services,
    hosts: Hosts,
    faults: Arc<Faults>,
    pub(super) limits: Limits,
    ids: RandomState,
    count: AtomicU64,
}

/// The two ids that S3 gives a request.
pub(super) struct RequestId {
    pub(super) request: String,
    pub(super) host: String,
}

impl Server {
    pub(crate) fn new(
        store: Store,
        keys: &Arc<Keys>,
        faults: &Arc<Faults>,
        hosts: Hosts,
        limits: Limits,
    ) -> Self {
        let services = Services::new(Arc::clone(keys), Arc::clone(faults));
        #[cfg(feature = "sqs")]
        store.connect_queues(services.queues());
        Self {
            services,
            s3: S3::new(store, keys, faults, &hosts),
            hosts,
            faults: Arc::clone(faults),
            limits,
            ids: RandomState::new(),
            count: AtomicU64::new(0),
        }
    }

    pub(super) async fn respond(
        &self,
        request: Request<Incoming>,
        connection: &Arc<Connection>,
        address: IpAddr,
    ) -> Result<Response<Body>, NoResponse> {
        let id = self.next_id();
        let (parts, body) = request.into_parts();
        let upload = RequestBody::new(body, &parts.headers, self.limits.client_timeout);
        let body = Body::http_body(upload.clone());
        let facts = RequestFacts::default();
        let mut response = if self.hosts.allow(&parts.uri, &parts.headers) {
            Box::pin(self.route(parts, body, &facts, &id, address)).await
        } else {
            unknown_host()
        };
        if upload.drain().await {
            let close = HeaderValue::from_static("close");
            response.headers_mut().insert(CONNECTION, close);
        }
        stamp(&mut response, &id);
        faults::apply(response, &facts.get(), &self.faults, connection).await
    }

    async fn route(
        &self,
        parts: Parts,
        body: Body,
        facts: &RequestFacts,
        id: &RequestId,
        address: IpAddr,
    ) -> Response<Body> {
        let Some(service) = Services::of(&parts) else {
            return self.s3(parts, body, facts, id, address).await;
        };
        let work = self
            .services
            .respond(&service, parts, body, facts, &id.request);
        let mut response = work.await;
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
        facts: &RequestFacts,
        id: &RequestId,
        address: IpAddr,
    ) -> Response<Body> {
        let path = parts.uri.path().to_owned();
        let access_key = Scope::of(&parts).map(|scope| scope.access_key);
        let method = parts.method.clone();
        let upload_id = query_value(&parts.uri, "uploadId");
        let version_id = query_value(&parts.uri, "versionId");
        parts.extensions.insert(facts.clone());
        let mut response = self.s3.respond(parts, body, address).await;
        facts.note(|facts| facts.access_key = access_key);
        let about = error_body::About {
            facts: &facts.get(),
            method: method.as_str(),
            upload_id: upload_id.as_deref(),
            version_id: version_id.as_deref(),
            path: &path,
        };
        error_body::complete(&mut response, &about, id);
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

/// The response to a request for another host: a web page may have rebound its name to this address.
fn unknown_host() -> Response<Body> {
    let text = "<Error><Code>AccessDenied</Code><Message>The Host header names another host than the sandbox. \
                Start it with --host NAME to give it that name.</Message></Error>";
    let mut response = Response::new(Body::from(text.to_owned()));
    *response.status_mut() = StatusCode::FORBIDDEN;
    response.headers_mut().insert(
        http::header::CONTENT_TYPE,
        HeaderValue::from_static("application/xml"),
    );
    response
}
