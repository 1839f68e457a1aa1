//! The features of boto3's collections, by the ids of the parity list.

use std::time::Duration;

use futures::TryStreamExt;
use resource::s3::ObjectSummary;

use crate::world::World;

const KEYS: [&str; 7] = ["a", "b", "logs/1", "logs/2", "logs/3", "logs/4", "z"];

async fn keys_of(
    objects: impl futures::Stream<Item = resource::Result<ObjectSummary>>,
) -> Vec<String> {
    objects
        .map_ok(|object| object.key().to_owned())
        .try_collect()
        .await
        .unwrap()
}

#[tokio::test]
async fn k1_a_collection_is_not_a_stream_itself_but_makes_any_number() {
    let world = World::new().await;
    let objects = world.bucket_of("demo", KEYS).await.objects();
    assert_eq!(keys_of(objects.stream()).await, KEYS);
    assert_eq!(keys_of(objects.stream()).await, KEYS);
}

#[tokio::test]
async fn k2_k4_a_filter_sets_any_parameter_of_the_operation() {
    let world = World::new().await;
    let objects = world.bucket_of("demo", KEYS).await.objects();
    let some = objects.with(|input| input.prefix("logs/").start_after("logs/2"));
    assert_eq!(keys_of(some.stream()).await, ["logs/3", "logs/4"]);
    let typed = objects.prefix("logs/").start_after("logs/2");
    assert_eq!(keys_of(typed.stream()).await, ["logs/3", "logs/4"]);
}

#[tokio::test]
async fn k3_the_collection_unfiltered_is_all() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", KEYS).await;
    assert_eq!(bucket.objects().count().await.unwrap(), KEYS.len());
}

#[tokio::test]
async fn k5_a_limit_counts_items() {
    let world = World::new().await;
    let objects = world.bucket_of("demo", KEYS).await.objects();
    assert_eq!(
        keys_of(objects.page_size(2).limit(3).stream()).await,
        &KEYS[..3]
    );
    assert_eq!(
        keys_of(objects.limit(0).stream()).await,
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn k6_k7_a_page_size_makes_pages() {
    let world = World::new().await;
    let objects = world.bucket_of("demo", KEYS).await.objects();
    let pages: Vec<_> = objects.page_size(3).pages().try_collect().await.unwrap();
    let sizes: Vec<_> = pages.iter().map(|page| page.items().len()).collect();
    assert_eq!(sizes, [3, 3, 1]);
    assert_eq!(world.count("ListObjectsV2"), 3);
}

#[tokio::test]
async fn k7_pages_have_the_common_prefixes() {
    let world = World::new().await;
    let objects = world.bucket_of("demo", KEYS).await.objects();
    let page = objects
        .delimiter("/")
        .pages()
        .try_next()
        .await
        .unwrap()
        .unwrap();
    assert_eq!(page.prefixes(), ["logs/"]);
    assert_eq!(page.items().len(), 3);
}

#[tokio::test]
async fn k8_items_are_resources_with_their_attributes() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["hello"]).await;
    let mut objects = bucket.objects().stream();
    let object = objects.try_next().await.unwrap().unwrap();
    assert_eq!((object.key(), object.size()), ("hello", Some(5)));
    assert_eq!(object.bucket(), bucket);
    let body = object.get().await.unwrap().body;
    let body = body.collect().await.unwrap();
    assert_eq!(body.into_bytes(), "hello");
    assert!(objects.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn k9_each_chain_call_returns_a_copy() {
    let world = World::new().await;
    let objects = world.bucket_of("demo", KEYS).await.objects();
    let logs = objects.prefix("logs/");
    let first = logs.limit(1);
    assert_eq!(keys_of(objects.stream()).await, KEYS);
    assert_eq!(keys_of(logs.stream()).await, &KEYS[2..6]);
    assert_eq!(keys_of(first.stream()).await, ["logs/1"]);
}

#[tokio::test]
async fn k9_lists_append() {
    use aws_sdk_s3::types::OptionalObjectAttributes as Attribute;
    let world = World::new().await;
    let one = world
        .s3
        .bucket("k")
        .objects()
        .with(|input| input.optional_object_attributes(Attribute::RestoreStatus));
    let two = one.with(|input| input.optional_object_attributes(Attribute::from("Other")));
    let count = |objects: &resource::collection::Collection<_>| {
        let objects: &resource::collection::ListObjectsV2<ObjectSummary> = objects.listing();
        objects
            .input()
            .get_optional_object_attributes()
            .as_ref()
            .map(Vec::len)
    };
    assert_eq!((count(&one), count(&two)), (Some(1), Some(2)));
}

#[tokio::test]
async fn k10_a_batch_action_acts_on_what_the_collection_lists() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", KEYS).await;
    let outcome = bucket
        .objects()
        .prefix("logs/")
        .limit(3)
        .delete()
        .await
        .unwrap();
    assert_eq!(outcome.deleted, 3);
    assert_eq!(crate::world::keys(&bucket).await, ["a", "b", "logs/4", "z"]);
}

#[tokio::test]
async fn k11_debug_shows_what_would_be_listed() {
    let world = World::new().await;
    let objects = world.s3.bucket("demo").objects().prefix("logs/").limit(10);
    let shown = format!("{objects:?}");
    for part in ["demo", "logs/", "10"] {
        assert!(shown.contains(part), "{shown}");
    }
}

#[tokio::test]
async fn k12_an_operation_without_pages_is_one_page() {
    let world = World::new().await;
    for name in ["one", "two"] {
        world.bucket(name).await;
    }
    world.log.clear();
    let pages: Vec<_> = world.s3.buckets().pages().try_collect().await.unwrap();
    assert_eq!(pages.len(), 1);
    let names: Vec<_> = pages[0]
        .items()
        .iter()
        .map(|bucket| bucket.name().to_owned())
        .collect();
    assert_eq!(names, ["one", "two"]);
    assert_eq!(world.sent(), ["ListBuckets"]);
}

#[tokio::test]
async fn k13_nothing_is_sent_until_it_is_iterated() {
    let world = World::new().await;
    let bucket = world.s3.bucket("demo");
    let collection = bucket.objects().prefix("a").limit(3);
    let unpolled = (
        collection.stream(),
        collection.pages(),
        collection.parallel(4).stream(),
    );
    let unawaited = (collection.delete(), collection.count(), collection.first());
    let object = bucket.object("a");
    let actions = (
        bucket.create(),
        object.get(),
        object.put("a"),
        object.delete(),
    );
    let upload = bucket.upload("a").from_bytes(vec![1]);
    tokio::time::sleep(Duration::ZERO).await;
    assert!(world.log.is_empty());
    drop((unpolled, unawaited, actions, upload));
}
