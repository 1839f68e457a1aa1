//! Actions that end in a resource, and those that set one field of many.

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::complete_multipart_upload::CompleteMultipartUploadOutput;
use aws_sdk_s3::operation::copy_object::CopyObjectOutput;
use aws_sdk_s3::operation::create_bucket::CreateBucketOutput;
use aws_sdk_s3::operation::create_multipart_upload::CreateMultipartUploadOutput;
use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::operation::list_buckets::ListBucketsOutput;
use aws_sdk_s3::operation::list_parts::ListPartsOutput;
use aws_sdk_s3::operation::put_bucket_versioning::PutBucketVersioningOutput;
use aws_sdk_s3::operation::put_object::PutObjectOutput;
use aws_sdk_s3::primitives::{ByteStream, DateTime};
use aws_sdk_s3::types::{
    Bucket, BucketVersioningStatus, CompletedMultipartUpload, CreateBucketConfiguration, MfaDelete,
    Part, VersioningConfiguration,
};
use aws_smithy_mocks::{Rule, RuleMode, mock, mock_client};
use resource::s3::S3;

fn s3(rules: &[&Rule]) -> S3 {
    S3::from_client(mock_client!(aws_sdk_s3, RuleMode::MatchAny, rules))
}

#[tokio::test]
async fn create_bucket_ends_in_the_bucket() {
    let create = mock!(Client::create_bucket)
        .match_requests(|request| {
            request.bucket() == Some("b") && request.create_bucket_configuration().is_some()
        })
        .then_output(|| CreateBucketOutput::builder().build());
    let s3 = s3(&[&create]);
    let place = CreateBucketConfiguration::builder()
        .location_constraint("eu-west-1".into())
        .build();
    let made = s3
        .create_bucket("b")
        .with(|request| request.create_bucket_configuration(place));
    assert_eq!(made.await.unwrap(), s3.bucket("b"));
}

#[tokio::test]
async fn an_upload_in_parts_begins_with_an_upload_and_ends_in_the_object() {
    let create = mock!(Client::create_multipart_upload).then_output(|| {
        CreateMultipartUploadOutput::builder()
            .upload_id("u")
            .build()
    });
    let complete = mock!(Client::complete_multipart_upload)
        .match_requests(|request| {
            request.upload_id() == Some("u")
                && request.key() == Some("k")
                && request.multipart_upload().is_some()
        })
        .then_output(|| CompleteMultipartUploadOutput::builder().build());
    let object = s3(&[&create, &complete]).object("b", "k");
    let upload = object.initiate_multipart_upload().await.unwrap();
    assert_eq!(upload, object.multipart_upload("u"));
    let parts = CompletedMultipartUpload::builder().build();
    let made = upload
        .complete()
        .with(|request| request.multipart_upload(parts))
        .await;
    assert_eq!(made.unwrap(), object);
}

#[tokio::test]
async fn an_upload_without_an_id_in_the_answer_is_an_error() {
    let create = mock!(Client::create_multipart_upload)
        .then_output(|| CreateMultipartUploadOutput::builder().build());
    let error = s3(&[&create])
        .object("b", "k")
        .initiate_multipart_upload()
        .await
        .unwrap_err();
    assert_eq!(error.to_string(), "s3://b/k: the response lacks UploadId");
}

#[tokio::test]
async fn enable_and_suspend_keep_the_other_fields() {
    for status in [
        BucketVersioningStatus::Enabled,
        BucketVersioningStatus::Suspended,
    ] {
        let wanted = status.clone();
        let put = mock!(Client::put_bucket_versioning)
            .match_requests(move |request| {
                let given = request.versioning_configuration();
                let kept = given.and_then(VersioningConfiguration::mfa_delete)
                    == Some(&MfaDelete::Disabled);
                kept && given.and_then(VersioningConfiguration::status) == Some(&wanted)
                    && request.mfa() == Some("m")
            })
            .then_output(|| PutBucketVersioningOutput::builder().build());
        let versioning = s3(&[&put]).bucket("b").versioning();
        let action = match status {
            BucketVersioningStatus::Enabled => versioning.enable(),
            _ => versioning.suspend(),
        };
        let others = VersioningConfiguration::builder()
            .mfa_delete(MfaDelete::Disabled)
            .build();
        action
            .with(|request| request.versioning_configuration(others).mfa("m"))
            .await
            .unwrap();
        assert_eq!(put.num_calls(), 1);
    }
}

#[tokio::test]
async fn a_copy_takes_a_handle_for_its_source_and_encodes_it() {
    let copy = mock!(Client::copy_object)
        .match_requests(|request| request.copy_source() == Some("b/a%20b/%C3%BC?versionId=v"))
        .then_output(|| CopyObjectOutput::builder().build());
    let s3 = s3(&[&copy]);
    let source = s3.object("b", "a b/ü").version("v");
    s3.object("b", "copy").copy_from(&source).await.unwrap();
    assert_eq!(copy.num_calls(), 1);
}

#[tokio::test]
async fn an_error_names_the_operation_and_the_object() {
    let delete = mock!(Client::delete_object)
        .sequence()
        .http_status(403, None)
        .build();
    let object = s3(&[&delete]).object("b", "k");
    let error = object.delete().await.unwrap_err();
    assert!(error.is_forbidden());
    let said = error.to_string();
    assert!(said.starts_with("DeleteObject s3://b/k: "), "{said}");
}

#[tokio::test]
async fn an_action_hands_out_the_sdks_builder_with_its_identifiers() {
    let versioning = s3(&[]).bucket("b").versioning();
    let builder = versioning.enable().into_builder().unwrap();
    let status = builder
        .get_versioning_configuration()
        .as_ref()
        .and_then(VersioningConfiguration::status);
    assert_eq!(builder.get_bucket().as_deref(), Some("b"));
    assert_eq!(status, Some(&BucketVersioningStatus::Enabled));

    let part = s3(&[]).object("b", "k").multipart_upload("u").part(7);
    let upload = part.upload(ByteStream::from_static(b"x"));
    let builder = upload
        .with(|part| part.key("elsewhere").part_number(1))
        .into_builder()
        .unwrap();
    assert_eq!(builder.get_key().as_deref(), Some("k"));
    assert_eq!(builder.get_upload_id().as_deref(), Some("u"));
    assert_eq!(*builder.get_part_number(), Some(7));
}

#[tokio::test]
async fn the_response_drops_the_cache_and_a_clone_keeps_its_own() {
    let head = mock!(Client::head_object)
        .then_output(|| HeadObjectOutput::builder().content_length(9).build());
    let put = mock!(Client::put_object).then_output(|| PutObjectOutput::builder().build());
    let object = s3(&[&head, &put]).object("b", "k");
    object.load().await.unwrap();
    let clone = object.clone();
    let action = object.put("x");
    assert!(object.loaded().is_some(), "nothing is sent yet");
    drop(object.put("x"));
    assert!(object.loaded().is_some(), "nothing was sent");
    action.await.unwrap();
    assert!(object.loaded().is_none());
    assert!(clone.loaded().is_some());
}

#[tokio::test]
async fn an_action_that_fails_drops_the_cache_since_it_may_have_been_done() {
    let head = mock!(Client::head_object)
        .then_output(|| HeadObjectOutput::builder().content_length(9).build());
    let put = mock!(Client::put_object)
        .sequence()
        .http_status(400, None)
        .build();
    let object = s3(&[&head, &put]).object("b", "k");
    object.load().await.unwrap();
    object.put("x").await.unwrap_err();
    assert!(object.loaded().is_none());
}

#[tokio::test]
async fn a_part_is_loaded_from_a_listing_that_holds_it_alone() {
    let list = mock!(Client::list_parts)
        .match_requests(|request| {
            request.part_number_marker() == Some("6") && request.max_parts() == Some(1)
        })
        .then_output(|| {
            let part = Part::builder().part_number(7).size(5).build();
            ListPartsOutput::builder().parts(part).build()
        });
    let upload = s3(&[&list]).object("b", "k").multipart_upload("u");
    assert_eq!(upload.part(7).load().await.unwrap().size(), Some(5));
}

#[tokio::test]
async fn a_part_that_was_not_uploaded_cannot_be_loaded() {
    // The next part that there is comes in place of the one asked for.
    let list = mock!(Client::list_parts).then_output(|| {
        let part = Part::builder().part_number(9).build();
        ListPartsOutput::builder().parts(part).build()
    });
    let upload = s3(&[&list]).object("b", "k").multipart_upload("u");
    let error = upload.part(7).load().await.unwrap_err();
    assert_eq!(error.to_string(), "s3://b/k: part 7 was not uploaded");
}

#[tokio::test]
async fn a_creation_date_is_asked_for_by_name() {
    let list = mock!(Client::list_buckets).then_output(|| {
        let bucket = |name: &str, second| {
            let date = DateTime::from_secs(second);
            Bucket::builder().name(name).creation_date(date).build()
        };
        ListBucketsOutput::builder()
            .buckets(bucket("other", 1))
            .buckets(bucket("b", 2))
            .build()
    });
    let s3 = s3(&[&list]);
    assert_eq!(
        s3.bucket("b").creation_date().await.unwrap(),
        Some(DateTime::from_secs(2))
    );
    assert_eq!(s3.bucket("gone").creation_date().await.unwrap(), None);
}
