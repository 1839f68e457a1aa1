//! Bodies with elements that are new, and what becomes of them.

use aws_sdk_s3::types::{
    BlockedEncryptionTypes, EncryptionType, ServerSideEncryption, ServerSideEncryptionByDefault,
    ServerSideEncryptionConfiguration, ServerSideEncryptionRule,
};

use crate::support::{BUCKET, assert_fails, start};

#[tokio::test]
async fn a_new_element_of_a_setting_is_kept() {
    let s3 = start().await;
    let blocked = BlockedEncryptionTypes::builder()
        .encryption_type(EncryptionType::SseC)
        .build();
    let default =
        ServerSideEncryptionByDefault::builder().sse_algorithm(ServerSideEncryption::Aes256);
    let rule = ServerSideEncryptionRule::builder()
        .apply_server_side_encryption_by_default(default.build().unwrap())
        .blocked_encryption_types(blocked.clone())
        .build();
    let configuration = ServerSideEncryptionConfiguration::builder()
        .rules(rule)
        .build()
        .unwrap();
    let put = s3.put_bucket_encryption().bucket(BUCKET);
    put.server_side_encryption_configuration(configuration)
        .send()
        .await
        .unwrap();
    let got = s3
        .get_bucket_encryption()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    let rules = got.server_side_encryption_configuration().unwrap().rules();
    assert_eq!(rules[0].blocked_encryption_types(), Some(&blocked));
}

#[tokio::test]
async fn an_unknown_element_is_left_out() {
    let s3 = start().await;
    s3.put("key", "").await;
    let tags = "<Tagging><TagSet><Tag><Key>a</Key><Value>1</Value><Since>now</Since></Tag></TagSet><Novelty/></Tagging>";
    let answer = s3.send_signed("PUT", "/demo/key?tagging", tags).await;
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    let got = s3
        .get_object_tagging()
        .bucket(BUCKET)
        .key("key")
        .send()
        .await
        .unwrap();
    assert_eq!(got.tag_set()[0].key(), "a");
    let delete = "<Delete><Object><Key>key</Key><Extra>1</Extra></Object><Extra><Deep>1</Deep></Extra></Delete>";
    let answer = s3.send_signed("POST", "/demo?delete", delete).await;
    assert!(answer.contains("<Deleted><Key>key</Key>"), "{answer}");
    let broken = s3
        .send_signed("POST", "/demo?delete", "<Delete><Object>")
        .await;
    assert!(broken.contains("<Code>MalformedXML</Code>"), "{broken}");
}

#[tokio::test]
async fn attribute_based_access_control_is_kept() {
    let s3 = start().await;
    let on = "<AbacStatus><Status>Enabled</Status></AbacStatus>";
    let answer = s3.send_signed("PUT", "/demo?abac", on).await;
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    let answer = s3.send_signed("GET", "/demo?abac", "").await;
    assert!(answer.contains("<Status>Enabled</Status>"), "{answer}");
}

#[tokio::test]
async fn a_body_that_is_not_the_one_that_was_hashed_is_refused() {
    let s3 = start().await;
    let put = s3
        .put_object()
        .bucket(BUCKET)
        .key("key")
        .content_md5("AAAAAAAAAAAAAAAAAAAAAA==");
    assert_fails!(
        put.body(b"x".to_vec().into()).send().await,
        "BadDigest",
        400
    );
    let wrong = |name: &'static str, value: &'static str| {
        let put = s3
            .put_object()
            .bucket(BUCKET)
            .key("key")
            .body(b"x".to_vec().into());
        let put = put.customize().mutate_request(move |request| {
            request.headers_mut().remove("x-amz-sdk-checksum-algorithm");
            request.headers_mut().remove("x-amz-checksum-crc32");
            request.headers_mut().insert(name, value);
        });
        put.send()
    };
    assert_fails!(
        wrong("x-amz-checksum-sha512", "AAAA").await,
        "BadDigest",
        400
    );
    assert_fails!(wrong("x-amz-checksum-md5", "AAAA").await, "BadDigest", 400);
    assert_fails!(
        wrong("x-amz-checksum-xxhash64", "AAAA").await,
        "NotImplemented",
        501
    );
    assert!(s3.keys().await.is_empty());
}

#[tokio::test]
async fn a_body_of_unknown_length_is_not_implemented() {
    let s3 = start().await;
    let response = s3
        .send("PUT /demo/key HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n")
        .await;
    assert!(response.starts_with("HTTP/1.1 501 "), "{response}");
    assert!(response.contains("<Code>NotImplemented</Code>"));
    assert!(response.contains("<Header>Transfer-Encoding</Header>"));
}
