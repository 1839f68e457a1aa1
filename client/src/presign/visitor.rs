//! Whoever has a link: an HTTP client without credentials.

use std::fmt;

use aws_sdk_s3::error::{ErrorMetadata, ProvideErrorMetadata};
use aws_sdk_s3::presigning::PresignedRequest;
use aws_smithy_runtime::client::orchestrator::operation::Operation;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use http::{Request, Uri};
use session::Session;

use super::{PostForm, multipart};
use crate::error::{Error, Result};

/// Sends presigned requests as any program can: it signs nothing and knows no credentials.
///
/// It shares the session's connections, and the session's wire log shows what it sends.
///
/// ```
/// use client::presign::{self, Visitor};
/// use std::time::Duration;
///
/// async fn read(session: &session::Session) -> client::Result<()> {
///     let s3 = client::s3(session);
///     let link = presign::get(&s3, "demo", "report.csv", Duration::from_mins(5)).await?;
///     let answer = Visitor::of(session)?.send(&link, "").await?;
///     println!("{}, {} bytes", answer.status, answer.body.len());
///     Ok(())
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Visitor {
    http: SharedHttpClient,
}

/// What a server answered, whatever the status.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The whole body.
    pub body: Bytes,
}

impl Answer {
    /// Whether the status is one of success.
    #[must_use]
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

impl Visitor {
    /// A visitor on the connections of a session, without its credentials.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a session without an HTTP client.
    pub fn of(session: &Session) -> Result<Self> {
        let http = session.sdk_config().http_client();
        let http = http.ok_or_else(|| Error::Invalid("the session has no HTTP client".into()))?;
        Ok(Self { http })
    }

    /// Sends what a link is for, with a body where it writes.
    ///
    /// # Errors
    /// When there is no answer. An answer of any status is no error.
    pub async fn send(
        &self,
        link: &PresignedRequest,
        body: impl Into<Bytes> + Send,
    ) -> Result<Answer> {
        let mut request = Request::builder().method(link.method()).uri(link.uri());
        for (name, value) in link.headers() {
            request = request.header(name, value);
        }
        self.call(request, body.into()).await
    }

    /// Submits a form with a file, as a browser does.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    pub async fn submit(&self, form: &PostForm, file: impl Into<Bytes> + Send) -> Result<Answer> {
        let (kind, body) = multipart::encode(form.fields(), &file.into());
        let request = Request::builder().method("POST").uri(form.url());
        self.call(request.header("content-type", kind), body).await
    }

    /// Reads an address that nobody signed.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    pub async fn get(&self, url: &str) -> Result<Answer> {
        self.call(Request::builder().uri(url), Bytes::new()).await
    }

    async fn call(&self, request: http::request::Builder, body: Bytes) -> Result<Answer> {
        // The text of these errors may hold the address, and with it a signature.
        let unfit = || Error::Invalid("a presigned request is no HTTP request".into());
        let request = request.body(SdkBody::from(body)).map_err(|_| unfit())?;
        let endpoint = endpoint(request.uri()).ok_or_else(unfit)?;
        let request = HttpRequest::try_from(request).map_err(|_| unfit())?;
        let operation = Operation::builder()
            .service_name("http")
            .operation_name("visit")
            .http_client(self.http.clone())
            .endpoint_url(&endpoint)
            .no_auth()
            .no_retry()
            .serializer(Ok)
            .deserializer(|response: &HttpResponse| {
                Ok(Answer {
                    status: response.status().as_u16(),
                    body: Bytes::copy_from_slice(response.body().bytes().unwrap_or_default()),
                })
            })
            .build();
        let answer: Result<Answer, aws_sdk_s3::error::SdkError<VisitError, HttpResponse>> =
            operation.invoke(request).await;
        Ok(answer?)
    }
}

/// `http://127.0.0.1:4566`.
fn endpoint(uri: &Uri) -> Option<String> {
    Some(format!("{}://{}", uri.scheme_str()?, uri.authority()?))
}

/// What an answer could be besides an answer: nothing, since a visitor takes every status for one.
#[derive(Debug)]
struct VisitError(ErrorMetadata);

impl fmt::Display for VisitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for VisitError {}

impl ProvideErrorMetadata for VisitError {
    fn meta(&self) -> &ErrorMetadata {
        &self.0
    }
}
