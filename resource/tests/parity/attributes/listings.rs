//! The attributes that a listing gives.

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::head_bucket::HeadBucketOutput;
use aws_sdk_s3::operation::list_buckets::ListBucketsOutput;
use aws_sdk_s3::operation::list_multipart_uploads::ListMultipartUploadsOutput;
use aws_sdk_s3::operation::list_object_versions::ListObjectVersionsOutput;
use aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output;
use aws_sdk_s3::primitives::DateTime;
use aws_sdk_s3::types::{
    Bucket, ChecksumAlgorithm, ChecksumType, Initiator, MultipartUpload, Object,
    ObjectStorageClass, ObjectVersion, ObjectVersionStorageClass, Owner, RestoreStatus,
    StorageClass,
};
use aws_smithy_mocks::{RuleMode, mock, mock_client};
use resource::s3::S3;

use super::{Row, rows};

fn when() -> DateTime {
    DateTime::from_secs(0)
}

pub(super) async fn bucket() -> Vec<Row> {
    let list = mock!(Client::list_buckets).then_output(|| {
        let bucket = Bucket::builder().name("b").creation_date(when()).build();
        ListBucketsOutput::builder().buckets(bucket).build()
    });
    let head = mock!(Client::head_bucket).then_output(|| {
        HeadBucketOutput::builder()
            .bucket_region("eu-west-1")
            .bucket_arn("arn:aws:s3:::b")
            .build()
    });
    let s3 = S3::from_client(mock_client!(aws_sdk_s3, RuleMode::MatchAny, [&list, &head]));
    let summary = s3.buckets().first().await.unwrap().unwrap();
    let bucket = summary.load().await.unwrap();
    rows!("Bucket":
        creation_date = summary.creation_date();
        bucket_region = bucket.bucket_region();
        bucket_arn = bucket.bucket_arn();
    )
}

pub(super) async fn object_summary() -> Vec<Row> {
    let rule = mock!(Client::list_objects_v2).then_output(|| {
        let object = Object::builder()
            .key("k")
            .last_modified(when())
            .e_tag("\"a\"")
            .checksum_algorithm(ChecksumAlgorithm::Crc32)
            .checksum_type(ChecksumType::FullObject)
            .size(1)
            .storage_class(ObjectStorageClass::Standard)
            .owner(Owner::builder().build())
            .restore_status(RestoreStatus::builder().build());
        ListObjectsV2Output::builder()
            .contents(object.build())
            .build()
    });
    let s3 = S3::from_client(mock_client!(aws_sdk_s3, [&rule]));
    let objects = s3.bucket("b").objects();
    let object = objects.first().await.unwrap().unwrap();
    rows!("ObjectSummary":
        last_modified = object.last_modified();
        e_tag = object.e_tag();
        checksum_algorithm = object.checksum_algorithm();
        checksum_type = object.checksum_type();
        size = object.size();
        storage_class = object.storage_class();
        owner = object.owner();
        restore_status = object.restore_status();
    )
}

pub(super) async fn object_version() -> Vec<Row> {
    let rule = mock!(Client::list_object_versions).then_output(|| {
        let version = ObjectVersion::builder()
            .e_tag("\"a\"")
            .checksum_algorithm(ChecksumAlgorithm::Crc32)
            .checksum_type(ChecksumType::FullObject)
            .size(1)
            .storage_class(ObjectVersionStorageClass::Standard)
            .key("k")
            .version_id("v")
            .is_latest(true)
            .last_modified(when())
            .owner(Owner::builder().build())
            .restore_status(RestoreStatus::builder().build());
        ListObjectVersionsOutput::builder()
            .versions(version.build())
            .build()
    });
    let s3 = S3::from_client(mock_client!(aws_sdk_s3, [&rule]));
    let versions = s3.bucket("b").object_versions();
    let version = versions.first().await.unwrap().unwrap();
    rows!("ObjectVersion":
        e_tag = version.e_tag();
        checksum_algorithm = version.checksum_algorithm();
        checksum_type = version.checksum_type();
        size = version.size();
        storage_class = version.storage_class();
        key = version.object_key();
        version_id = version.id();
        is_latest = version.is_latest();
        last_modified = version.last_modified();
        owner = version.owner();
        restore_status = version.restore_status();
    )
}

pub(super) async fn multipart_upload() -> Vec<Row> {
    let rule = mock!(Client::list_multipart_uploads).then_output(|| {
        let upload = MultipartUpload::builder()
            .upload_id("u")
            .key("k")
            .initiated(when())
            .storage_class(StorageClass::Standard)
            .owner(Owner::builder().build())
            .initiator(Initiator::builder().build())
            .checksum_algorithm(ChecksumAlgorithm::Crc32)
            .checksum_type(ChecksumType::Composite);
        ListMultipartUploadsOutput::builder()
            .uploads(upload.build())
            .build()
    });
    let s3 = S3::from_client(mock_client!(aws_sdk_s3, [&rule]));
    let uploads = s3.bucket("b").multipart_uploads();
    let upload = uploads.first().await.unwrap().unwrap();
    rows!("MultipartUpload":
        upload_id = upload.id();
        key = upload.object_key();
        initiated = upload.initiated();
        storage_class = upload.storage_class();
        owner = upload.owner();
        initiator = upload.initiator();
        checksum_algorithm = upload.checksum_algorithm();
        checksum_type = upload.checksum_type();
    )
}
