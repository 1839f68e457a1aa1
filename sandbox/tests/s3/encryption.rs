use aws_sdk_s3::types::{
    ChecksumAlgorithm, CompletedMultipartUpload, CompletedPart, ServerSideEncryption,
    ServerSideEncryptionByDefault, ServerSideEncryptionConfiguration, ServerSideEncryptionRule,
};

use crate::support::{BUCKET, assert_fails, failed, failure, start};

const KEY: &str = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
const KEY_MD5: &str = "KYvwGXoFFJ42a2u2GDWhwQ==";

#[tokio::test]
async fn an_object_says_how_it_is_encrypted() {
    let s3 = start().await;
    s3.put("plain", "").await;
    let put = s3
        .put_object()
        .bucket(BUCKET)
        .key("kms")
        .server_side_encryption(ServerSideEncryption::AwsKms);
    put.ssekms_key_id("alias/mine").send().await.unwrap();
    let head = |key| s3.head_object().bucket(BUCKET).key(key).send();
    assert_eq!(
        head("plain").await.unwrap().server_side_encryption(),
        Some(&ServerSideEncryption::Aes256)
    );
    let kms = head("kms").await.unwrap();
    assert_eq!(
        (kms.server_side_encryption(), kms.ssekms_key_id()),
        (Some(&ServerSideEncryption::AwsKms), Some("alias/mine"))
    );
}

#[tokio::test]
async fn a_bucket_sets_the_default() {
    let s3 = start().await;
    let default = ServerSideEncryptionByDefault::builder()
        .sse_algorithm(ServerSideEncryption::AwsKms)
        .build()
        .unwrap();
    let rule = ServerSideEncryptionRule::builder()
        .apply_server_side_encryption_by_default(default)
        .build();
    let configuration = ServerSideEncryptionConfiguration::builder()
        .rules(rule)
        .build()
        .unwrap();
    let put = s3
        .put_bucket_encryption()
        .bucket(BUCKET)
        .server_side_encryption_configuration(configuration);
    put.send().await.unwrap();
    s3.put("key", "").await;
    let head = s3
        .head_object()
        .bucket(BUCKET)
        .key("key")
        .send()
        .await
        .unwrap();
    assert_eq!(
        head.server_side_encryption(),
        Some(&ServerSideEncryption::AwsKms)
    );
    s3.delete_bucket_encryption()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    let got = s3
        .get_bucket_encryption()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    let rule = got
        .server_side_encryption_configuration()
        .and_then(|all| all.rules().first())
        .unwrap();
    let default = rule.apply_server_side_encryption_by_default().unwrap();
    assert_eq!(default.sse_algorithm(), &ServerSideEncryption::Aes256);
}

#[tokio::test]
async fn a_customers_key_is_needed_to_read() {
    let s3 = start().await;
    let put = s3
        .put_object()
        .bucket(BUCKET)
        .key("key")
        .body(b"secret".to_vec().into());
    put.sse_customer_algorithm("AES256")
        .sse_customer_key(KEY)
        .sse_customer_key_md5(KEY_MD5)
        .send()
        .await
        .unwrap();
    let get = || s3.get_object().bucket(BUCKET).key("key");
    assert_fails!(get().send().await, "InvalidRequest", 400);
    let with = get()
        .sse_customer_algorithm("AES256")
        .sse_customer_key(KEY)
        .sse_customer_key_md5(KEY_MD5);
    let got = with.send().await.unwrap();
    assert_eq!(got.sse_customer_key_md5(), Some(KEY_MD5));
    assert_eq!(got.server_side_encryption(), None);
    let wrong = get()
        .sse_customer_algorithm("AES256")
        .sse_customer_key(KEY)
        .sse_customer_key_md5("AAAA");
    assert_eq!(failure(wrong.send().await).1, 400);
}

#[tokio::test]
async fn a_part_has_the_key_of_its_upload() {
    const OTHER: &str = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXowMTIzNDU=";
    let s3 = start().await;
    let upload = s3
        .create_multipart_upload()
        .bucket(BUCKET)
        .key("big")
        .checksum_algorithm(ChecksumAlgorithm::Crc32)
        .sse_customer_algorithm("AES256")
        .sse_customer_key(KEY)
        .sse_customer_key_md5(KEY_MD5)
        .send()
        .await
        .unwrap();
    let part = || {
        s3.upload_part()
            .bucket(BUCKET)
            .key("big")
            .upload_id(upload.upload_id().unwrap())
            .part_number(1)
            .body(b"x".to_vec().into())
    };
    assert_fails!(part().send().await, "InvalidRequest", 400);
    let other = part()
        .sse_customer_algorithm("AES256")
        .sse_customer_key(OTHER)
        .sse_customer_key_md5(md5_of(OTHER));
    assert_fails!(other.send().await, "InvalidRequest", 400);
    let same = part()
        .sse_customer_algorithm("AES256")
        .sse_customer_key(KEY)
        .sse_customer_key_md5(KEY_MD5);
    let part = same.send().await.unwrap();
    let part = CompletedPart::builder()
        .part_number(1)
        .set_e_tag(part.e_tag)
        .set_checksum_crc32(part.checksum_crc32)
        .build();
    let parts = CompletedMultipartUpload::builder().parts(part).build();
    let complete = || {
        s3.complete_multipart_upload()
            .bucket(BUCKET)
            .key("big")
            .upload_id(upload.upload_id().unwrap())
            .multipart_upload(parts.clone())
    };
    // The upload has checksums, so S3 needs the key once more.
    assert_fails!(complete().send().await, "InvalidRequest", 400);
    let complete = complete()
        .sse_customer_algorithm("AES256")
        .sse_customer_key(KEY)
        .sse_customer_key_md5(KEY_MD5);
    complete.send().await.unwrap();
}

#[tokio::test]
async fn a_key_that_is_not_the_objects_is_denied_and_half_a_key_is_refused() {
    const OTHER: &str = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXowMTIzNDU=";
    let s3 = start().await;
    let put = || {
        s3.put_object()
            .bucket(BUCKET)
            .key("key")
            .sse_customer_algorithm("AES256")
    };
    let whole = put().sse_customer_key(KEY).sse_customer_key_md5(KEY_MD5);
    whole.send().await.unwrap();
    let get = s3
        .get_object()
        .bucket(BUCKET)
        .key("key")
        .sse_customer_algorithm("AES256")
        .sse_customer_key(OTHER)
        .sse_customer_key_md5(md5_of(OTHER));
    assert_fails!(get.send().await, "AccessDenied", 403);
    let both = put()
        .sse_customer_key(KEY)
        .sse_customer_key_md5(KEY_MD5)
        .server_side_encryption(ServerSideEncryption::Aes256);
    assert_fails!(both.send().await, "InvalidArgument", 400);
}

fn md5_of(key: &str) -> String {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD as BASE64;
    use md5::{Digest, Md5};
    BASE64.encode(Md5::digest(BASE64.decode(key).unwrap()))
}

#[tokio::test]
async fn a_read_names_no_encryption() {
    let s3 = start().await;
    s3.put("key", "").await;
    let head = s3.head_object().bucket(BUCKET).key("key").customize();
    let head = head.mutate_request(|request| {
        request
            .headers_mut()
            .insert("x-amz-server-side-encryption", "AES256");
    });
    assert_eq!(failure(head.send().await).1, 400);
}

#[tokio::test]
async fn a_customers_key_that_is_refused_is_refused_in_the_words_of_s3() {
    let s3 = start().await;
    let put = || s3.put_object().bucket(BUCKET).key("key");
    let whole = || put().sse_customer_key(KEY).sse_customer_key_md5(KEY_MD5);
    let method = Some("x-amz-server-side-encryption");
    for incomplete in [
        whole(),
        put().sse_customer_algorithm("AES256"),
        whole()
            .sse_customer_algorithm("AES256")
            .sse_customer_key_md5("AAAA"),
    ] {
        let error = failed(incomplete.send().await);
        assert_eq!(error.code, "InvalidArgument", "{}", error.document);
        assert_eq!(error.element("ArgumentName"), method);
        assert_eq!(error.element("ArgumentValue"), None);
    }
    let error = failed(whole().sse_customer_algorithm("KMS").send().await);
    assert_eq!(error.code, "InvalidEncryptionAlgorithmError");
    assert_eq!(error.element("ArgumentValue"), Some("KMS"));
    let both = whole().sse_customer_algorithm("KMS");
    let both = both.server_side_encryption(ServerSideEncryption::Aes256);
    let error = failed(both.send().await);
    assert_eq!(error.code, "InvalidArgument");
    assert_eq!(error.element("ArgumentValue"), Some("AES256"));
}

#[tokio::test]
async fn an_upload_with_a_customers_key_gets_no_checksum_of_its_own() {
    let s3 = start().await;
    let begin = s3.create_multipart_upload().bucket(BUCKET).key("big");
    let begin = begin
        .sse_customer_algorithm("AES256")
        .sse_customer_key(KEY)
        .sse_customer_key_md5(KEY_MD5);
    let id = begin.send().await.unwrap().upload_id.unwrap();
    let part = s3.upload_part().bucket(BUCKET).key("big").upload_id(&id);
    let part = part
        .part_number(1)
        .sse_customer_algorithm("AES256")
        .sse_customer_key(KEY)
        .sse_customer_key_md5(KEY_MD5);
    let part = part.send().await.unwrap();
    let part = CompletedPart::builder()
        .part_number(1)
        .set_e_tag(part.e_tag);
    let parts = CompletedMultipartUpload::builder().parts(part.build());
    let complete = s3.complete_multipart_upload().bucket(BUCKET).key("big");
    let complete = complete.upload_id(id).multipart_upload(parts.build());
    let done = complete.send().await.unwrap();
    assert_eq!(done.checksum_crc64_nvme(), None);
    assert_eq!(done.checksum_type(), None);
}
