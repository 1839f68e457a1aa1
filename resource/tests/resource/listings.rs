//! The five collections, and listing in parallel.

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::EncodingType;
use aws_smithy_mocks::{RuleMode, mock, mock_client};
use futures::TryStreamExt;
use resource::collection::VersionEntry;

use crate::world::{World, keys};

#[tokio::test]
async fn objects_come_by_pages_of_a_thousand() {
    let world = World::new().await;
    world.sandbox.seed(&"demo:2500".parse().unwrap());
    let bucket = world.s3.bucket("demo");
    let listed = keys(&bucket).await;
    assert_eq!(listed.len(), 2500);
    assert!(listed.is_sorted());
    assert_eq!(world.sent(), ["ListObjectsV2"; 3]);
}

#[tokio::test]
async fn parallel_ranges_list_the_same_in_the_same_order() {
    let world = World::new().await;
    world.sandbox.seed(&"demo:2500".parse().unwrap());
    let objects = world.s3.bucket("demo").objects().page_size(100);
    let plain: Vec<_> = objects
        .stream()
        .map_ok(|object| object.key().to_owned())
        .try_collect()
        .await
        .unwrap();
    let parallel = objects
        .parallel(8)
        .stream()
        .map_ok(|object| object.key().to_owned());
    assert_eq!(parallel.try_collect::<Vec<_>>().await.unwrap(), plain);
    assert_eq!(objects.parallel(8).unordered().count().await.unwrap(), 2500);
    let logs = objects.prefix("logs/");
    assert_eq!(
        logs.parallel(3).count().await.unwrap(),
        logs.count().await.unwrap()
    );
}

#[tokio::test]
async fn keys_that_xml_cannot_carry_are_listed_as_they_are() {
    let world = World::new().await;
    let odd = ["\u{1}", "a b+c%d", "x\u{fffe}", "é/\n"];
    let bucket = world.bucket_of("odd", odd).await;
    assert_eq!(
        keys(&bucket).await,
        ["\u{1}", "a b+c%d", "x\u{fffe}", "é/\n"]
    );
    let one_a_page = bucket.objects().page_size(1);
    assert_eq!(one_a_page.count().await.unwrap(), 4);
    let versions = bucket.object_versions().page_size(1);
    assert_eq!(versions.count().await.unwrap(), 4);
}

#[tokio::test]
async fn keys_are_keys_when_the_caller_asks_for_their_encoding() {
    let world = World::new().await;
    let odd = ["\u{1}", "a b", "a!", "a+b", "a%20b", "é"];
    let bucket = world.bucket_of("odd", odd).await;
    let mut plain = odd.map(str::to_owned);
    plain.sort();
    let objects = bucket.objects().page_size(2);
    let objects = objects.with(|input| input.encoding_type(EncodingType::Url));
    for parallel in [1, 4] {
        let listed = objects.parallel(parallel).stream();
        let listed = listed.map_ok(|object| object.key().to_owned());
        assert_eq!(listed.try_collect::<Vec<_>>().await.unwrap(), plain);
    }
    let versions = bucket.object_versions().page_size(1);
    let versions = versions.with(|input| input.encoding_type(EncodingType::Url));
    assert_eq!(versions.count().await.unwrap(), odd.len());
    let outcome = objects.delete().await.unwrap();
    assert_eq!(outcome.deleted, odd.len());
    assert_eq!(keys(&bucket).await, Vec::<String>::new());
}

#[tokio::test]
async fn versions_and_markers_come_in_key_order_across_pages() {
    let world = World::new().await;
    let bucket = world.bucket("versioned").await;
    bucket.versioning().enable().await.unwrap();
    for key in ["b", "a", "b", "c"] {
        bucket
            .put_object(key, ByteStream::from_static(b"1"))
            .await
            .unwrap();
    }
    for key in ["b", "a"] {
        bucket.object(key).delete().await.unwrap();
    }
    for page_size in [1, 2, 1000] {
        let versions = bucket.object_versions().page_size(page_size).stream();
        let versions: Vec<_> = versions
            .map_ok(|version| version.item().clone())
            .try_collect()
            .await
            .unwrap();
        let seen: Vec<_> = versions
            .iter()
            .map(|entry| (entry.key(), entry.is_delete_marker()))
            .collect();
        let expected = [
            ("a", true),
            ("a", false),
            ("b", true),
            ("b", false),
            ("b", false),
            ("c", false),
        ];
        assert_eq!(seen, expected, "pages of {page_size}");
        let latest = versions
            .iter()
            .filter(|entry| entry.is_latest())
            .map(VersionEntry::key);
        assert_eq!(latest.collect::<Vec<_>>(), ["a", "b", "c"]);
    }
}

#[tokio::test]
async fn uploads_and_parts_are_listed_by_pages() {
    let world = World::new().await;
    let bucket = world.bucket("uploads").await;
    for key in ["b", "a", "a"] {
        let upload = bucket
            .object(key)
            .initiate_multipart_upload()
            .await
            .unwrap();
        for number in [2, 1, 3] {
            upload
                .part(number)
                .upload(ByteStream::from_static(b"part"))
                .await
                .unwrap();
        }
    }
    let uploads: Vec<_> = bucket
        .multipart_uploads()
        .page_size(1)
        .stream()
        .try_collect()
        .await
        .unwrap();
    let names: Vec<_> = uploads.iter().map(|upload| upload.object_key()).collect();
    assert_eq!(names, ["a", "a", "b"]);
    assert_ne!(uploads[0].id(), uploads[1].id());
    let parts = uploads[2].parts().page_size(2).stream();
    let numbers: Vec<_> = parts
        .map_ok(|part| part.part_number())
        .try_collect()
        .await
        .unwrap();
    assert_eq!(numbers, [1, 2, 3]);
}

#[tokio::test]
async fn buckets_are_listed_by_pages_and_by_prefix() {
    let world = World::new().await;
    for name in ["app-1", "app-2", "other"] {
        world.bucket(name).await;
    }
    let names = |buckets: resource::collection::Collection<_>| async move {
        let buckets: resource::collection::Collection<
            resource::collection::ListBuckets<
                resource::Summary<resource::s3::Bucket, aws_sdk_s3::types::Bucket>,
            >,
        > = buckets;
        let names = buckets.stream().map_ok(|bucket| bucket.name().to_owned());
        names.try_collect::<Vec<_>>().await.unwrap()
    };
    assert_eq!(
        names(world.s3.buckets().page_size(1)).await,
        ["app-1", "app-2", "other"]
    );
    assert_eq!(
        names(world.s3.buckets().prefix("app-")).await,
        ["app-1", "app-2"]
    );
    let first = world.s3.buckets().first().await.unwrap().unwrap();
    assert!(first.creation_date().is_some());
}

#[tokio::test]
async fn a_missing_bucket_is_an_error_that_names_it() {
    let world = World::new().await;
    let error = world
        .s3
        .bucket("missing")
        .objects()
        .count()
        .await
        .unwrap_err();
    assert!(error.is_not_found());
    assert!(error.to_string().contains("s3://missing"), "{error}");
    assert!(error.request_id().is_some());
}

#[tokio::test]
async fn an_empty_token_is_none() {
    let list = mock!(Client::list_objects_v2).then_output(|| {
        let page = ListObjectsV2Output::builder().is_truncated(true);
        page.next_continuation_token("").build()
    });
    let client = mock_client!(aws_sdk_s3, RuleMode::MatchAny, &[&list]);
    let bucket = resource::s3::S3::from_client(client).bucket("demo");
    let error = bucket.objects().count().await.unwrap_err();
    assert!(
        error.to_string().contains("nothing to continue from"),
        "{error}"
    );
    assert_eq!(list.num_calls(), 1);
}

#[tokio::test]
async fn what_a_listing_gives_is_a_handle_with_attributes() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["hello"]).await;
    let object = bucket.objects().first().await.unwrap().unwrap();
    assert_eq!(object.size(), Some(5));
    assert!(object.exists().await.unwrap());
    assert_eq!(object.load().await.unwrap().content_length(), Some(5));
    assert!(object.loaded().is_some());
    let mut text = Vec::new();
    object.download().to_writer(&mut text).await.unwrap();
    assert_eq!(text, b"hello");

    let version = bucket.object_versions().first().await.unwrap().unwrap();
    assert_eq!((version.size(), version.is_latest()), (Some(5), true));
    assert!(version.last_modified().is_some() && !version.is_delete_marker());
    bucket.delete_keys([&version]).await.unwrap();
    assert!(!object.exists().await.unwrap());
}
