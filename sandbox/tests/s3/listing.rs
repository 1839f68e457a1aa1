use aws_sdk_s3::types::EncodingType;

use crate::support::{BUCKET, S3, assert_fails, start};

async fn fill(s3: &S3, keys: &[&str]) {
    for key in keys {
        s3.put(key, "x").await;
    }
}

/// The names on each page of a listing.
async fn pages(s3: &S3, delimiter: Option<&str>, size: i32) -> Vec<Vec<String>> {
    let mut pages = Vec::new();
    let mut token = None;
    loop {
        let list = s3
            .list_objects_v2()
            .bucket(BUCKET)
            .set_delimiter(delimiter.map(str::to_owned));
        let page = list
            .max_keys(size)
            .set_continuation_token(token)
            .send()
            .await
            .unwrap();
        let keys = page.contents().iter().filter_map(|object| object.key());
        let prefixes = page
            .common_prefixes()
            .iter()
            .filter_map(|prefix| prefix.prefix());
        pages.push(keys.chain(prefixes).map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(
            page.key_count(),
            i32::try_from(pages.last().map_or(0, Vec::len)).ok()
        );
        token = page.next_continuation_token().map(str::to_owned);
        if page.is_truncated() != Some(true) {
            assert_eq!(token, None);
            return pages;
        }
    }
}

#[tokio::test]
async fn a_page_holds_a_thousand_keys_whatever_is_asked() {
    let sandbox = sandbox::Sandbox::builder()
        .seed("big:2500".parse().unwrap())
        .start()
        .await
        .unwrap();
    let s3 = crate::support::of(sandbox);
    let list = || s3.list_objects_v2().bucket("big").max_keys(5000);
    let mut sizes = Vec::new();
    let mut token = None;
    loop {
        let page = list().set_continuation_token(token).send().await.unwrap();
        assert_eq!(page.max_keys(), Some(1000));
        sizes.push(page.contents().len());
        token = page.next_continuation_token().map(str::to_owned);
        if token.is_none() {
            break;
        }
    }
    assert_eq!(sizes, [1000, 1000, 500]);
}

#[tokio::test]
async fn keys_and_common_prefixes_share_pages_in_order() {
    let s3 = start().await;
    fill(&s3, &["a", "b/1", "b/2", "c", "d/1", "e"]).await;
    let expected = [vec!["a", "b/"], vec!["c", "d/"], vec!["e"]];
    assert_eq!(pages(&s3, Some("/"), 2).await, expected);
    assert_eq!(
        pages(&s3, None, 4).await,
        [vec!["a", "b/1", "b/2", "c"], vec!["d/1", "e"]]
    );
    assert_eq!(pages(&s3, None, 6).await.len(), 1);
}

#[tokio::test]
async fn a_delimiter_may_have_many_letters() {
    let s3 = start().await;
    fill(&s3, &["pa--x", "pa--y", "pb"]).await;
    let list = s3
        .list_objects_v2()
        .bucket(BUCKET)
        .prefix("p")
        .delimiter("--");
    let page = list.send().await.unwrap();
    assert_eq!(
        page.common_prefixes()
            .first()
            .and_then(|prefix| prefix.prefix()),
        Some("pa--")
    );
    assert_eq!(
        page.contents().first().and_then(|object| object.key()),
        Some("pb")
    );
}

#[tokio::test]
async fn a_listing_starts_behind_any_text() {
    let s3 = start().await;
    fill(&s3, &["a", "b", "c"]).await;
    for (after, expected) in [("a", "b"), ("aa", "b"), ("", "a"), ("b", "c")] {
        let page = s3
            .list_objects_v2()
            .bucket(BUCKET)
            .start_after(after)
            .send()
            .await
            .unwrap();
        assert_eq!(
            page.contents().first().and_then(|object| object.key()),
            Some(expected),
            "{after}"
        );
    }
    let page = s3
        .list_objects_v2()
        .bucket(BUCKET)
        .start_after("c")
        .send()
        .await
        .unwrap();
    assert_eq!((page.contents().len(), page.start_after()), (0, Some("c")));
}

#[tokio::test]
async fn a_page_of_no_keys_is_complete() {
    let s3 = start().await;
    fill(&s3, &["a"]).await;
    let page = s3
        .list_objects_v2()
        .bucket(BUCKET)
        .max_keys(0)
        .send()
        .await
        .unwrap();
    assert_eq!(
        (page.key_count(), page.is_truncated()),
        (Some(0), Some(false))
    );
}

#[tokio::test]
async fn what_makes_no_sense_is_refused() {
    let s3 = start().await;
    let list = || s3.list_objects_v2().bucket(BUCKET);
    assert_fails!(
        list().continuation_token("!!made up").send().await,
        "InvalidArgument",
        400
    );
    assert_fails!(list().max_keys(-1).send().await, "InvalidArgument", 400);
    assert_fails!(
        list()
            .encoding_type(EncodingType::from("rot13"))
            .send()
            .await,
        "InvalidArgument",
        400
    );
}

#[tokio::test]
async fn url_encoding_covers_every_name_in_the_answer() {
    let s3 = start().await;
    fill(&s3, &["a b+%ü", "p q/x"]).await;
    let list = s3
        .list_objects_v2()
        .bucket(BUCKET)
        .encoding_type(EncodingType::Url);
    let page = list.delimiter("/").start_after("a a").send().await.unwrap();
    assert_eq!(
        page.contents().first().and_then(|object| object.key()),
        Some("a+b%2B%25%C3%BC")
    );
    assert_eq!(
        page.common_prefixes()
            .first()
            .and_then(|prefix| prefix.prefix()),
        Some("p+q/")
    );
    assert_eq!(page.start_after(), Some("a+a"));
    assert_eq!(page.encoding_type(), Some(&EncodingType::Url));
}

#[tokio::test]
async fn the_owner_is_shown_where_it_is_asked_for() {
    let s3 = start().await;
    fill(&s3, &["a"]).await;
    let owner = |page: &aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output| {
        page.contents()
            .first()
            .and_then(|object| object.owner())
            .is_some()
    };
    assert!(!owner(
        &s3.list_objects_v2().bucket(BUCKET).send().await.unwrap()
    ));
    assert!(owner(
        &s3.list_objects_v2()
            .bucket(BUCKET)
            .fetch_owner(true)
            .send()
            .await
            .unwrap()
    ));
    let first = s3.list_objects().bucket(BUCKET).send().await.unwrap();
    assert!(
        first
            .contents()
            .first()
            .and_then(|object| object.owner())
            .is_some()
    );
}

#[tokio::test]
async fn the_first_version_names_its_next_marker_with_a_delimiter_alone() {
    let s3 = start().await;
    fill(&s3, &["a", "b/1", "b/2", "c"]).await;
    let list = || s3.list_objects().bucket(BUCKET).max_keys(2);
    let plain = list().send().await.unwrap();
    assert_eq!(
        (plain.is_truncated(), plain.next_marker()),
        (Some(true), None)
    );
    let rolled = list().delimiter("/").send().await.unwrap();
    assert_eq!(rolled.next_marker(), Some("b/"));
    let rest = list().delimiter("/").marker("b/").send().await.unwrap();
    assert_eq!(
        rest.contents().first().and_then(|object| object.key()),
        Some("c")
    );
    assert_eq!(rest.is_truncated(), Some(false));
}

#[tokio::test]
async fn a_marker_within_a_common_prefix_stands_for_all_of_it() {
    let s3 = start().await;
    fill(&s3, &["a/1", "a/2", "b"]).await;
    let objects = s3.list_objects().bucket(BUCKET).delimiter("/");
    let objects = objects.marker("a/1").send().await.unwrap();
    assert!(objects.common_prefixes().is_empty());
    assert_eq!(objects.contents()[0].key(), Some("b"));
    let versions = s3.list_object_versions().bucket(BUCKET).delimiter("/");
    let versions = versions.key_marker("a/1").send().await.unwrap();
    assert!(versions.common_prefixes().is_empty());
    assert_eq!(versions.versions()[0].key(), Some("b"));
}

#[tokio::test]
async fn an_empty_number_or_token_is_none() {
    let s3 = start().await;
    fill(&s3, &["a"]).await;
    for target in ["/demo?max-keys=", "/?continuation-token=&max-buckets="] {
        let response = s3.send_signed("GET", target, "").await;
        assert!(response.starts_with("HTTP/1.1 200 "), "{response}");
    }
    let encoding = s3.send_signed("GET", "/demo?encoding-type=", "").await;
    assert!(
        encoding.contains("<ArgumentName>encoding-type</ArgumentName>"),
        "{encoding}"
    );
}
