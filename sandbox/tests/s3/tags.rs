use aws_sdk_s3::types::{CreateBucketConfiguration, Tag, Tagging};

use crate::support::{BUCKET, assert_fails, failed, start, start_versioned};

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

#[tokio::test]
async fn tags_in_a_header_are_sorted_and_each_name_comes_once() {
    let s3 = start().await;
    let put = |tagging: &str| {
        let put = s3.put_object().bucket(BUCKET).key("key");
        put.tagging(tagging).send()
    };
    let error = failed(put("a=1&a=2").await);
    assert_eq!(error.code, "InvalidArgument");
    assert_eq!(error.element("ArgumentName"), Some("x-amz-tagging"));
    put("b=1&&a").await.unwrap();
    let got = s3.get_object_tagging().bucket(BUCKET).key("key").send();
    let expected = tags(&[("a", ""), ("b", "1")]);
    assert_eq!(got.await.unwrap().tag_set(), expected.tag_set());
}

#[tokio::test]
async fn a_tag_that_is_refused_is_named() {
    let s3 = start().await;
    let put = |set: &[(&str, &str)]| {
        let put = s3.put_bucket_tagging().bucket(BUCKET);
        put.tagging(tags(set)).send()
    };
    let long = "v".repeat(257);
    for set in [&[("k", "1"), ("k", "2")][..], &[("k", &long)]] {
        let error = failed(put(set).await);
        assert_eq!(error.code, "InvalidTag");
        assert_eq!(error.element("TagKey"), Some("k"));
    }
}

#[tokio::test]
async fn a_delete_marker_has_no_tags_to_read_or_change() {
    let s3 = start_versioned().await;
    s3.put("key", "").await;
    let delete = s3.delete_object().bucket(BUCKET).key("key");
    delete.send().await.unwrap();
    let get = s3.get_object_tagging().bucket(BUCKET).key("key");
    let error = failed(get.send().await);
    assert_eq!(error.code, "MethodNotAllowed");
    assert_eq!(error.element("ResourceType"), Some("DeleteMarker"));
    assert_eq!(error.element("Key"), None);
    let put = s3.put_object_tagging().bucket(BUCKET).key("key");
    let put = put.tagging(tags(&[("a", "1")]));
    assert_fails!(put.send().await, "MethodNotAllowed", 405);
    let delete = s3.delete_object_tagging().bucket(BUCKET).key("key");
    assert_fails!(delete.send().await, "MethodNotAllowed", 405);
}

#[tokio::test]
async fn a_bucket_may_be_created_with_tags() {
    let s3 = start().await;
    let create = |set: &[(&str, &str)]| {
        let tags = tags(set).tag_set().to_vec();
        let configuration = CreateBucketConfiguration::builder().set_tags(Some(tags));
        let create = s3.create_bucket().bucket("another");
        create
            .create_bucket_configuration(configuration.build())
            .send()
    };
    assert_fails!(create(&[("aws:k", "v")]).await, "InvalidTag", 400);
    let set = [("k", "v"), ("empty", "")];
    create(&set).await.unwrap();
    let got = s3.get_bucket_tagging().bucket("another").send().await;
    assert_eq!(got.unwrap().tag_set(), tags(&set).tag_set());
}

#[tokio::test]
async fn a_document_without_a_set_removes_the_tags() {
    let s3 = start().await;
    let put = s3.put_object().bucket(BUCKET).key("key").tagging("a=1");
    put.send().await.unwrap();
    let put = s3.put_bucket_tagging().bucket(BUCKET);
    put.tagging(tags(&[("a", "1")])).send().await.unwrap();
    for target in ["/demo/key?tagging", "/demo?tagging"] {
        let response = s3.send_signed("PUT", target, "<Tagging/>").await;
        assert!(response.starts_with("HTTP/1.1 20"), "{response}");
    }
    let got = s3.get_object_tagging().bucket(BUCKET).key("key").send();
    assert!(got.await.unwrap().tag_set().is_empty());
    let got = s3.get_bucket_tagging().bucket(BUCKET).send().await;
    assert_fails!(got, "NoSuchTagSet", 404);
}
