//! An error in each service's own form.

use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Response, StatusCode};
use quick_xml::escape::escape;
use s3s::Body;

use super::call::{Call, Protocol};

const QUERY_ERROR: HeaderName = HeaderName::from_static("x-amzn-query-error");

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

    /// The error response in the protocol of the call.
    pub(super) fn answer(&self, call: &Call) -> Response<Body> {
        let (protocol, request_id) = (call.protocol, &call.request_id);
        let (content_type, body) = match protocol {
            Protocol::Json => ("application/x-amz-json-1.0", self.json()),
            Protocol::Query => ("text/xml", self.xml(request_id)),
            Protocol::Ec2 => ("text/xml", self.ec2_xml(request_id)),
        };
        let mut response = Response::new(Body::from(body));
        let status = match protocol {
            // For refused credentials, JSON services return 400 and query services 403.
            Protocol::Json if self.json_code.is_some() => 400,
            Protocol::Ec2 => self.ec2().0,
            _ => self.status,
        };
        *response.status_mut() =
            StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        // SQS spoke the query protocol once. SDKs take the code that programs know from there out of this header.
        if protocol == Protocol::Json && call.service == "sqs" {
            let error = HeaderValue::from_str(&format!("{};{}", self.code, self.side()));
            headers.extend(error.ok().map(|error| (QUERY_ERROR, error)));
        }
        response
    }

    /// Whose fault it is.
    fn side(&self) -> &'static str {
        if self.status < 500 {
            "Sender"
        } else {
            "Receiver"
        }
    }

    /// EC2 has a status and a code of its own for refused credentials.
    fn ec2(&self) -> (u16, &str) {
        match self.code.as_str() {
            code if self.json_code.is_none() => (self.status, code),
            "InvalidClientTokenId" | "SignatureDoesNotMatch" => (401, "AuthFailure"),
            "ExpiredToken" => (400, "RequestExpired"),
            code => (self.status, code),
        }
    }

    fn json(&self) -> String {
        let code = self.json_code.unwrap_or(&self.code);
        let kind = format!("com.amazon.coral.service#{code}");
        serde_json::json!({ "__type": kind, "message": self.message }).to_string()
    }

    fn xml(&self, request_id: &str) -> String {
        let (code, message) = (escape(&self.code), escape(&self.message));
        let side = self.side();
        format!(
            "<ErrorResponse><Error><Type>{side}</Type><Code>{code}</Code><Message>{message}</Message>\
             </Error><RequestId>{request_id}</RequestId></ErrorResponse>"
        )
    }

    fn ec2_xml(&self, request_id: &str) -> String {
        let (code, message) = (escape(self.ec2().1), escape(&self.message));
        format!(
            "<Response><Errors><Error><Code>{code}</Code><Message>{message}</Message></Error></Errors>\
             <RequestID>{request_id}</RequestID></Response>"
        )
    }
}
