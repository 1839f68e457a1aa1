//! Listings: each key once, in order, however many pages it takes.

use futures::TryStreamExt;
use resource::ObjectSummary;

use crate::place::{fill, keys, run};

fn numbered(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("k{number:03}")).collect()
}

#[tokio::test]
async fn pages_have_each_key_once_in_order() {
    run(|place| async move {
        let all = numbered(25);
        fill(&place.bucket, all.clone()).await;
        for size in [1, 7, 10, 25, 1000] {
            let objects = place
                .bucket
                .objects()
                .page_size(size)
                .collect()
                .await
                .unwrap();
            let listed: Vec<_> = objects.iter().map(ObjectSummary::key).collect();
            assert_eq!(listed, all, "{size}");
        }
        let limited = place.bucket.objects().page_size(10).limit(12);
        assert_eq!(limited.count().await.unwrap(), 12);
        assert_eq!(place.bucket.objects().total_size().await.unwrap(), 100);
    })
    .await;
}

#[tokio::test]
async fn keys_come_in_the_order_of_their_bytes() {
    run(|place| async move {
        let mut odd = vec![
            "B",
            "a",
            "a/b",
            "a!",
            "Z",
            "é",
            "z",
            "~",
            "\u{ffe0}",
            "\u{1f355}",
        ];
        fill(&place.bucket, odd.clone()).await;
        odd.sort_unstable();
        assert_eq!(keys(&place.bucket).await, odd);
    })
    .await;
}

#[tokio::test]
async fn a_prefix_and_a_start_choose_keys() {
    run(|place| async move {
        fill(&place.bucket, ["a", "logs/1", "logs/2", "logs/3", "z"]).await;
        let logs = place.bucket.objects().prefix("logs/");
        assert_eq!(logs.count().await.unwrap(), 3);
        let rest = logs.start_after("logs/1").collect().await.unwrap();
        let rest: Vec<_> = rest.iter().map(ObjectSummary::key).collect();
        assert_eq!(rest, ["logs/2", "logs/3"]);
        assert_eq!(
            place.bucket.objects().prefix("none").count().await.unwrap(),
            0
        );
    })
    .await;
}

#[tokio::test]
async fn a_delimiter_makes_common_prefixes_of_all_pages() {
    run(|place| async move {
        let all = ["a", "b/1", "b/2", "c/1", "c/d/1", "d", "e/1"];
        fill(&place.bucket, all).await;
        for size in [1, 2, 1000] {
            let objects = place.bucket.objects().delimiter("/").page_size(size);
            let prefixes = objects.common_prefixes().await.unwrap();
            assert_eq!(prefixes, ["b/", "c/", "e/"], "{size}");
            let files = objects.collect().await.unwrap();
            let files: Vec<_> = files.iter().map(ObjectSummary::key).collect();
            assert_eq!(files, ["a", "d"], "{size}");
        }
        let below = place.bucket.objects().prefix("c/").delimiter("/");
        assert_eq!(below.common_prefixes().await.unwrap(), ["c/d/"]);
        assert_eq!(below.count().await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn parallel_ranges_have_each_key_once_in_order() {
    run(|place| async move {
        let all = numbered(60);
        fill(&place.bucket, all.clone()).await;
        let parallel = place.bucket.objects().page_size(7).parallel(4);
        let listed = parallel
            .stream()
            .map_ok(|object| object.key().to_owned())
            .try_collect::<Vec<_>>();
        assert_eq!(listed.await.unwrap(), all);
    })
    .await;
}

#[tokio::test]
async fn a_listed_object_has_its_attributes() {
    run(|place| async move {
        let stored = place.bucket.upload("key").from_bytes("content");
        let stored = stored.await.unwrap();
        let listed = place.bucket.objects().first().await.unwrap().unwrap();
        assert_eq!(listed.size(), Some(7));
        assert_eq!(listed.e_tag(), stored.e_tag.as_deref());
        assert!(listed.last_modified().is_some());
        assert_eq!(listed.text().await.unwrap(), "content");
    })
    .await;
}

#[tokio::test]
async fn a_new_bucket_is_among_the_buckets() {
    run(|place| async move {
        let buckets = place.s3.buckets().collect().await.unwrap();
        let found = buckets
            .iter()
            .find(|bucket| bucket.name() == place.bucket.name());
        assert!(found.is_some_and(|bucket| bucket.creation_date().is_some()));
    })
    .await;
}
