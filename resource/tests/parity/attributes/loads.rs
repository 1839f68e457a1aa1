//! The attributes that a load gives.

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::get_object_acl::GetObjectAclOutput;
use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::operation::list_parts::ListPartsOutput;
use aws_sdk_s3::primitives::DateTime;
use aws_sdk_s3::types::{
    ArchiveStatus, ChecksumType, Grant, ObjectLockLegalHoldStatus, ObjectLockMode, Owner, Part,
    ReplicationStatus, RequestCharged, ServerSideEncryption, StorageClass,
};
use aws_smithy_mocks::{mock, mock_client};
use resource::s3::S3;

use super::{Row, rows};

fn when() -> DateTime {
    DateTime::from_secs(0)
}

#[expect(deprecated, reason = "boto3 has the parsed date too")]
pub(super) async fn object() -> Vec<Row> {
    let rule = mock!(Client::head_object).then_output(full_head);
    let s3 = S3::from_client(mock_client!(aws_sdk_s3, [&rule]));
    let object = s3.object("b", "k").load().await.unwrap();
    rows!("Object":
        delete_marker = object.delete_marker();
        accept_ranges = object.accept_ranges();
        expiration = object.expiration();
        restore = object.restore();
        archive_status = object.archive_status();
        last_modified = object.last_modified();
        content_length = object.content_length();
        checksum_crc32 = object.checksum_crc32();
        checksum_crc32_c = object.checksum_crc32_c();
        checksum_crc64_nvme = object.checksum_crc64_nvme();
        checksum_sha1 = object.checksum_sha1();
        checksum_sha256 = object.checksum_sha256();
        checksum_sha512 = object.checksum_sha512();
        checksum_md5 = object.checksum_md5();
        checksum_xxhash64 = object.checksum_xxhash64();
        checksum_xxhash3 = object.checksum_xxhash3();
        checksum_xxhash128 = object.checksum_xxhash128();
        checksum_type = object.checksum_type();
        e_tag = object.e_tag();
        missing_meta = object.missing_meta();
        version_id = object.version_id();
        cache_control = object.cache_control();
        content_disposition = object.content_disposition();
        content_encoding = object.content_encoding();
        content_language = object.content_language();
        content_type = object.content_type();
        content_range = object.content_range();
        expires = object.expires();
        expires_string = object.expires_string();
        website_redirect_location = object.website_redirect_location();
        server_side_encryption = object.server_side_encryption();
        metadata = object.metadata();
        sse_customer_algorithm = object.sse_customer_algorithm();
        sse_customer_key_md5 = object.sse_customer_key_md5();
        ssekms_key_id = object.ssekms_key_id();
        bucket_key_enabled = object.bucket_key_enabled();
        storage_class = object.storage_class();
        request_charged = object.request_charged();
        replication_status = object.replication_status();
        parts_count = object.parts_count();
        tag_count = object.tag_count();
        object_lock_mode = object.object_lock_mode();
        object_lock_retain_until_date = object.object_lock_retain_until_date();
        object_lock_legal_hold_status = object.object_lock_legal_hold_status();
        object_lock_event_hold = object.object_lock_event_hold();
        object_lock_event_hold_duration_days = object.object_lock_event_hold_duration_days();
        object_lock_event_hold_duration_years = object.object_lock_event_hold_duration_years();
    )
}

#[expect(deprecated, reason = "boto3 has the parsed date too")]
fn full_head() -> HeadObjectOutput {
    let head = HeadObjectOutput::builder()
        .delete_marker(false)
        .accept_ranges("bytes")
        .expiration("rule")
        .restore("ongoing-request=\"true\"")
        .archive_status(ArchiveStatus::ArchiveAccess)
        .last_modified(when())
        .content_length(1)
        .checksum_crc32("a")
        .checksum_crc32_c("a")
        .checksum_crc64_nvme("a")
        .checksum_sha1("a")
        .checksum_sha256("a")
        .checksum_sha512("a")
        .checksum_md5("a")
        .checksum_xxhash64("a")
        .checksum_xxhash3("a")
        .checksum_xxhash128("a")
        .checksum_type(ChecksumType::FullObject)
        .e_tag("\"a\"")
        .missing_meta(1)
        .version_id("v")
        .cache_control("no-cache")
        .content_disposition("inline")
        .content_encoding("gzip")
        .content_language("en")
        .content_type("text/plain");
    head.content_range("bytes 0-0/1")
        .expires(when())
        .expires_string("Thu, 01 Jan 1970 00:00:00 GMT")
        .website_redirect_location("/")
        .server_side_encryption(ServerSideEncryption::Aes256)
        .metadata("name", "value")
        .sse_customer_algorithm("AES256")
        .sse_customer_key_md5("a")
        .ssekms_key_id("a")
        .bucket_key_enabled(true)
        .storage_class(StorageClass::Standard)
        .request_charged(RequestCharged::Requester)
        .replication_status(ReplicationStatus::Completed)
        .parts_count(1)
        .tag_count(1)
        .object_lock_mode(ObjectLockMode::Governance)
        .object_lock_retain_until_date(when())
        .object_lock_legal_hold_status(ObjectLockLegalHoldStatus::On)
        .object_lock_event_hold("ON".into())
        .object_lock_event_hold_duration_days(1)
        .object_lock_event_hold_duration_years(1)
        .build()
}

pub(super) async fn object_acl() -> Vec<Row> {
    let rule = mock!(Client::get_object_acl).then_output(|| {
        GetObjectAclOutput::builder()
            .owner(Owner::builder().build())
            .grants(Grant::builder().build())
            .request_charged(RequestCharged::Requester)
            .build()
    });
    let s3 = S3::from_client(mock_client!(aws_sdk_s3, [&rule]));
    let acl = s3.object("b", "k").acl().load().await.unwrap();
    rows!("ObjectAcl":
        owner = acl.owner();
        grants = acl.grants();
        request_charged = acl.request_charged();
    )
}

pub(super) async fn multipart_upload_part() -> Vec<Row> {
    let rule = mock!(Client::list_parts).then_output(|| {
        let part = Part::builder()
            .part_number(3)
            .last_modified(when())
            .e_tag("\"a\"")
            .size(1)
            .checksum_crc32("a")
            .checksum_crc32_c("a")
            .checksum_crc64_nvme("a")
            .checksum_sha1("a")
            .checksum_sha256("a")
            .checksum_sha512("a")
            .checksum_md5("a")
            .checksum_xxhash64("a")
            .checksum_xxhash3("a")
            .checksum_xxhash128("a");
        ListPartsOutput::builder().parts(part.build()).build()
    });
    let s3 = S3::from_client(mock_client!(aws_sdk_s3, [&rule]));
    let upload = s3.object("b", "k").multipart_upload("u");
    let part = upload.part(3).load().await.unwrap();
    rows!("MultipartUploadPart":
        last_modified = part.last_modified();
        e_tag = part.e_tag();
        size = part.size();
        checksum_crc32 = part.checksum_crc32();
        checksum_crc32_c = part.checksum_crc32_c();
        checksum_crc64_nvme = part.checksum_crc64_nvme();
        checksum_sha1 = part.checksum_sha1();
        checksum_sha256 = part.checksum_sha256();
        checksum_sha512 = part.checksum_sha512();
        checksum_md5 = part.checksum_md5();
        checksum_xxhash64 = part.checksum_xxhash64();
        checksum_xxhash3 = part.checksum_xxhash3();
        checksum_xxhash128 = part.checksum_xxhash128();
    )
}
