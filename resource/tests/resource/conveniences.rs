//! The methods that people look for first: all of a listing, its folders, its size, puts, copies and deletions.

use aws_sdk_s3::primitives::ByteStream;
use bytes::Bytes;
use futures::TryStreamExt;
use resource::batch::Target;
use resource::{Body, ObjectSummary};

use crate::world::{World, keys};

fn names(objects: &[ObjectSummary]) -> Vec<&str> {
    objects.iter().map(ObjectSummary::key).collect()
}

#[tokio::test]
async fn a_collection_is_collected_into_a_vec_by_collect_and_by_await() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a/1", "a/2", "a/3", "b"]).await;
    let objects = bucket.objects().prefix("a/").page_size(2);
    assert_eq!(
        names(&objects.collect().await.unwrap()),
        ["a/1", "a/2", "a/3"]
    );
    assert_eq!(names(&objects.limit(2).await.unwrap()), ["a/1", "a/2"]);
    let parallel = bucket.objects().parallel(2);
    assert_eq!(parallel.collect().await.unwrap().len(), 4);
    assert_eq!(parallel.await.unwrap().len(), 4);
    assert_eq!(world.s3.buckets().await.unwrap().len(), 1);
    let error = world.s3.bucket("gone").objects().await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
}

#[tokio::test]
async fn folders_come_from_all_pages() {
    let world = World::new().await;
    let days: Vec<String> = (0..130)
        .map(|day| format!("events/day={day:03}/"))
        .collect();
    let keys = days.iter().map(|day| format!("{day}part"));
    let bucket = world.bucket_of("demo", keys).await;
    let objects = bucket
        .objects()
        .prefix("events/")
        .delimiter("/")
        .page_size(1);
    let folders = objects.common_prefixes();
    assert_eq!(folders.clone().await.unwrap(), days);
    let streamed: Vec<_> = folders.stream().try_collect().await.unwrap();
    assert_eq!(streamed, days);
    let first = objects.limit(3).common_prefixes().await.unwrap();
    assert_eq!(first, days[..3]);
    let versions = bucket.object_versions().prefix("events/").delimiter("/");
    assert_eq!(versions.common_prefixes().await.unwrap(), days);
    let none = bucket.objects().common_prefixes().await.unwrap();
    assert!(none.is_empty(), "{none:?}");
}

#[tokio::test]
async fn sizes_are_summed_up() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    bucket.versioning().enable().await.unwrap();
    bucket.put_object("a", "12345").await.unwrap();
    bucket.put_object("a", "123").await.unwrap();
    bucket.put_object("b", "12").await.unwrap();
    bucket.object("b").delete().await.unwrap();
    assert_eq!(bucket.objects().total_size().await.unwrap(), 3);
    assert_eq!(bucket.object_versions().total_size().await.unwrap(), 10);
    let upload = bucket.object("c").initiate_multipart_upload();
    let upload = upload.await.unwrap();
    upload.part(1).upload("1234").await.unwrap();
    assert_eq!(upload.parts().total_size().await.unwrap(), 4);
}

#[tokio::test]
async fn anything_is_put_and_read_back() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    let text = String::from("hello");
    let bodies = [
        Body::from(text.as_str()),
        Body::from(text.clone()),
        Body::from(text.as_bytes()),
        Body::from(text.clone().into_bytes()),
        Body::from(Bytes::from_static(b"hello")),
        Body::from(b"hello"),
    ];
    for body in bodies {
        let object = bucket.put_object("a.txt", body).await.unwrap();
        assert_eq!(object.text().await.unwrap(), "hello");
    }
    let object = bucket.put_object("a.txt", "hello").await.unwrap();
    assert_eq!(object.bytes().await.unwrap(), "hello");
}

#[tokio::test]
async fn an_old_version_is_copied_by_reference_and_by_value() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    bucket.versioning().enable().await.unwrap();
    bucket.put_object("a", "old").await.unwrap();
    bucket.put_object("a", "new").await.unwrap();
    let versions = bucket.object_versions().await.unwrap();
    let old = versions.into_iter().find(|version| !version.is_latest());
    let old = old.unwrap();
    assert_eq!(old.size(), Some(3));
    assert!(old.last_modified().is_some());
    bucket.copy(&old, "restored").await.unwrap();
    bucket.object("again").copy_from(&old).await.unwrap();
    bucket.copy(old, "moved").await.unwrap();
    for key in ["restored", "again", "moved"] {
        assert_eq!(bucket.object(key).text().await.unwrap(), "old");
    }
    for object in bucket.objects().prefix("re").await.unwrap() {
        let key = format!("copy-of-{}", object.key());
        bucket.copy(object, key).await.unwrap();
    }
    bucket.copy(bucket.object("a"), "b").await.unwrap();
    let uri: resource::Uri = "s3://demo/a".parse().unwrap();
    bucket.copy(uri, "c").await.unwrap();
    assert_eq!(bucket.object("b").text().await.unwrap(), "new");
    assert_eq!(
        bucket.object("copy-of-restored").text().await.unwrap(),
        "old"
    );
}

#[tokio::test]
async fn a_listed_object_is_an_object() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a"]).await;
    let listed = bucket.objects().first().await.unwrap().unwrap();
    listed.upload().from_bytes("new").await.unwrap();
    assert!(listed.exists().await.unwrap());
    assert_eq!(bucket.object("a").text().await.unwrap(), "new");
}

#[tokio::test]
async fn keys_are_deleted_as_they_are_held() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ('a'..='i').map(String::from)).await;
    let owned = vec!["a".to_owned(), "b".to_owned()];
    bucket.delete_keys(&owned).await.unwrap();
    bucket
        .delete_keys(owned.iter().map(String::as_str))
        .await
        .unwrap();
    bucket.delete_keys(["c"].iter()).await.unwrap();
    bucket.delete_keys(["d".to_owned()]).await.unwrap();
    bucket.delete_keys(&[Target::new("e")]).await.unwrap();
    bucket
        .delete_keys([String::from_utf8_lossy(b"f")])
        .await
        .unwrap();
    let listed = bucket.objects().prefix("g").await.unwrap();
    bucket.delete_keys(&listed).await.unwrap();
    bucket
        .delete_keys(bucket.objects().prefix("h").await.unwrap())
        .await
        .unwrap();
    assert_eq!(keys(&bucket).await, ["i"]);
}

#[tokio::test]
async fn a_borrowed_text_and_a_stream_are_uploaded() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    let text = String::from("hello");
    let stream = ByteStream::from_static(b"hello");
    bucket.upload("a").from_bytes(text.as_str()).await.unwrap();
    bucket.upload("b").from_bytes(stream).await.unwrap();
    for key in ["a", "b"] {
        assert_eq!(bucket.object(key).text().await.unwrap(), "hello");
    }
}
