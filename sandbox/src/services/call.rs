//! A request of a JSON or query service.

use bytes::Bytes;
use http::HeaderMap;
use http::request::Parts;

#[cfg(any(feature = "dynamodb", feature = "ec2"))]
use crate::s3::account::ACCOUNT;
#[cfg(any(feature = "dynamodb", feature = "ec2"))]
use crate::server::Key;
use crate::server::Scope;

/// How a service speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Protocol {
    Json,
    Query,
    Ec2,
}

/// The account of the caller.
#[cfg(any(feature = "dynamodb", feature = "ec2"))]
pub(super) fn account(caller: Option<&Key>) -> String {
    caller.map_or_else(|| ACCOUNT.to_owned(), |key| key.identity.account.clone())
}

/// One request to a service beside S3, its body read.
pub(super) struct Call {
    pub(super) service: String,
    /// Absent on the few operations that need no signature.
    pub(super) scope: Option<Scope>,
    pub(super) operation: String,
    pub(super) protocol: Protocol,
    pub(super) parts: Parts,
    pub(super) body: Bytes,
    /// The id by which the response names the request.
    pub(super) request_id: String,
}

impl Call {
    pub(super) fn new(service: &str, parts: Parts, body: Bytes, request_id: &str) -> Self {
        let target = target(&parts.headers).and_then(|target| target.rsplit('.').next());
        let (protocol, operation) = match target {
            Some(operation) => (Protocol::Json, operation.to_owned()),
            None if service == "ec2" => (Protocol::Ec2, action(&parts, &body)),
            None => (Protocol::Query, action(&parts, &body)),
        };
        Self {
            service: service.to_owned(),
            scope: Scope::of(&parts),
            operation,
            protocol,
            parts,
            body,
            request_id: request_id.to_owned(),
        }
    }

    /// The region that the request was signed for.
    #[cfg(any(
        feature = "dynamodb",
        feature = "ec2",
        feature = "iam",
        feature = "sqs"
    ))]
    pub(super) fn region(&self) -> &str {
        self.scope
            .as_ref()
            .map_or("us-east-1", |scope| &scope.region)
    }

    /// The form of a query service's request. It may come as GET with everything in the query.
    #[cfg(feature = "iam")]
    pub(super) fn form(&self) -> String {
        match self.parts.uri.query() {
            Some(query) if self.body.is_empty() => query.to_owned(),
            _ => String::from_utf8_lossy(&self.body).into_owned(),
        }
    }

    /// A parameter of a query service's request.
    pub(super) fn parameter(&self, name: &str) -> Option<String> {
        parameter(&self.parts, &self.body, name)
    }
}

/// The operation of a JSON request, as `AmazonSQS.SendMessage`.
pub(super) fn target(headers: &HeaderMap) -> Option<&str> {
    headers.get("x-amz-target")?.to_str().ok()
}

fn action(parts: &Parts, body: &[u8]) -> String {
    parameter(parts, body, "Action").unwrap_or_default()
}

fn parameter(parts: &Parts, body: &[u8], name: &str) -> Option<String> {
    let query = parts.uri.query().unwrap_or_default().as_bytes();
    let mut pairs = form_urlencoded::parse(query).chain(form_urlencoded::parse(body));
    pairs
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}

/// A parameter of a form.
#[cfg(feature = "iam")]
pub(super) fn form_value(form: &str, name: &str) -> Option<String> {
    let mut pairs = form_urlencoded::parse(form.as_bytes());
    let (_, value) = pairs.find(|(key, _)| key == name)?;
    Some(value.into_owned())
}
