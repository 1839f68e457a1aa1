//! The result of `presign`.

use std::fmt;

use client::Result;
use client::error::EscapeControl;
use client::presign::{AnonymousClient, AnonymousResponse, PostForm, PresignedUrl};
use serde::Serialize;

/// The requests of a program without credentials, by links and a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct VisitList {
    /// The bucket.
    pub bucket: String,
    /// Each request, in order.
    pub visits: Vec<Visit>,
}

/// A request without credentials.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Visit {
    /// The kind of request.
    pub what: &'static str,
    /// The HTTP status of the response.
    pub status: u16,
    /// The bytes of an object that were transferred; 0 for a request that was refused.
    pub bytes: usize,
    /// The link with its signature, if `--show-url` asks for it.
    #[serde(skip_serializing_if = "HiddenUrl::is_hidden")]
    pub url: HiddenUrl,
}

/// A presigned URL, with which anybody can do what it allows. It is shown only after
/// [`with_urls`](VisitList::with_urls).
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct HiddenUrl {
    url: String,
    #[serde(skip)]
    shown: bool,
}

impl HiddenUrl {
    fn is_hidden(&self) -> bool {
        !self.shown
    }
}

impl From<&str> for HiddenUrl {
    fn from(url: &str) -> Self {
        Self {
            url: url.to_owned(),
            shown: false,
        }
    }
}

impl fmt::Debug for HiddenUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HiddenUrl(***)")
    }
}

/// The text that the lesson writes.
const TEXT: &[u8] = b"written by a link\n";

impl VisitList {
    /// Uses the links and the form without credentials, each as far as it goes and once beyond.
    ///
    /// # Errors
    ///
    /// When there is no response. A 403 is a response.
    pub async fn of(
        bucket: &str,
        (put, get, form): &(PresignedUrl, PresignedUrl, PostForm),
        anonymous: &AnonymousClient,
    ) -> Result<Self> {
        let mut list = Self {
            bucket: bucket.to_owned(),
            ..Self::default()
        };
        let response = anonymous.send(put, TEXT).await?;
        list.add("PUT by a link", put.uri(), &response, TEXT.len());
        let response = anonymous.send(get, "").await?;
        list.add("GET by a link", get.uri(), &response, response.body.len());
        let unsigned = get.uri().split('?').next().unwrap_or_default();
        let response = anonymous.get(unsigned).await?;
        list.add("GET without it", unsigned, &response, response.body.len());
        let response = anonymous.submit(form, TEXT).await?;
        list.add("POST of a form", form.url(), &response, TEXT.len());
        let response = anonymous.submit(form, TEXT.repeat(10)).await?;
        list.add("POST of too much", form.url(), &response, TEXT.len() * 10);
        Ok(list)
    }

    /// Notes a request that carried `bytes` of an object, or was refused.
    fn add(&mut self, what: &'static str, url: &str, response: &AnonymousResponse, bytes: usize) {
        self.visits.push(Visit {
            what,
            status: response.status,
            bytes: if response.is_success() { bytes } else { 0 },
            url: HiddenUrl::from(url),
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
