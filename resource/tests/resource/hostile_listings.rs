//! Responses of a broken server or proxy: nothing that S3 did not list is ever deleted.

use std::collections::VecDeque;
use std::fmt::Write;
use std::sync::{Arc, Mutex};

use aws_sdk_s3::Client;
use aws_sdk_s3::config::retry::RetryConfig;
use aws_sdk_s3::config::{BehaviorVersion, Config, Credentials, Region};
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::body::SdkBody;
use resource::s3::{Bucket, S3};

/// Gives each listing the next body of a script, and counts the other requests.
#[derive(Clone, Debug, Default)]
struct Server {
    pages: Arc<Mutex<VecDeque<String>>>,
    deletes: Arc<Mutex<Vec<String>>>,
}

impl HttpConnector for Server {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let body = if request.uri().contains("list-type=2") {
            let page = self.pages.lock().unwrap().pop_front();
            page.expect("no request beyond the script")
        } else {
            let sent = request.body().bytes().unwrap_or_default();
            let sent = String::from_utf8_lossy(sent).into_owned();
            self.deletes.lock().unwrap().push(sent);
            "<DeleteResult></DeleteResult>".to_owned()
        };
        let status = 200.try_into().expect("a status");
        HttpConnectorFuture::ready(Ok(HttpResponse::new(status, SdkBody::from(body))))
    }
}

impl Server {
    fn new(pages: &[String]) -> Self {
        let server = Self::default();
        server.pages.lock().unwrap().extend(pages.iter().cloned());
        server
    }

    fn bucket(&self, name: &str) -> Bucket {
        let connector = SharedHttpConnector::new(self.clone());
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .credentials_provider(Credentials::for_tests())
            .region(Region::new("us-east-1"))
            .endpoint_url("http://127.0.0.1:1")
            .force_path_style(true)
            .retry_config(RetryConfig::disabled())
            .http_client(http_client_fn(move |_, _| connector.clone()));
        S3::from_client(Client::from_conf(client::s3_config(config).build())).bucket(name)
    }

    fn deletes(&self) -> Vec<String> {
        self.deletes.lock().unwrap().clone()
    }
}

/// A page that lists these keys, and the token of the next page.
fn page<K: AsRef<str>>(keys: &[K], token: Option<&str>) -> String {
    let mut xml = String::from("<ListBucketResult>");
    write!(xml, "<IsTruncated>{}</IsTruncated>", token.is_some()).unwrap();
    for key in keys {
        write!(
            xml,
            "<Contents><Key>{}</Key><Size>1</Size></Contents>",
            key.as_ref()
        )
        .unwrap();
    }
    if let Some(token) = token {
        write!(
            xml,
            "<NextContinuationToken>{token}</NextContinuationToken>"
        )
        .unwrap();
    }
    xml + "</ListBucketResult>"
}

#[tokio::test]
async fn a_key_that_was_cut_is_not_deleted() {
    let whole = page(&["logs/10.csv"], None);
    let cut = whole.find("0.csv").unwrap();
    let server = Server::new(&[whole[..cut].to_owned()]);
    let objects = server.bucket("demo").objects().prefix("logs/10");
    let error = objects.delete().await.expect_err("a listing that was cut");
    assert!(error.to_string().contains("</ListBucketResult>"), "{error}");
    assert_eq!(server.deletes(), Vec::<String>::new());
}

#[tokio::test]
async fn a_listing_of_1000_keys_that_is_cut_at_517_is_an_error() {
    let keys: Vec<String> = (0..1_000).map(|key| format!("k{key:04}")).collect();
    let whole = page(&keys, None);
    let cut = whole.find("<Contents><Key>k0517").unwrap();
    let server = Server::new(&[whole[..cut].to_owned()]);
    let counted = server.bucket("demo").objects().count().await;
    counted.expect_err("a listing that was cut");
}
