//! An error in each service's own form.

use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Response, StatusCode};
use quick_xml::escape::escape;
use s3s::Body;

use super::call::Protocol;

/// Why a service does not carry an operation out.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Failure {
    pub(super) status: u16,
    /// The code as the query services and S3 write it.
    pub(super) code: String,
    /// The code as the JSON services write it, where they differ.
    pub(super) json_code: Option<&'static str>,
    pub(super) message: String,
}

impl Failure {
    pub(super) fn new(status: u16, code: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            status,
            code: code.into(),
            json_code: None,
            message: message.into(),
        }
    }

    /// JSON services have other names for refused credentials than query services.
    pub(super) fn or_json(mut self, code: &'static str) -> Self {
        self.json_code = Some(code);
        self
    }

    /// The error response in this protocol.
    pub(super) fn answer(&self, protocol: Protocol, request_id: &str) -> Response<Body> {
        let (content_type, body) = match protocol {
            Protocol::Json => ("application/x-amz-json-1.0", self.json()),
            Protocol::Query => ("text/xml", self.xml(request_id)),
            Protocol::Ec2 => ("text/xml", self.ec2_xml(request_id)),
        };
        let mut response = Response::new(Body::from(body));
        // For refused credentials, JSON services return 400 and query services 403.
        let json = protocol == Protocol::Json && self.json_code.is_some();
        let status = if json { 400 } else { self.status };
        *response.status_mut() =
            StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        response
            .headers_mut()
            .insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        response
    }

    fn json(&self) -> String {
        let code = self.json_code.unwrap_or(&self.code);
        let kind = format!("com.amazon.coral.service#{code}");
        serde_json::json!({ "__type": kind, "message": self.message }).to_string()
    }

    fn xml(&self, request_id: &str) -> String {
        let (code, message) = (escape(&self.code), escape(&self.message));
        let side = if self.status < 500 {
            "Sender"
        } else {
            "Receiver"
        };
        format!(
            "<ErrorResponse><Error><Type>{side}</Type><Code>{code}</Code><Message>{message}</Message>\
             </Error><RequestId>{request_id}</RequestId></ErrorResponse>"
        )
    }

    fn ec2_xml(&self, request_id: &str) -> String {
        let (code, message) = (escape(&self.code), escape(&self.message));
        format!(
            "<Response><Errors><Error><Code>{code}</Code><Message>{message}</Message></Error></Errors>\
             <RequestID>{request_id}</RequestID></Response>"
        )
    }
}
