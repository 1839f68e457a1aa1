//! Objects: what is put is what is got.

use std::time::Duration;

use aws_sdk_s3::types::MetadataDirective;
use resource::Wait;

use crate::place::{fill, keys, run};

#[tokio::test]
async fn an_object_keeps_its_bytes_and_its_headers() {
    run(|place| async move {
        let object = place.bucket.object("a.txt");
        let put = object.upload().with(|put| {
            put.content_type("text/x-test")
                .cache_control("no-store")
                .metadata("colour", "green")
        });
        let stored = put.from_bytes("content").await.unwrap();
        assert_eq!(object.text().await.unwrap(), "content");
        let head = object.load().await.unwrap();
        assert_eq!(head.content_length(), Some(7));
        assert_eq!(head.content_type(), Some("text/x-test"));
        assert_eq!(head.cache_control(), Some("no-store"));
        assert_eq!(head.e_tag(), stored.e_tag.as_deref());
        let metadata = head.metadata().and_then(|metadata| metadata.get("colour"));
        assert_eq!(metadata.map(String::as_str), Some("green"));
        assert!(head.last_modified().is_some());
    })
    .await;
}

#[tokio::test]
async fn keys_of_every_kind_are_stored_listed_read_and_deleted() {
    run(|place| async move {
        let odd = [
            " leading",
            "a b",
            "a%2Fb",
            "a+b",
            "a//b",
            "a/./b",
            "a<&>\"'b",
            "a?b#c",
            "trailing ",
            "ü/\u{1f355}",
        ];
        fill(&place.bucket, odd).await;
        let mut expected: Vec<_> = odd.into();
        expected.sort_unstable();
        assert_eq!(keys(&place.bucket).await, expected);
        for key in odd {
            assert_eq!(place.bucket.object(key).text().await.unwrap(), key);
        }
        let deleted = place.bucket.delete_keys(odd).await.unwrap();
        assert_eq!(deleted.deleted, odd.len());
        assert!(keys(&place.bucket).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_empty_object_is_an_object() {
    run(|place| async move {
        let object = place.bucket.object("empty");
        object.upload().from_bytes("").await.unwrap();
        assert!(object.bytes().await.unwrap().is_empty());
        assert_eq!(object.load().await.unwrap().content_length(), Some(0));
    })
    .await;
}

#[tokio::test]
async fn a_range_of_an_object_is_read() {
    run(|place| async move {
        fill(&place.bucket, ["0123456789"]).await;
        let object = place.bucket.object("0123456789");
        for (range, expected, told) in [
            ("bytes=0-3", "0123", "bytes 0-3/10"),
            ("bytes=-3", "789", "bytes 7-9/10"),
            ("bytes=8-", "89", "bytes 8-9/10"),
            ("bytes=8-99", "89", "bytes 8-9/10"),
        ] {
            let part = object.get().with(|get| get.range(range)).await.unwrap();
            assert_eq!(part.content_range(), Some(told), "{range}");
            let bytes = part.body.collect().await.unwrap().to_vec();
            assert_eq!(bytes, expected.as_bytes(), "{range}");
        }
        let beyond = object.get().with(|get| get.range("bytes=10-")).await;
        assert_eq!(beyond.unwrap_err().status(), Some(416));
    })
    .await;
}

#[tokio::test]
async fn conditions_are_kept() {
    run(|place| async move {
        let object = place.bucket.object("key");
        let new = || object.upload().with(|put| put.if_none_match("*"));
        let stored = new().from_bytes("first").await.unwrap();
        let again = new().from_bytes("second").await.unwrap_err();
        assert!(again.is_precondition_failed(), "{again}");
        let e_tag = stored.e_tag.unwrap();
        let same = object.get().with(|get| get.if_match(e_tag.as_str())).await;
        same.unwrap();
        let other = object.get().with(|get| get.if_match("\"other\"")).await;
        assert!(other.unwrap_err().is_precondition_failed());
        let unchanged = object
            .get()
            .with(|get| get.if_none_match(e_tag.as_str()))
            .await;
        assert_eq!(unchanged.unwrap_err().status(), Some(304));
        assert_eq!(object.text().await.unwrap(), "first");
    })
    .await;
}

#[tokio::test]
async fn a_copy_keeps_metadata_unless_it_is_replaced() {
    run(|place| async move {
        let from = place.bucket.object("from ü");
        let put = from.upload().with(|put| put.metadata("colour", "green"));
        put.from_bytes("content").await.unwrap();
        let same = place.bucket.object("same");
        same.copy(&from).await.unwrap();
        let replaced = place.bucket.object("replaced");
        let copy = replaced.copy(&from).with(|copy| {
            copy.metadata_directive(MetadataDirective::Replace)
                .metadata("colour", "red")
        });
        copy.await.unwrap();
        for (object, colour) in [(same, "green"), (replaced, "red")] {
            assert_eq!(object.text().await.unwrap(), "content");
            let head = object.load().await.unwrap();
            let metadata = head.metadata().and_then(|metadata| metadata.get("colour"));
            assert_eq!(metadata.map(String::as_str), Some(colour));
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_awaited_comes_and_goes() {
    run(|place| async move {
        let wait = Wait::max_wait(Duration::from_secs(30)).delay(Duration::from_millis(20));
        place.bucket.wait_until_exists(wait).await.unwrap();
        let object = place.bucket.object("late");
        let coming = async { fill(&place.bucket, ["late"]).await };
        let (head, ()) = tokio::join!(object.wait_until_exists(wait), coming);
        assert_eq!(head.unwrap().content_length(), Some(4));
        object.delete().await.unwrap();
        object.wait_until_not_exists(wait).await.unwrap();
        assert!(!object.exists().await.unwrap());
    })
    .await;
}
