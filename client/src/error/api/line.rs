//! An API error on one line.

use std::fmt;

use super::ApiError;
use crate::error::{ErrorKind, EscapeControl};

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fmt_request(f)?;
        self.fmt_reason(f)?;
        self.fmt_details(f)
    }
}

impl ApiError {
    /// `GetObject s3://demo/key: `
    fn fmt_request(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = self.subject.to_string();
        match (self.operation, subject.is_empty()) {
            (Some(operation), false) => write!(f, "{operation} {subject}: "),
            (Some(operation), true) => write!(f, "{operation}: "),
            (None, false) => write!(f, "{subject}: "),
            (None, true) => Ok(()),
        }
    }

    /// `NoSuchKey: The specified key does not exist.`
    fn fmt_reason(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(code) = &self.code {
            write!(f, "{}: ", EscapeControl(code))?;
        }
        match &self.message {
            Some(message) => write!(f, "{}", EscapeControl(message))?,
            None => f.write_str(self.kind.describe())?,
        }
        match self.clock_skew {
            Some(skew) => write!(f, "; {skew}"),
            None => Ok(()),
        }
    }

    /// ` (HTTP 404, request id 4442587FB7D0A2F9)`
    fn fmt_details(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.status.map(|status| format!("HTTP {status}"));
        let region = self
            .bucket_region
            .as_ref()
            .filter(|_| self.kind == ErrorKind::Redirected);
        let region = region.map(|region| format!("bucket region {}", EscapeControl(region)));
        let request = self.request_id.as_ref();
        let request = request.map(|id| format!("request id {}", EscapeControl(id)));
        let endpoint = self.endpoint.as_ref();
        let endpoint = endpoint.map(|endpoint| format!("endpoint {}", EscapeControl(endpoint)));
        let facts: Vec<String> = [status, region, request, endpoint]
            .into_iter()
            .flatten()
            .collect();
        if facts.is_empty() {
            return Ok(());
        }
        write!(f, " ({})", facts.join(", "))
    }
}
