//! An HTTP client without credentials, for presigned requests.

use std::fmt;

use aws_sdk_s3::error::{ErrorMetadata, ProvideErrorMetadata, SdkError};
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

/// Sends presigned requests, as any program can that has the URL: it signs nothing and has no credentials.
///
/// It shares the session's connections, and the session's wire log shows what it sends.
///
/// ```
/// use client::presign::{self, AnonymousClient};
/// use std::time::Duration;
///
/// async fn read(session: &session::Session) -> client::Result<()> {
///     let s3 = client::s3(session);
///     let url = presign::get(&s3, "demo", "report.csv", Duration::from_mins(5)).await?;
///     let response = AnonymousClient::new(session)?.send(&url, "").await?;
///     println!("{}, {} bytes", response.status, response.body.len());
///     Ok(())
/// }
/// ```
#[derive(Clone, Debug)]
pub struct AnonymousClient {
    http: SharedHttpClient,
}

/// The response to a presigned request, of any status.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AnonymousResponse {
    /// The HTTP status.
    pub status: u16,
    /// The whole body.
    pub body: Bytes,
}

impl AnonymousResponse {
    /// Whether the status is 2xx.
    #[must_use]
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

impl AnonymousClient {
    /// A client with the connections of a session and without its credentials.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a session without an HTTP client.
    pub fn new(session: &Session) -> Result<Self> {
        let http = session.sdk_config().http_client();
        let http = http.ok_or_else(|| Error::Invalid("the session has no HTTP client".into()))?;
        Ok(Self { http })
    }

    /// Sends a presigned request, with the body of a PUT.
    ///
    /// # Errors
    /// When no response comes. A response of any status is not an error.
    pub async fn send(
        &self,
        request: &PresignedRequest,
        body: impl Into<Bytes> + Send,
    ) -> Result<AnonymousResponse> {
        let mut unsigned = Request::builder()
            .method(request.method())
            .uri(request.uri());
        for (name, value) in request.headers() {
            unsigned = unsigned.header(name, value);
        }
        self.call(unsigned, body.into()).await
    }

    /// Submits a form with a file, as a browser does.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    pub async fn submit(
        &self,
        form: &PostForm,
        file: impl Into<Bytes> + Send,
    ) -> Result<AnonymousResponse> {
        let (kind, body) = multipart::encode(form.fields(), &file.into());
        let request = Request::builder().method("POST").uri(form.url());
        self.call(request.header("content-type", kind), body).await
    }

    /// Sends a GET to a URL that is not presigned, such as that of a public object.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    pub async fn get(&self, url: &str) -> Result<AnonymousResponse> {
        self.call(Request::builder().uri(url), Bytes::new()).await
    }

    async fn call(
        &self,
        request: http::request::Builder,
        body: Bytes,
    ) -> Result<AnonymousResponse> {
        // The text of these errors may hold the URL, and with it a signature.
        let unfit = || Error::Invalid("a presigned request is no HTTP request".into());
        let request = request.body(SdkBody::from(body)).map_err(|_| unfit())?;
        let endpoint = endpoint(request.uri()).ok_or_else(unfit)?;
        let request = HttpRequest::try_from(request).map_err(|_| unfit())?;
        let operation = Operation::builder()
            .service_name("http")
            .operation_name("send")
            .http_client(self.http.clone())
            .endpoint_url(&endpoint)
            .no_auth()
            .no_retry()
            .serializer(Ok)
            .deserializer(|response: &HttpResponse| {
                Ok(AnonymousResponse {
                    status: response.status().as_u16(),
                    body: Bytes::copy_from_slice(response.body().bytes().unwrap_or_default()),
                })
            })
            .build();
        let response: Result<AnonymousResponse, SdkError<NoError, HttpResponse>> =
            operation.invoke(request).await;
        Ok(response?)
    }
}

/// `http://127.0.0.1:4566`.
fn endpoint(uri: &Uri) -> Option<String> {
    Some(format!("{}://{}", uri.scheme_str()?, uri.authority()?))
}

/// The error of the operation, which has none: a response of every status is its output.
#[derive(Debug)]
struct NoError(ErrorMetadata);

impl fmt::Display for NoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for NoError {}

impl ProvideErrorMetadata for NoError {
    fn meta(&self) -> &ErrorMetadata {
        &self.0
    }
}
