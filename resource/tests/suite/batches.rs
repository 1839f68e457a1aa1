//! Batches: each key is accounted for.

use resource::batch::Target;

use crate::place::{fill, keys, run};

#[tokio::test]
async fn what_a_prefix_lists_is_deleted_and_nothing_else() {
    run(|place| async move {
        let all = (0..30).map(|number| format!("tmp/{number:02}"));
        fill(&place.bucket, all.chain(["keep".to_owned()])).await;
        let deleted = place.bucket.objects().prefix("tmp/").page_size(7).delete();
        assert_eq!(deleted.await.unwrap().deleted, 30);
        assert_eq!(keys(&place.bucket).await, ["keep"]);
    })
    .await;
}

#[tokio::test]
async fn keys_that_are_not_there_count_as_deleted() {
    run(|place| async move {
        fill(&place.bucket, ["a", "b"]).await;
        for quiet in [true, false] {
            let deleted = place.bucket.delete_keys(["a", "missing", "b"]).quiet(quiet);
            assert_eq!(deleted.await.unwrap().deleted, 3, "{quiet}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_version_that_is_not_there_fails_alone_or_counts_as_deleted() {
    run(|place| async move {
        place.bucket.versioning().enable().await.unwrap();
        fill(&place.bucket, ["a", "b"]).await;
        let targets = [Target::new("a"), Target::version("b", "no-such-version")];
        let outcome = place.bucket.delete_keys(targets).outcome().await.unwrap();
        assert_eq!(outcome.deleted + outcome.failed.len(), 2, "{outcome:?}");
        assert!(outcome.unknown.is_empty(), "{outcome:?}");
        assert_eq!(keys(&place.bucket).await, ["b"]);
    })
    .await;
}

#[tokio::test]
async fn all_versions_and_markers_are_deleted() {
    run(|place| async move {
        place.bucket.versioning().enable().await.unwrap();
        for _ in 0..3 {
            fill(&place.bucket, ["a", "b"]).await;
        }
        place.bucket.object("a").delete().await.unwrap();
        let deleted = place.bucket.object_versions().page_size(2).delete();
        assert_eq!(deleted.await.unwrap().deleted, 7);
        assert_eq!(place.bucket.object_versions().count().await.unwrap(), 0);
    })
    .await;
}
