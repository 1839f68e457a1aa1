//! An HTTP client that answers from a function, and remembers what it was asked.

use std::fmt;
use std::sync::{Arc, Mutex};

use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;

type Answer = Arc<dyn Fn(&HttpRequest) -> (u16, String) + Send + Sync>;

#[derive(Clone)]
pub(crate) struct Canned {
    answer: Answer,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Canned {
    pub(crate) fn new(
        answer: impl Fn(&HttpRequest) -> (u16, String) + Send + Sync + 'static,
    ) -> Self {
        Self {
            answer: Arc::new(answer),
            asked: Arc::default(),
        }
    }

    /// One that must never be asked.
    pub(crate) fn silent() -> Self {
        Self::new(|request| panic!("nothing may be sent, but there was {}", request.uri()))
    }

    /// The URLs, and after a space the bodies, of all requests so far.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

impl fmt::Debug for Canned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Canned")
    }
}

impl HttpConnector for Canned {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let body = request.body().bytes().unwrap_or_default();
        let line = format!("{} {}", request.uri(), String::from_utf8_lossy(body));
        self.asked.lock().unwrap().push(line);
        let (status, body) = (self.answer)(&request);
        let response = HttpResponse::new(status.try_into().unwrap(), SdkBody::from(body));
        HttpConnectorFuture::ready(Ok(response))
    }
}

impl HttpClient for Canned {
    fn http_connector(
        &self,
        _settings: &HttpConnectorSettings,
        _components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

/// STS's response to `AssumeRole` and `AssumeRoleWithWebIdentity`.
pub(crate) fn sts(action: &str, id: &str, expiration: &str) -> (u16, String) {
    let (secret, token) = (super::SECRET, super::TOKEN);
    let body = format!(
        "<{action}Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><{action}Result>\
         <Credentials><AccessKeyId>{id}</AccessKeyId><SecretAccessKey>{secret}</SecretAccessKey>\
         <SessionToken>{token}</SessionToken><Expiration>{expiration}</Expiration></Credentials>\
         <AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/demo/x</Arn>\
         <AssumedRoleId>AROA:x</AssumedRoleId></AssumedRoleUser>\
         </{action}Result></{action}Response>"
    );
    (200, body)
}

/// S3's response to `ListBuckets` when there are none.
pub(crate) fn no_buckets() -> (u16, String) {
    let body = "<ListAllMyBucketsResult><Buckets/></ListAllMyBucketsResult>";
    (200, body.to_owned())
}
