//! What S3 says in an error besides code and message.

use aws_sdk_s3::types::{
    BucketLocationConstraint, CompletedMultipartUpload, CompletedPart, CreateBucketConfiguration,
    StorageClass,
};

use crate::support::{BUCKET, Failed, S3, failed, start};

/// Expects a code, and elements with their texts.
fn assert_says(error: &Failed, code: &str, elements: &[(&str, &str)]) {
    assert_eq!(error.code, code, "{}", error.document);
    for (name, text) in elements {
        let found = error.element(name);
        assert_eq!(found, Some(*text), "{name} in {}", error.document);
    }
}

/// Begins an upload of two parts of three bytes. Returns its identifier and the entity tag of both parts.
async fn upload(s3: &S3) -> (String, String) {
    let begun = s3.create_multipart_upload().bucket(BUCKET).key("key");
    let id = begun.send().await.unwrap().upload_id.unwrap();
    let mut tag = String::new();
    for number in [1, 2] {
        let part = s3.upload_part().bucket(BUCKET).key("key").upload_id(&id);
        let part = part.part_number(number).body(b"abc".to_vec().into());
        tag = part.send().await.unwrap().e_tag.unwrap();
    }
    (id, tag)
}

#[tokio::test]
async fn a_part_that_cannot_be_used_is_named() {
    let s3 = start().await;
    let (id, tag) = upload(&s3).await;
    let complete = async |parts: &[(i32, &str)]| {
        let parts = parts.iter().map(|(number, tag)| {
            let part = CompletedPart::builder().part_number(*number).e_tag(*tag);
            part.build()
        });
        let parts = CompletedMultipartUpload::builder().set_parts(Some(parts.collect()));
        let complete = s3.complete_multipart_upload().bucket(BUCKET).key("key");
        let complete = complete.upload_id(&id).multipart_upload(parts.build());
        failed(complete.send().await)
    };
    let bare = tag.trim_matches('"');
    assert_says(
        &complete(&[(1, &tag), (2, &tag)]).await,
        "EntityTooSmall",
        &[
            ("PartNumber", "1"),
            ("ETag", bare),
            ("ProposedSize", "3"),
            ("MinSizeAllowed", "5242880"),
        ],
    );
    let missing = complete(&[(9, &tag)]).await;
    assert_says(
        &missing,
        "InvalidPart",
        &[("PartNumber", "9"), ("ETag", bare)],
    );
    let other = complete(&[(2, "\"0123\"")]).await;
    assert_says(
        &other,
        "InvalidPart",
        &[("PartNumber", "2"), ("ETag", "0123")],
    );
}

#[tokio::test]
async fn a_part_that_an_object_does_not_have_is_named_with_their_number() {
    let s3 = start().await;
    s3.put("key", "abc").await;
    let get = s3.get_object().bucket(BUCKET).key("key").part_number(2);
    assert_says(
        &failed(get.send().await),
        "InvalidPartNumber",
        &[("PartNumberRequested", "2"), ("ActualPartCount", "1")],
    );
}

#[tokio::test]
async fn a_wrong_digest_is_shown_beside_the_right_one() {
    let s3 = start().await;
    let put = |digest: &str| {
        let put = s3.put_object().bucket(BUCKET).key("key");
        put.body(b"abc".to_vec().into()).content_md5(digest).send()
    };
    let malformed = failed(put("abc").await);
    assert_says(&malformed, "InvalidDigest", &[("Content-MD5", "abc")]);
    let wrong = failed(put("AAAAAAAAAAAAAAAAAAAAAA==").await);
    assert_says(
        &wrong,
        "BadDigest",
        &[
            ("ExpectedDigest", "00000000000000000000000000000000"),
            ("CalculatedDigest", "kAFQmDzST7DWlj99KOF/cg=="),
        ],
    );
}

#[tokio::test]
async fn a_storage_class_is_named_that_is_unknown_or_archives() {
    let s3 = start().await;
    let put = |class: StorageClass| {
        let put = s3.put_object().bucket(BUCKET).key("key");
        put.storage_class(class).send()
    };
    let unknown = failed(put("ICE".into()).await);
    assert_says(
        &unknown,
        "InvalidStorageClass",
        &[("StorageClassRequested", "ICE")],
    );
    put(StorageClass::DeepArchive).await.unwrap();
    let get = s3.get_object().bucket(BUCKET).key("key");
    assert_says(
        &failed(get.send().await),
        "InvalidObjectState",
        &[("StorageClass", "DEEP_ARCHIVE")],
    );
}

#[tokio::test]
async fn a_location_that_is_no_region_is_named_by_the_endpoint_for_all_regions() {
    let s3 = start().await;
    let create = |client: &aws_sdk_s3::Client, location: BucketLocationConstraint| {
        let location = CreateBucketConfiguration::builder().location_constraint(location);
        let create = client.create_bucket().bucket("another");
        create.create_bucket_configuration(location.build()).send()
    };
    let error = failed(create(&s3, "nowhere".into()).await);
    assert_says(
        &error,
        "InvalidLocationConstraint",
        &[("LocationConstraint", "nowhere")],
    );
    let oregon = s3.in_region("us-west-2");
    for location in ["nowhere", "EU", "eu-west-1"] {
        let error = failed(create(&oregon, location.into()).await);
        assert_says(&error, "IllegalLocationConstraintException", &[]);
        let message = error.element("Message").unwrap();
        assert!(message.starts_with(&format!("The {location} ")));
    }
}
