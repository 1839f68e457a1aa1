//! A response that is cut off is never taken for a whole one.
//!
//! A body that ends with the connection, and a length rewritten by a proxy, leave only the missing end tag to tell.

use std::fmt::Debug;
use std::future::Future;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::Builder;
use aws_sdk_s3::config::retry::RetryConfig;
use aws_sdk_s3::error::SdkError;
use aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use client::decode::FastReader;

use crate::through_client::scripted;

const LISTING: &str = include_str!("samples/list_objects_v2.xml");

/// The request for [`LISTING`].
fn listing(s3: &Client) -> ListObjectsV2FluentBuilder {
    let request = s3.list_objects_v2().bucket("demo").prefix("a&b/");
    let request = request.delimiter("/").start_after("a");
    request.continuation_token("1ueGcxLPRx1Tr")
}

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
    assert_cuts_fail(LISTING, |s3| listing(&s3).send()).await;
    assert_cuts_fail(include_str!("samples/list_objects.xml"), |s3| {
        let request = s3.list_objects().bucket("demo").marker("a");
        request.delimiter("/").send()
    })
    .await;
    assert_cuts_fail(include_str!("samples/list_object_versions.xml"), |s3| {
        let request = s3.list_object_versions().bucket("demo").prefix("p");
        let request = request.delimiter("/").key_marker("k");
        request.version_id_marker("v").send()
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

/// Asks with `call` a server that cuts its first response off and closes the connection, and demands that the second
/// response is the one that counts.
macro_rules! asked_again {
    ($body:expr, |$s3:ident| $call:expr) => {
        let whole: &'static str = $body;
        for cut in [whole.len() / 3, whole.len() / 2, whole.len() - 1] {
            let ($s3, script) = scripted(&[(200, &whole[..cut]), (200, whole)], client::s3_config);
            $call.send().await.expect(&whole[..cut]);
            assert_eq!(script.left(), 0, "not asked again: {}", &whole[..cut]);
        }
        let body = whole.trim_end();
        assert_cuts_fail(body, |$s3| $call.send()).await;
    };
}

#[tokio::test]
async fn every_cut_configuration_is_asked_for_again() {
    asked_again!(
        "<AccessControlPolicy><Owner><ID>a</ID></Owner><AccessControlList><Grant><Permission>READ</Permission></Grant>\
         </AccessControlList></AccessControlPolicy>",
        |s3| s3.get_bucket_acl().bucket("demo")
    );
    asked_again!(
        "<AccessControlPolicy><Owner><ID>a</ID></Owner><AccessControlList/></AccessControlPolicy>",
        |s3| s3.get_object_acl().bucket("demo").key("k")
    );
    asked_again!(
        "<CORSConfiguration><CORSRule><AllowedMethod>GET</AllowedMethod><AllowedOrigin>*</AllowedOrigin></CORSRule>\
         </CORSConfiguration>",
        |s3| s3.get_bucket_cors().bucket("demo")
    );
    asked_again!(
        "<LifecycleConfiguration><Rule><ID>a</ID><Status>Enabled</Status></Rule></LifecycleConfiguration>",
        |s3| s3.get_bucket_lifecycle_configuration().bucket("demo")
    );
    asked_again!(
        "<WebsiteConfiguration><IndexDocument><Suffix>i</Suffix></IndexDocument></WebsiteConfiguration>",
        |s3| s3.get_bucket_website().bucket("demo")
    );
    asked_again!(
        "<NotificationConfiguration><QueueConfiguration><Queue>q</Queue><Event>s3:ObjectCreated:*</Event>\
         </QueueConfiguration></NotificationConfiguration>",
        |s3| s3.get_bucket_notification_configuration().bucket("demo")
    );
    asked_again!(
        "<BucketLoggingStatus><LoggingEnabled><TargetBucket>b</TargetBucket><TargetPrefix>p</TargetPrefix>\
         </LoggingEnabled></BucketLoggingStatus>",
        |s3| s3.get_bucket_logging().bucket("demo")
    );
    asked_again!(
        "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>",
        |s3| s3.get_bucket_versioning().bucket("demo")
    );
    asked_again!(
        "<RequestPaymentConfiguration><Payer>Requester</Payer></RequestPaymentConfiguration>",
        |s3| s3.get_bucket_request_payment().bucket("demo")
    );
    asked_again!(
        "<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet></Tagging>",
        |s3| s3.get_bucket_tagging().bucket("demo")
    );
    asked_again!(
        "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls></PublicAccessBlockConfiguration>",
        |s3| s3.get_public_access_block().bucket("demo")
    );
    asked_again!(
        "<OwnershipControls><Rule><ObjectOwnership>ObjectWriter</ObjectOwnership></Rule></OwnershipControls>",
        |s3| s3.get_bucket_ownership_controls().bucket("demo")
    );
    asked_again!(
        "<PolicyStatus><IsPublic>true</IsPublic></PolicyStatus>",
        |s3| s3.get_bucket_policy_status().bucket("demo")
    );
    asked_again!("<LegalHold><Status>ON</Status></LegalHold>", |s3| s3
        .get_object_legal_hold()
        .bucket("demo")
        .key("k"));
    asked_again!(
        "<GetObjectAttributesResponse><ObjectSize>4</ObjectSize></GetObjectAttributesResponse>",
        |s3| s3
            .get_object_attributes()
            .bucket("demo")
            .key("k")
            .object_attributes(aws_sdk_s3::types::ObjectAttributes::ObjectSize)
    );
    asked_again!(
        "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>",
        |s3| s3.create_multipart_upload().bucket("demo").key("k")
    );
    asked_again!("<CopyPartResult><ETag>e</ETag></CopyPartResult>", |s3| s3
        .upload_part_copy()
        .bucket("demo")
        .key("k")
        .copy_source("demo/j")
        .upload_id("u")
        .part_number(1));
}

#[tokio::test]
async fn every_cut_policy_is_asked_for_again() {
    asked_again!(
        r#"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "arn:aws:s3:::é/*"}]}"#,
        |s3| s3.get_bucket_policy().bucket("demo")
    );
}

#[tokio::test]
async fn a_cut_response_is_asked_for_again() {
    let cut = &LISTING[..LISTING.len() / 2];
    let (client, script) = scripted(&[(200, cut), (200, ""), (200, LISTING)], client::s3_config);
    let page = listing(&client).send().await.unwrap();
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
        Some(client::error::ErrorKind::NotFromService),
        "{error}"
    );
    let list = client.list_objects_v2().bucket("demo").send().await;
    let error = client::Error::from(list.unwrap_err());
    assert_eq!(
        error.kind(),
        Some(client::error::ErrorKind::NotFromService),
        "{error}"
    );
}
