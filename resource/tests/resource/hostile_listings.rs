//! Responses of a broken server or proxy: nothing that S3 did not list is ever deleted.

use std::collections::VecDeque;
use std::fmt::Write;
use std::sync::{Arc, Mutex};

use aws_smithy_runtime_api::client::http::{HttpConnector, HttpConnectorFuture};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::body::SdkBody;
use resource::s3::Bucket;

use crate::scripted_server;

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
        scripted_server::s3(self.clone()).bucket(name)
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

#[tokio::test]
async fn a_key_without_the_prefix_is_not_deleted() {
    let server = Server::new(&[page(&["logs/1", "logs/10"], None)]);
    let objects = server.bucket("demo").objects().prefix("logs/10");
    let error = objects.delete().await.expect_err("a key not asked for");
    assert!(error.to_string().contains("\"logs/1\""), "{error}");
    assert_eq!(server.deletes(), Vec::<String>::new());
}

#[tokio::test]
async fn a_key_beyond_the_delimiter_is_not_deleted() {
    for keys in [&["a", "b/c"][..], &["a/b", "b"]] {
        let server = Server::new(&[page(keys, None)]);
        let objects = server.bucket("demo").objects().delimiter("/");
        let error = objects.delete().await.expect_err("a key not asked for");
        assert!(error.to_string().contains("delimiter"), "{error}");
        assert_eq!(server.deletes(), Vec::<String>::new());
    }
}

#[tokio::test]
async fn common_prefixes_that_come_again_are_an_error() {
    let page = |prefix: &str, token: &str| {
        let prefix = format!("<CommonPrefixes><Prefix>{prefix}</Prefix></CommonPrefixes><NextC");
        page::<&str>(&[], Some(token)).replacen("<NextC", &prefix, 1)
    };
    let pages = [page("a/", "1"), page("b/", "2"), page("a/", "3")];
    let server = Server::new(&pages);
    let objects = server.bucket("demo").objects().delimiter("/");
    let prefixes = objects.prefetch(false).common_prefixes().await;
    let error = prefixes.expect_err("a circle");
    assert!(error.to_string().contains("listed"), "{error}");
}

#[tokio::test]
async fn an_entry_without_a_key_is_not_deleted() {
    let whole = page(&["a"], None);
    for damaged in ["", "<Key></Key>", "<Key/>", "<Ke>a</Ke>"] {
        let server = Server::new(&[whole.replacen("<Key>a</Key>", damaged, 1)]);
        let objects = server.bucket("demo").objects();
        let error = objects.delete().await.expect_err(damaged);
        assert!(error.to_string().contains("no key"), "{error}");
        assert_eq!(server.deletes(), Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_page_that_comes_again_with_a_new_token_is_an_error() {
    for name in ["demo", "demo--usw2-az1--x-s3"] {
        let pages = [page(&["a", "b"], Some("1")), page(&["a", "b"], Some("2"))];
        let server = Server::new(&pages);
        let counted = server.bucket(name).objects().prefetch(false).count().await;
        let error = counted.expect_err(name);
        assert!(error.to_string().contains("listed"), "{error}");
        let again = Server::new(&pages);
        let objects = again.bucket(name).objects().prefetch(false);
        objects.delete().await.expect_err("a page that came again");
    }
}

#[tokio::test]
async fn a_key_that_does_not_advance_is_not_deleted() {
    let pages = [page(&["b", "c"], Some("1")), page(&["a", "d"], None)];
    let server = Server::new(&pages);
    let objects = server.bucket("demo").objects().prefetch(false);
    objects.delete().await.expect_err("a key out of order");
    assert!(!server.deletes().concat().contains("<Key>a</Key>"));
}

#[tokio::test]
async fn servers_with_another_order_are_listed() {
    let pages = [
        page(&["a", "🍕"], Some("1")),
        page(&["\u{ffe0}", "\u{fff0}"], None),
    ];
    let utf16 = Server::new(&pages);
    assert_eq!(utf16.bucket("demo").objects().count().await.unwrap(), 4);
    let pages = [page(&["d", "c"], Some("1")), page(&["b", "a"], None)];
    let directory = Server::new(&pages).bucket("demo--usw2-az1--x-s3");
    assert_eq!(directory.objects().count().await.unwrap(), 4);
}

#[tokio::test]
async fn encoded_keys_are_checked_as_what_they_stand_for() {
    // "a b" comes before "a/", but "a+b" would not.
    let encoded = page(&["a+b", "a%2Fc"], None);
    let encoded = encoded.replacen(
        "<IsTruncated>",
        "<EncodingType>url</EncodingType><IsTruncated>",
        1,
    );
    let server = Server::new(&[encoded]);
    let objects = server.bucket("demo").objects().prefix("a");
    assert_eq!(objects.count().await.unwrap(), 2);
}

#[tokio::test]
async fn endless_empty_pages_end_in_an_error() {
    let pages: Vec<String> = (0..200)
        .map(|number| page::<&str>(&[], Some(&number.to_string())))
        .collect();
    let server = Server::new(&pages);
    let error = server.bucket("demo").objects().count().await.unwrap_err();
    assert!(error.to_string().contains("100 empty pages"), "{error}");
    let objects = Server::new(&pages)
        .bucket("demo")
        .objects()
        .max_empty_pages(3);
    let error = objects.count().await.unwrap_err();
    assert!(error.to_string().contains("3 empty pages"), "{error}");
}
