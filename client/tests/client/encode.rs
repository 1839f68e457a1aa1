//! The fast writer's requests are the SDK's, byte for byte.

use std::sync::{Arc, Mutex};

use aws_sdk_s3::Client;
use aws_sdk_s3::config::{BehaviorVersion, Config, Credentials, Region};
use aws_sdk_s3::types::{Delete, ObjectIdentifier};
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::body::SdkBody;
use client::encode::FastWriter;
use proptest::prelude::*;

/// A request: target, headers that depend on the body, and the body.
type Sent = Vec<(String, Vec<Option<String>>, Vec<u8>)>;

/// An S3 that takes every delete, and remembers the requests.
#[derive(Clone, Debug, Default)]
struct Recorder(Arc<Mutex<Sent>>);

impl HttpConnector for Recorder {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let headers = [
            "content-length",
            "content-type",
            "x-amz-checksum-crc32",
            "x-amz-mfa",
        ]
        .map(|name| request.headers().get(name).map(str::to_owned));
        let body = request.body().bytes().unwrap_or_default().to_vec();
        let sent = (request.uri().to_owned(), headers.to_vec(), body);
        self.0.lock().expect("no panic").push(sent);
        let status = http::StatusCode::OK.into();
        let response = HttpResponse::new(status, SdkBody::from("<DeleteResult></DeleteResult>"));
        HttpConnectorFuture::ready(Ok(response))
    }
}

/// The requests by the SDK's own writer and by the fast one.
fn sent(delete: &Delete) -> (Sent, Sent) {
    let by = |fast: bool| {
        let recorder = Recorder::default();
        let connector = SharedHttpConnector::new(recorder.clone());
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .credentials_provider(Credentials::new("id", "secret", None, None, "test"))
            .region(Region::new("us-east-1"))
            .http_client(http_client_fn(move |_, _| connector.clone()));
        let config = if fast {
            config.interceptor(FastWriter::new())
        } else {
            config
        };
        let call = Client::from_conf(config.build()).delete_objects();
        let call = call.bucket("demo").mfa("1 2").delete(delete.clone()).send();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        runtime.expect("a runtime").block_on(call).expect("deleted");
        std::mem::take(&mut *recorder.0.lock().expect("no panic"))
    };
    (by(false), by(true))
}

fn delete(objects: Vec<ObjectIdentifier>, quiet: Option<bool>) -> Delete {
    let delete = Delete::builder().set_objects(Some(objects));
    delete.set_quiet(quiet).build().expect("objects")
}

fn object(key: String, version_id: Option<String>) -> ObjectIdentifier {
    let object = ObjectIdentifier::builder().key(key);
    object.set_version_id(version_id).build().expect("a key")
}

#[test]
fn conditions_are_left_to_the_sdk() {
    let conditional = ObjectIdentifier::builder().key("a").e_tag("\"e\"").size(1);
    let delete = delete(vec![conditional.build().expect("a key")], None);
    let (sdk, fast) = sent(&delete);
    assert_eq!(sdk, fast);
    assert!(String::from_utf8_lossy(&fast[0].2).contains("<ETag>"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_request_is_the_sdks(
        keys: Vec<(String, Option<String>)>,
        plain in proptest::collection::vec("[a-z/<>&'\"\r\n\t\u{85}\u{2028}]{1,20}", 0..5),
        quiet: Option<bool>,
    ) {
        let keys = keys.into_iter().chain(plain.into_iter().map(|key| (key, None)));
        let objects = keys.map(|(key, version_id)| object(key, version_id)).collect();
        let (sdk, fast) = sent(&delete(objects, quiet));
        prop_assert_eq!(sdk, fast);
    }
}
