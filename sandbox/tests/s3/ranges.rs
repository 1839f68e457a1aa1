use crate::support::{BUCKET, assert_fails, start};

#[tokio::test]
async fn a_range_answers_with_that_part() {
    let s3 = start().await;
    s3.put("digits", "0123456789").await;
    for (range, expected, header) in [
        ("bytes=2-4", "234", "bytes 2-4/10"),
        ("bytes=7-", "789", "bytes 7-9/10"),
        ("bytes=-2", "89", "bytes 8-9/10"),
        ("bytes=8-99", "89", "bytes 8-9/10"),
    ] {
        let got = s3
            .get_object()
            .bucket(BUCKET)
            .key("digits")
            .range(range)
            .send()
            .await
            .unwrap();
        assert_eq!(got.content_range(), Some(header));
        assert_eq!(got.content_length(), i64::try_from(expected.len()).ok());
        assert_eq!(
            got.body.collect().await.unwrap().to_vec(),
            expected.as_bytes()
        );
    }
}

#[tokio::test]
async fn a_range_beyond_the_end_cannot_be_satisfied() {
    let s3 = start().await;
    s3.put("digits", "0123").await;
    s3.put("empty", "").await;
    for (key, range) in [
        ("digits", "bytes=4-"),
        ("digits", "bytes=10-20"),
        ("empty", "bytes=0-0"),
        ("empty", "bytes=-1"),
    ] {
        let get = s3.get_object().bucket(BUCKET).key(key).range(range);
        assert_fails!(get.send().await, "InvalidRange", 416);
    }
}

#[tokio::test]
async fn a_head_takes_a_range_too() {
    let s3 = start().await;
    s3.put("digits", "0123456789").await;
    let head = s3
        .head_object()
        .bucket(BUCKET)
        .key("digits")
        .range("bytes=0-3")
        .send()
        .await
        .unwrap();
    assert_eq!(
        (head.content_length(), head.content_range()),
        (Some(4), Some("bytes 0-3/10"))
    );
}

#[tokio::test]
async fn a_range_of_all_bytes_has_the_checksum_of_the_object() {
    let s3 = start().await;
    s3.put("digits", "0123456789").await;
    let get = |range: &str| {
        let get = s3.get_object().bucket(BUCKET).key("digits");
        let get = get.checksum_mode("enabled".into());
        get.range(range).send()
    };
    for whole in ["bytes=0-9", "bytes=0-99", "bytes=-10"] {
        let got = get(whole).await.unwrap();
        assert!(got.checksum_crc32().is_some(), "{whole}: {got:?}");
    }
    assert_eq!(get("bytes=1-9").await.unwrap().checksum_crc32(), None);
}
