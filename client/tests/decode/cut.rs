//! A response that is cut off is never taken for a whole one.
//!
//! A body that ends with the connection, and a length rewritten by a proxy, leave only the missing end tag to tell.

use std::fmt::Debug;
use std::future::Future;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::Builder;
use aws_sdk_s3::config::retry::RetryConfig;
use aws_sdk_s3::error::SdkError;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use client::decode::FastReader;

use crate::through_client::scripted;

const LISTING: &str = include_str!("samples/list_objects_v2.xml");

fn once(config: Builder) -> Builder {
    client::s3_config(config).retry_config(RetryConfig::disabled())
}

/// Demands that `call` fails on every cut of `body`, and succeeds on the whole body.
async fn assert_cuts_fail<F, T, E>(body: &str, call: impl Fn(Client) -> F)
where
    F: Future<Output = Result<T, SdkError<E, HttpResponse>>>,
    T: Debug,
    E: std::error::Error + aws_sdk_s3::error::ProvideErrorMetadata + Send + Sync + 'static,
{
    let whole = body.trim_end();
    for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
        let cut = &whole[..end];
        let (client, _) = scripted(&[(200, cut)], once);
        let error = client::Error::from(call(client).await.expect_err(cut));
        assert!(error.is_transient(), "{cut}: {error}");
    }
    let (client, _) = scripted(&[(200, body)], once);
    call(client).await.expect("the whole body");
}

#[tokio::test]
async fn every_cut_of_a_listing_is_an_error() {
    assert_cuts_fail(LISTING, |s3| s3.list_objects_v2().bucket("demo").send()).await;
    assert_cuts_fail(include_str!("samples/list_objects.xml"), |s3| {
        s3.list_objects().bucket("demo").send()
    })
    .await;
    assert_cuts_fail(include_str!("samples/list_object_versions.xml"), |s3| {
        s3.list_object_versions().bucket("demo").send()
    })
    .await;
}

#[tokio::test]
async fn every_cut_of_a_batch_response_is_an_error() {
    use aws_sdk_s3::types::{Delete, ObjectIdentifier};
    let key = ObjectIdentifier::builder().key("a").build().unwrap();
    let delete = Delete::builder().objects(key).build().unwrap();
    assert_cuts_fail(include_str!("samples/delete_objects.xml"), |s3| {
        s3.delete_objects()
            .bucket("demo")
            .delete(delete.clone())
            .send()
    })
    .await;
}

#[tokio::test]
async fn every_cut_of_any_other_xml_response_is_an_error() {
    let tags = "<?xml version=\"1.0\"?>\n<Tagging><TagSet><Tag><Key>a</Key><Value>é</Value></Tag></TagSet></Tagging>";
    assert_cuts_fail(tags, |s3| {
        s3.get_object_tagging().bucket("demo").key("k").send()
    })
    .await;
    let buckets = "<ListAllMyBucketsResult><Buckets><Bucket><Name>demo</Name></Bucket></Buckets>\
        <ContinuationToken>more</ContinuationToken></ListAllMyBucketsResult>\n<!-- end -->";
    let buckets = buckets.trim_end_matches("\n<!-- end -->");
    assert_cuts_fail(buckets, |s3| s3.list_buckets().send()).await;
    let uploads = "<ListMultipartUploadsResult><Upload><Key>k</Key><UploadId>u</UploadId></Upload>\
        <IsTruncated>true</IsTruncated></ListMultipartUploadsResult>";
    assert_cuts_fail(uploads, |s3| {
        s3.list_multipart_uploads().bucket("demo").send()
    })
    .await;
    let parts = "<ListPartsResult><Part><PartNumber>1</PartNumber></Part></ListPartsResult>";
    assert_cuts_fail(parts, |s3| {
        s3.list_parts()
            .bucket("demo")
            .key("k")
            .upload_id("u")
            .send()
    })
    .await;
    let completed =
        "<CompleteMultipartUploadResult><Key>k</Key><ETag>e</ETag></CompleteMultipartUploadResult>";
    assert_cuts_fail(completed, |s3| {
        let call = s3.complete_multipart_upload().bucket("demo").key("k");
        call.upload_id("u").send()
    })
    .await;
    let copied = "<CopyObjectResult><ETag>e</ETag></CopyObjectResult>";
    assert_cuts_fail(copied, |s3| {
        let call = s3.copy_object().bucket("demo").key("k");
        call.copy_source("demo/j").send()
    })
    .await;
    let rules = "<ServerSideEncryptionConfiguration><Rule><BucketKeyEnabled>true</BucketKeyEnabled></Rule>\
        </ServerSideEncryptionConfiguration>";
    assert_cuts_fail(rules, |s3| s3.get_bucket_encryption().bucket("demo").send()).await;
}

#[tokio::test]
async fn a_cut_response_is_asked_for_again() {
    let cut = &LISTING[..LISTING.len() / 2];
    let (client, script) = scripted(&[(200, cut), (200, ""), (200, LISTING)], client::s3_config);
    let page = client
        .list_objects_v2()
        .bucket("demo")
        .send()
        .await
        .unwrap();
    assert_eq!(page.contents().len(), 2);
    assert_eq!(script.left(), 0);
    let (client, script) = scripted(
        &[
            (200, "<LocationConstraint>eu-"),
            (200, "<LocationConstraint>eu-west-1</LocationConstraint>"),
        ],
        client::s3_config,
    );
    let location = client.get_bucket_location().bucket("demo").send().await;
    let location = location.unwrap().location_constraint;
    assert_eq!(location.unwrap().as_str(), "eu-west-1");
    assert_eq!(script.left(), 0);
}

#[tokio::test]
async fn the_fast_reader_refuses_cuts_by_itself() {
    let cut = &LISTING[..LISTING.len() / 2];
    let (client, _) = scripted(&[(200, cut)], |config| {
        let config = config.interceptor(FastReader::new());
        config.retry_config(RetryConfig::disabled())
    });
    let listed = client.list_objects_v2().bucket("demo").send().await;
    let error = client::Error::from(listed.unwrap_err());
    let told = "the XML document ends before `</ListBucketResult>`";
    assert!(error.to_string().contains(told), "{error}");
}

#[tokio::test]
async fn bodies_that_are_not_xml_documents_pass() {
    let policy = "{\"Version\": \"2012-10-17\", \"Statement\": []}";
    let (client, _) = scripted(&[(200, policy), (200, "<a><b>"), (200, "")], once);
    let found = client.get_bucket_policy().bucket("demo").send().await;
    assert_eq!(found.unwrap().policy.as_deref(), Some(policy));
    let object = client.get_object().bucket("demo").key("k").send().await;
    let bytes = object.unwrap().body.collect().await.unwrap().into_bytes();
    assert_eq!(bytes, "<a><b>", "an object may hold anything");
    let put = client.put_object().bucket("demo").key("k").send().await;
    put.expect("a response without a body");
}

#[tokio::test]
async fn a_web_page_is_no_success_of_any_operation() {
    let page = "<!DOCTYPE html><html><body>Sign in to the network</body></html>";
    let (client, _) = scripted(&[(200, page), (200, page)], once);
    let put = client.put_object().bucket("demo").key("k").send().await;
    let error = client::Error::from(put.unwrap_err());
    assert_eq!(
        error.kind(),
        Some(client::error::ErrorKind::NotS3),
        "{error}"
    );
    let list = client.list_objects_v2().bucket("demo").send().await;
    let error = client::Error::from(list.unwrap_err());
    assert_eq!(
        error.kind(),
        Some(client::error::ErrorKind::NotS3),
        "{error}"
    );
}
