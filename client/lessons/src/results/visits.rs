//! The answer of `presign`.

use std::fmt;

use client::error::EscapeControl;
use client::presign::AnonymousResponse;
use serde::Serialize;

/// What links and forms opened to somebody without credentials.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct VisitList {
    /// The bucket.
    pub bucket: String,
    /// Each request, in order.
    pub visits: Vec<Visit>,
}

/// A request of somebody without credentials.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Visit {
    /// What was tried.
    pub what: &'static str,
    /// The HTTP status of the answer.
    pub status: u16,
    /// How many bytes of an object went over; none where it was refused.
    pub bytes: usize,
    /// The link with its signature, if `--show-url` asks for it.
    #[serde(skip_serializing_if = "Link::is_hidden")]
    pub url: Link,
}

/// A presigned URL, with which anybody can do what it allows. It is shown only after
/// [`with_urls`](VisitList::with_urls).
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Link {
    url: String,
    #[serde(skip)]
    shown: bool,
}

impl Link {
    fn is_hidden(&self) -> bool {
        !self.shown
    }
}

impl From<&str> for Link {
    fn from(url: &str) -> Self {
        Self {
            url: url.to_owned(),
            shown: false,
        }
    }
}

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Link(***)")
    }
}

impl VisitList {
    /// Notes a request that carried `bytes` of an object, or was refused.
    pub fn add(
        &mut self,
        what: &'static str,
        url: &str,
        response: &AnonymousResponse,
        bytes: usize,
    ) {
        self.visits.push(Visit {
            what,
            status: response.status,
            bytes: if response.is_success() { bytes } else { 0 },
            url: Link::from(url),
        });
    }

    /// Shows the links, or hides them.
    #[must_use]
    pub fn with_urls(mut self, shown: bool) -> Self {
        for visit in &mut self.visits {
            visit.url.shown = shown;
        }
        self
    }
}

impl fmt::Display for VisitList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Visit {
            what,
            status,
            bytes,
            url,
        } in &self.visits
        {
            writeln!(f, "{what:<18}  {status}  {bytes:>3} bytes")?;
            if url.shown {
                writeln!(f, "  {}", EscapeControl(&url.url))?;
            }
        }
        writeln!(
            f,
            "in s3://{}, without credentials",
            EscapeControl(&self.bucket)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Visit, VisitList};

    #[test]
    fn a_link_is_shown_when_asked_for() {
        let visit = Visit {
            what: "GET",
            url: "http://host/a?X-Amz-Signature=5ec3e7".into(),
            ..Visit::default()
        };
        let list = VisitList {
            bucket: "demo".into(),
            visits: vec![visit],
        };
        let shown = |list: &VisitList| {
            let json = serde_json::to_string(list).unwrap_or_default();
            (list.to_string().contains("5ec3e7"), json.contains("5ec3e7"))
        };
        assert_eq!(shown(&list), (false, false));
        let list = list.with_urls(true);
        assert_eq!(shown(&list), (true, true));
        assert!(!format!("{list:?}").contains("5ec3e7"));
    }
}
