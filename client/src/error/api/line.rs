//! An API error on one line.

use std::fmt;

use super::ApiError;
use crate::error::Kind;
use crate::error::subject::OneLine;

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fmt_what(f)?;
        self.fmt_why(f)?;
        self.fmt_where(f)
    }
}

impl ApiError {
    /// `GetObject s3://demo/key: `
    fn fmt_what(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = self.subject.to_string();
        match (self.operation, subject.is_empty()) {
            (Some(operation), false) => write!(f, "{operation} {subject}: "),
            (Some(operation), true) => write!(f, "{operation}: "),
            (None, false) => write!(f, "{subject}: "),
            (None, true) => Ok(()),
        }
    }

    /// `NoSuchKey: The specified key does not exist.`
    fn fmt_why(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(code) = &self.code {
            write!(f, "{}: ", OneLine(code))?;
        }
        match &self.message {
            Some(message) => write!(f, "{}", OneLine(message))?,
            None => f.write_str(self.kind.describe())?,
        }
        match self.clock_skew {
            Some(skew) => write!(f, "; {skew}"),
            None => Ok(()),
        }
    }

    /// ` (HTTP 404, request id 4442587FB7D0A2F9)`
    fn fmt_where(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.status.map(|status| format!("HTTP {status}"));
        let region = self
            .bucket_region
            .as_ref()
            .filter(|_| self.kind == Kind::Redirected);
        let region = region.map(|region| format!("bucket region {}", OneLine(region)));
        let request = self.request_id.as_ref();
        let request = request.map(|id| format!("request id {}", OneLine(id)));
        let endpoint = self.endpoint.as_ref();
        let endpoint = endpoint.map(|endpoint| format!("endpoint {}", OneLine(endpoint)));
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
