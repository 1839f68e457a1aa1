//! The allocations of the facade. They are counted, so that a loaded machine changes nothing.
//!
//! One test alone: the counter counts the whole process.

use std::fmt::Write;
use std::future::Future;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::{BehaviorVersion, Config, Credentials, Region};
use aws_sdk_s3::primitives::ByteStream;
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use resource::s3::S3;

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

const KEYS: u64 = 1_000;

/// Answers every request for a listing with a page, and every other with nothing.
#[derive(Clone, Debug)]
struct Canned(Bytes);

impl HttpConnector for Canned {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let is_listing = request.uri().contains("list-type=2");
        let body = if is_listing {
            SdkBody::from(self.0.clone())
        } else {
            SdkBody::empty()
        };
        let status = 200.try_into().expect("a status");
        HttpConnectorFuture::ready(Ok(HttpResponse::new(status, body)))
    }
}

fn page() -> Canned {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ListBucketResult>");
    for key in 0..KEYS {
        write!(
            xml,
            "<Contents><Key>logs/2024/01/31/{key:09}.json</Key>\
             <LastModified>2024-01-31T12:00:00.000Z</LastModified>\
             <ETag>&quot;{key:032x}&quot;</ETag><Size>{key}</Size>\
             <StorageClass>STANDARD</StorageClass></Contents>"
        )
        .expect("a string takes anything");
    }
    xml.push_str("</ListBucketResult>");
    Canned(xml.into())
}

fn client() -> Client {
    let connector = SharedHttpConnector::new(page());
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .credentials_provider(Credentials::for_tests())
        .region(Region::new("us-east-1"))
        .http_client(http_client_fn(move |_, _| connector.clone()));
    Client::from_conf(config.build())
}

fn allocated() -> u64 {
    dhat::HeapStats::get().total_blocks
}

/// The fewest allocations of a few calls, when a first one has filled the caches.
async fn allocations<F: Future>(call: impl Fn() -> F) -> u64 {
    let mut fewest = u64::MAX;
    for _ in 0..4 {
        let before = allocated();
        call().await;
        fewest = fewest.min(allocated() - before);
    }
    fewest
}

async fn list_by_client(client: &Client) {
    let page = client
        .list_objects_v2()
        .bucket("demo")
        .send()
        .await
        .expect("a page");
    assert_eq!(page.contents().len(), 1_000);
}

async fn list_by_resource(s3: &S3) {
    let mut objects = s3.bucket("demo").objects().stream();
    let mut count = 0;
    while let Some(object) = objects.try_next().await.expect("an object") {
        count += usize::from(object.size().is_some());
    }
    assert_eq!(count, 1_000);
}

#[tokio::test]
async fn the_facade_adds_next_to_nothing() {
    let client = client();
    let s3 = S3::from_client(client.clone());
    let bucket = s3.bucket("demo");
    let object = bucket.object("key");
    let _profiler = dhat::Profiler::builder().testing().build();

    let handle = allocations(|| async { drop(s3.bucket("demo")) }).await;
    assert!(handle <= 2, "a bucket: {handle}");
    let handle = allocations(|| async { drop(bucket.object("key")) }).await;
    assert!(handle <= 2, "an object: {handle}");

    let below = allocations(|| list_by_client(&client)).await;
    let above = allocations(|| list_by_resource(&s3)).await;
    assert!(
        above <= below + KEYS,
        "a page of 1000 keys: {above} above, {below} below"
    );

    let below = allocations(|| client.head_object().bucket("demo").key("key").send()).await;
    let above = allocations(|| object.reload()).await;
    assert!(above <= below + 2, "HEAD: {above} above, {below} below");

    let below = allocations(|| client.get_object().bucket("demo").key("key").send()).await;
    let above = allocations(|| object.get().into_future()).await;
    assert!(above <= below + 2, "GET: {above} above, {below} below");

    let body = || ByteStream::from_static(b"body");
    let below = allocations(|| {
        client
            .put_object()
            .bucket("demo")
            .key("key")
            .body(body())
            .send()
    })
    .await;
    let above = allocations(|| object.put(body()).into_future()).await;
    assert!(above <= below + 2, "PUT: {above} above, {below} below");
}
