use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{
    ChecksumAlgorithm, ChecksumMode, ChecksumType, CompletedMultipartUpload, CompletedPart,
};

use crate::support::{BUCKET, MIB, S3, assert_fails, start};

#[tokio::test]
async fn each_algorithm_is_verified_kept_and_returned() {
    let s3 = start().await;
    for (algorithm, expected) in [
        (ChecksumAlgorithm::Crc32, "NhCmhg=="),
        (ChecksumAlgorithm::Crc32C, "mnG7TA=="),
        (ChecksumAlgorithm::Crc64Nvme, "M3eFcAZSQlc="),
        (ChecksumAlgorithm::Sha1, "qvTGHdzF6KLavt4PO0gs2a6pQ00="),
        (
            ChecksumAlgorithm::Sha256,
            "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=",
        ),
    ] {
        let put = s3
            .put_object()
            .bucket(BUCKET)
            .key("key")
            .body(ByteStream::from_static(b"hello"));
        put.checksum_algorithm(algorithm).send().await.unwrap();
        let head = s3
            .head_object()
            .bucket(BUCKET)
            .key("key")
            .checksum_mode(ChecksumMode::Enabled)
            .send()
            .await
            .unwrap();
        let values = [
            head.checksum_crc32(),
            head.checksum_crc32_c(),
            head.checksum_crc64_nvme(),
            head.checksum_sha1(),
            head.checksum_sha256(),
        ];
        assert_eq!(values.into_iter().flatten().collect::<Vec<_>>(), [expected]);
        assert_eq!(head.checksum_type(), Some(&ChecksumType::FullObject));
        assert_eq!(s3.read("key").await, b"hello");
    }
}

#[tokio::test]
async fn a_body_that_is_not_what_was_declared_is_not_stored() {
    let s3 = start().await;
    let put = || {
        s3.put_object()
            .bucket(BUCKET)
            .key("key")
            .body(ByteStream::from_static(b"hello"))
    };
    assert_fails!(
        put().checksum_crc32("AAAAAA==").send().await,
        "BadDigest",
        400
    );
    assert_fails!(
        put().checksum_sha256("AAAAAA==").send().await,
        "InvalidRequest",
        400
    );
    assert_fails!(
        put().content_md5("AAAAAAAAAAAAAAAAAAAAAA==").send().await,
        "BadDigest",
        400
    );
    assert_fails!(
        put().content_md5("nonsense").send().await,
        "InvalidDigest",
        400
    );
    assert!(s3.keys().await.is_empty());
    put()
        .content_md5("XUFAKrxLKna5cZ2REBfFkg==")
        .send()
        .await
        .unwrap();
}

#[tokio::test]
async fn checksums_are_returned_where_they_are_asked_for() {
    let s3 = start().await;
    s3.put("key", "hello").await;
    let head = s3
        .head_object()
        .bucket(BUCKET)
        .key("key")
        .send()
        .await
        .unwrap();
    assert_eq!((head.checksum_crc32(), head.checksum_type()), (None, None));
    let listed = s3.list_objects_v2().bucket(BUCKET).send().await.unwrap();
    assert_eq!(
        listed
            .contents()
            .first()
            .map(aws_sdk_s3::types::Object::checksum_algorithm),
        Some(&[ChecksumAlgorithm::Crc32][..])
    );
}

struct Upload<'a> {
    s3: &'a S3,
    id: String,
    algorithm: ChecksumAlgorithm,
}

impl<'a> Upload<'a> {
    async fn begin(s3: &'a S3, algorithm: ChecksumAlgorithm, kind: ChecksumType) -> Self {
        let create = s3.create_multipart_upload().bucket(BUCKET).key("big");
        let begun = create
            .checksum_algorithm(algorithm.clone())
            .checksum_type(kind)
            .send()
            .await
            .unwrap();
        Self {
            s3,
            id: begun.upload_id.unwrap(),
            algorithm,
        }
    }

    async fn part(&self, number: i32, body: Vec<u8>) -> CompletedPart {
        let upload = self
            .s3
            .upload_part()
            .bucket(BUCKET)
            .key("big")
            .upload_id(&self.id)
            .part_number(number);
        let done = upload
            .checksum_algorithm(self.algorithm.clone())
            .body(ByteStream::from(body))
            .send()
            .await
            .unwrap();
        let part = CompletedPart::builder()
            .part_number(number)
            .set_e_tag(done.e_tag);
        part.set_checksum_crc32(done.checksum_crc32)
            .set_checksum_sha256(done.checksum_sha256)
            .build()
    }
}

#[tokio::test]
async fn parts_give_a_composite_checksum() {
    let s3 = start().await;
    let upload = Upload::begin(&s3, ChecksumAlgorithm::Crc32, ChecksumType::Composite).await;
    let parts = [
        upload.part(1, vec![0; 5 * MIB]).await,
        upload.part(2, b"hello".to_vec()).await,
    ];
    assert_eq!(parts[1].checksum_crc32(), Some("NhCmhg=="));
    let complete = |parts: &[CompletedPart]| {
        let parts = CompletedMultipartUpload::builder()
            .set_parts(Some(parts.to_vec()))
            .build();
        let complete = s3
            .complete_multipart_upload()
            .bucket(BUCKET)
            .key("big")
            .upload_id(&upload.id);
        complete.multipart_upload(parts).send()
    };
    let bare: Vec<_> = parts
        .iter()
        .map(|part| {
            CompletedPart::builder()
                .set_part_number(part.part_number())
                .set_e_tag(part.e_tag().map(str::to_owned))
                .build()
        })
        .collect();
    assert_fails!(complete(&bare).await, "InvalidRequest", 400);
    let done = complete(&parts).await.unwrap();
    assert!(done.checksum_crc32().unwrap().ends_with("-2"));
    assert_eq!(done.checksum_type(), Some(&ChecksumType::Composite));
}

#[tokio::test]
async fn parts_give_the_checksum_of_the_full_object() {
    let s3 = start().await;
    let upload = Upload::begin(&s3, ChecksumAlgorithm::Crc32, ChecksumType::FullObject).await;
    let parts = [upload.part(1, b"hello".to_vec()).await];
    let complete = |crc32: &str| {
        let parts = CompletedMultipartUpload::builder()
            .set_parts(Some(parts.to_vec()))
            .build();
        let complete = s3
            .complete_multipart_upload()
            .bucket(BUCKET)
            .key("big")
            .upload_id(&upload.id);
        complete
            .multipart_upload(parts)
            .checksum_crc32(crc32)
            .send()
    };
    assert_fails!(complete("AAAAAA==").await, "BadDigest", 400);
    let done = complete("NhCmhg==").await.unwrap();
    assert_eq!(done.checksum_crc32(), Some("NhCmhg=="));
    assert_eq!(done.checksum_type(), Some(&ChecksumType::FullObject));
}

#[tokio::test]
async fn an_upload_and_its_parts_must_agree() {
    let s3 = start().await;
    let create = s3
        .create_multipart_upload()
        .bucket(BUCKET)
        .key("big")
        .checksum_algorithm(ChecksumAlgorithm::Sha256);
    assert_fails!(
        create.checksum_type(ChecksumType::FullObject).send().await,
        "InvalidRequest",
        400
    );
    let upload = Upload::begin(&s3, ChecksumAlgorithm::Sha256, ChecksumType::Composite).await;
    let part = s3
        .upload_part()
        .bucket(BUCKET)
        .key("big")
        .upload_id(&upload.id)
        .part_number(1);
    let part = part
        .checksum_algorithm(ChecksumAlgorithm::Crc32)
        .body(ByteStream::from_static(b"x"));
    assert_fails!(part.send().await, "InvalidRequest", 400);
}
