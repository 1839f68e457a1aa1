//! Who may query which objects.

use aws_sdk_s3::types::{ExpressionType, FileHeaderInfo, StorageClass};

use super::{PEOPLE, csv, request, selected, to_csv};
use crate::support::{BUCKET, anonymous, assert_fails, put_policy, start, two_accounts};

#[tokio::test]
async fn what_cannot_be_read_cannot_be_queried() {
    const KEY: &str = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    const KEY_MD5: &str = "KYvwGXoFFJ42a2u2GDWhwQ==";
    let s3 = start().await;
    let on = |key: &str| {
        request(&s3, key, "SELECT * FROM S3Object")
            .input_serialization(csv(FileHeaderInfo::None))
            .output_serialization(to_csv())
    };
    assert_fails!(on("missing").send().await, "NoSuchKey", 404);
    assert_fails!(
        on("missing").bucket("nowhere").send().await,
        "NoSuchBucket",
        404
    );
    let put = |key: &str| s3.put_object().bucket(BUCKET).key(key);
    put("cold")
        .storage_class(StorageClass::Glacier)
        .send()
        .await
        .unwrap();
    assert_fails!(on("cold").send().await, "UnsupportedStorageClass", 400);
    let secret = put("secret")
        .body(b"a,b".to_vec().into())
        .sse_customer_algorithm("AES256");
    let secret = secret.sse_customer_key(KEY).sse_customer_key_md5(KEY_MD5);
    secret.send().await.unwrap();
    assert_fails!(on("secret").send().await, "InvalidRequest", 400);
    let with_key = on("secret")
        .sse_customer_algorithm("AES256")
        .sse_customer_key(KEY);
    let with_key = selected(with_key.sse_customer_key_md5(KEY_MD5)).await;
    assert_eq!(with_key.unwrap().records, "a,b\n");
    put("empty").send().await.unwrap();
    let empty = selected(on("empty")).await.unwrap();
    assert_eq!((&*empty.records, &*empty.events), ("", "SE"));
}

#[tokio::test]
async fn whoever_may_read_an_object_may_query_it() {
    let (s3, second) = two_accounts().await;
    s3.put("people", PEOPLE).await;
    let on = |client: &aws_sdk_s3::Client| {
        client
            .select_object_content()
            .bucket(BUCKET)
            .key("people")
            .expression("SELECT COUNT(*) FROM S3Object")
            .expression_type(ExpressionType::Sql)
            .input_serialization(csv(FileHeaderInfo::Use))
            .output_serialization(to_csv())
    };
    assert_fails!(on(&second).send().await, "AccessDenied", 403);
    put_policy(&s3, r#"{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::demo/*"}"#).await;
    for client in [&second, &anonymous(&s3)] {
        assert_eq!(selected(on(client)).await.unwrap().records, "3\n");
    }
}
