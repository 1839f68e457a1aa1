//! The allocations of a page. They are counted, so that a loaded machine changes nothing.
//!
//! One test alone: the counter counts the whole process.

use std::fmt::Write;

use aws_sdk_s3::config::{BehaviorVersion, Builder, Credentials, Region};
use aws_sdk_s3::{Client, Config};
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use client::decode::FastReader;

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

const KEYS: u64 = 1_000;

/// The allocations of the SDK alone for a page of 1000 keys.
const SDK_PAGE: u64 = 3_358;

/// Answers every request with the same page.
#[derive(Clone, Debug)]
struct Page(Bytes);

impl HttpConnector for Page {
    fn call(&self, _request: HttpRequest) -> HttpConnectorFuture {
        let status = 200.try_into().expect("a status");
        HttpConnectorFuture::ready(Ok(HttpResponse::new(status, SdkBody::from(self.0.clone()))))
    }
}

/// A page as S3 sends it.
fn page(keys: u64) -> Page {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ListBucketResult>");
    for key in 0..keys {
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
    Page(xml.into())
}

fn client(page: Page, finish: impl FnOnce(Builder) -> Builder) -> Client {
    let connector = SharedHttpConnector::new(page);
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .credentials_provider(Credentials::for_tests())
        .region(Region::new("us-east-1"))
        .http_client(http_client_fn(move |_, _| connector.clone()));
    Client::from_conf(finish(config).build())
}

/// The allocations of one call, when a first one has filled the caches.
async fn allocations(client: &Client, keys: usize) -> u64 {
    let list = || client.list_objects_v2().bucket("demo").send();
    list().await.expect("a page");
    let before = dhat::HeapStats::get().total_blocks;
    let page = list().await.expect("a page");
    let after = dhat::HeapStats::get().total_blocks;
    assert_eq!(page.contents().len(), keys);
    after - before
}

#[tokio::test]
async fn a_page_of_1000_keys_costs_two_allocations_a_key_beside_the_call() {
    let _profiler = dhat::Profiler::builder().testing().build();
    let fast = |config: Builder| config.interceptor(FastReader::new());

    let empty = allocations(&client(page(0), fast), 0).await;
    let full = allocations(&client(page(KEYS), fast), 1_000).await;
    let stock = allocations(&client(page(KEYS), |config| config), 1_000).await;
    println!("{empty} for an empty page, {full} for {KEYS} keys, {stock} by the SDK alone");

    // The key, the entity tag, and for all of them together one list.
    assert_eq!(full - empty, 2 * KEYS + 1);
    assert!(full <= SDK_PAGE, "{full} allocations");
    assert!(
        full <= stock,
        "{full} allocations where the SDK needs {stock}"
    );
}
