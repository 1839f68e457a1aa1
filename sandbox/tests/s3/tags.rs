use aws_sdk_s3::types::{Tag, Tagging};

use crate::support::{BUCKET, assert_fails, start};

fn tags(pairs: &[(&str, &str)]) -> Tagging {
    let tags = pairs
        .iter()
        .map(|(key, value)| Tag::builder().key(*key).value(*value).build().unwrap());
    Tagging::builder()
        .set_tag_set(Some(tags.collect()))
        .build()
        .unwrap()
}

#[tokio::test]
async fn an_object_may_come_with_tags() {
    let s3 = start().await;
    let put = s3
        .put_object()
        .bucket(BUCKET)
        .key("key")
        .tagging("a=1&b+c=%C3%BC%26");
    put.send().await.unwrap();
    let got = s3
        .get_object_tagging()
        .bucket(BUCKET)
        .key("key")
        .send()
        .await
        .unwrap();
    let pairs: Vec<_> = got
        .tag_set()
        .iter()
        .map(|tag| (tag.key(), tag.value()))
        .collect();
    assert_eq!(pairs, [("a", "1"), ("b c", "ü&")]);
    let object = s3
        .get_object()
        .bucket(BUCKET)
        .key("key")
        .send()
        .await
        .unwrap();
    assert_eq!(object.tag_count(), Some(2));
    let head = s3.head_object().bucket(BUCKET).key("key").send().await;
    assert_eq!(head.unwrap().tag_count(), Some(2));
}

#[tokio::test]
async fn tags_are_replaced_and_deleted_as_a_set() {
    let s3 = start().await;
    s3.put("key", "").await;
    let get = || s3.get_object_tagging().bucket(BUCKET).key("key").send();
    assert!(get().await.unwrap().tag_set().is_empty());
    let put = s3
        .put_object_tagging()
        .bucket(BUCKET)
        .key("key")
        .tagging(tags(&[("z", "y")]));
    put.send().await.unwrap();
    assert_eq!(
        get().await.unwrap().tag_set(),
        tags(&[("z", "y")]).tag_set()
    );
    s3.delete_object_tagging()
        .bucket(BUCKET)
        .key("key")
        .send()
        .await
        .unwrap();
    assert!(get().await.unwrap().tag_set().is_empty());
}

#[tokio::test]
async fn sets_that_s3_would_refuse_are_refused() {
    let s3 = start().await;
    s3.put("key", "").await;
    let put = |set: &[(&str, &str)]| {
        s3.put_object_tagging()
            .bucket(BUCKET)
            .key("key")
            .tagging(tags(set))
            .send()
    };
    assert_fails!(put(&[("a", "1"), ("a", "2")]).await, "InvalidTag", 400);
    assert_fails!(put(&[("aws:a", "1")]).await, "InvalidTag", 400);
    assert_fails!(put(&[("", "1")]).await, "InvalidTag", 400);
    let names: Vec<_> = (0..11).map(|n| n.to_string()).collect();
    let many: Vec<_> = names.iter().map(|name| (name.as_str(), "")).collect();
    assert_fails!(put(&many).await, "BadRequest", 400);
}

#[tokio::test]
async fn a_bucket_without_tags_is_an_error() {
    let s3 = start().await;
    let get = || s3.get_bucket_tagging().bucket(BUCKET).send();
    assert_fails!(get().await, "NoSuchTagSet", 404);
    let set = tags(&[("k1", "v & <1>")]);
    s3.put_bucket_tagging()
        .bucket(BUCKET)
        .tagging(set.clone())
        .send()
        .await
        .unwrap();
    assert_eq!(get().await.unwrap().tag_set(), set.tag_set());
    s3.delete_bucket_tagging()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    assert_fails!(get().await, "NoSuchTagSet", 404);
}
