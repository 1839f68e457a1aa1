use aws_sdk_s3::operation::list_object_versions::ListObjectVersionsOutput;
use aws_sdk_s3::types::BucketVersioningStatus;

use crate::support::{BUCKET, S3, assert_fails, failure, start, start_versioned};

/// Keys and version ids of a page, markers behind versions.
fn shown(page: &ListObjectVersionsOutput) -> Vec<(String, String)> {
    let versions = page
        .versions()
        .iter()
        .map(|version| (version.key(), version.version_id()));
    let markers = page
        .delete_markers()
        .iter()
        .map(|marker| (marker.key(), marker.version_id()));
    versions
        .chain(markers)
        .map(|(key, id)| (key.unwrap().to_owned(), id.unwrap().to_owned()))
        .collect()
}

async fn delete_version(s3: &S3, key: &str, id: &str) {
    s3.delete_object()
        .bucket(BUCKET)
        .key(key)
        .version_id(id)
        .send()
        .await
        .unwrap();
}

#[tokio::test]
async fn each_write_is_kept() {
    let s3 = start_versioned().await;
    let first = s3.put("key", "1").await.unwrap();
    s3.put("key", "22").await.unwrap();
    assert_eq!(s3.read("key").await, b"22");
    let old = s3
        .get_object()
        .bucket(BUCKET)
        .key("key")
        .version_id(&first)
        .send()
        .await
        .unwrap();
    assert_eq!(old.version_id(), Some(first.as_str()));
    assert_eq!(old.body.collect().await.unwrap().to_vec(), b"1");
    let page = s3
        .list_object_versions()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    let sizes: Vec<_> = page
        .versions()
        .iter()
        .map(|version| (version.size(), version.is_latest()))
        .collect();
    assert_eq!(sizes, [(Some(2), Some(true)), (Some(1), Some(false))]);
}

#[tokio::test]
async fn a_deleted_key_comes_back_when_its_marker_goes() {
    let s3 = start_versioned().await;
    s3.put("key", "1").await;
    let deleted = s3
        .delete_object()
        .bucket(BUCKET)
        .key("key")
        .send()
        .await
        .unwrap();
    assert_eq!(deleted.delete_marker(), Some(true));
    let marker = deleted.version_id().unwrap();
    assert!(s3.keys().await.is_empty());
    let get = s3.get_object().bucket(BUCKET).key("key");
    assert_fails!(get.send().await, "NoSuchKey", 404);
    let get = s3.get_object().bucket(BUCKET).key("key").version_id(marker);
    assert_fails!(get.send().await, "MethodNotAllowed", 405);
    let undone = s3
        .delete_object()
        .bucket(BUCKET)
        .key("key")
        .version_id(marker)
        .send()
        .await
        .unwrap();
    assert_eq!(undone.delete_marker(), Some(true));
    assert_eq!(s3.read("key").await, b"1");
}

#[tokio::test]
async fn a_missing_key_in_a_head_says_that_a_marker_hides_it() {
    let s3 = start_versioned().await;
    s3.put("key", "1").await;
    s3.delete_object()
        .bucket(BUCKET)
        .key("key")
        .send()
        .await
        .unwrap();
    let error = s3
        .head_object()
        .bucket(BUCKET)
        .key("key")
        .send()
        .await
        .unwrap_err();
    let headers = error.raw_response().unwrap().headers();
    assert_eq!(headers.get("x-amz-delete-marker"), Some("true"));
}

#[tokio::test]
async fn a_version_that_is_gone_is_told_from_one_that_never_was() {
    let s3 = start_versioned().await;
    let gone = s3.put("key", "1").await.unwrap();
    delete_version(&s3, "key", &gone).await;
    let get = |id: &str| {
        s3.get_object()
            .bucket(BUCKET)
            .key("key")
            .version_id(id)
            .send()
    };
    assert_fails!(get(&gone).await, "NoSuchVersion", 404);
    assert_fails!(get("invented").await, "InvalidArgument", 400);
    assert_fails!(get("null").await, "NoSuchVersion", 404);
}

#[tokio::test]
async fn a_suspended_bucket_writes_over_its_null_version_alone() {
    let s3 = start().await;
    s3.put("key", "before").await;
    s3.versioning(BucketVersioningStatus::Enabled).await;
    let kept = s3.put("key", "kept").await.unwrap();
    s3.versioning(BucketVersioningStatus::Suspended).await;
    // S3 does not name the version that it writes, and names it to those who read it.
    assert_eq!(s3.put("key", "null").await, None);
    let head = s3.head_object().bucket(BUCKET).key("key");
    assert_eq!(head.send().await.unwrap().version_id(), Some("null"));
    let page = s3
        .list_object_versions()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    let ids: Vec<_> = page
        .versions()
        .iter()
        .filter_map(|version| version.version_id())
        .collect();
    assert_eq!(ids, ["null", kept.as_str()]);
    let deleted = s3
        .delete_object()
        .bucket(BUCKET)
        .key("key")
        .send()
        .await
        .unwrap();
    assert_eq!(
        (deleted.delete_marker(), deleted.version_id()),
        (Some(true), Some("null"))
    );
    let page = s3
        .list_object_versions()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    assert_eq!(
        shown(&page),
        [
            ("key".to_owned(), kept),
            ("key".to_owned(), "null".to_owned())
        ]
    );
    let status = s3
        .get_bucket_versioning()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    assert_eq!(status.status(), Some(&BucketVersioningStatus::Suspended));
}

#[tokio::test]
async fn a_bucket_without_versioning_lists_null_versions() {
    let s3 = start().await;
    s3.put("key", "1").await;
    s3.put("key", "2").await;
    let page = s3
        .list_object_versions()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    assert_eq!(shown(&page), [("key".to_owned(), "null".to_owned())]);
    let status = s3
        .get_bucket_versioning()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    assert_eq!(status.status(), None);
}

#[tokio::test]
async fn pages_of_versions_show_each_once() {
    let s3 = start_versioned().await;
    for key in ["a", "b", "c"] {
        s3.put(key, "1").await;
        s3.put(key, "2").await;
    }
    s3.delete_object()
        .bucket(BUCKET)
        .key("a")
        .send()
        .await
        .unwrap();
    let all = s3
        .list_object_versions()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    for size in [1, 2, 3, 6, 7] {
        let (mut found, mut key, mut version) = (Vec::new(), None, None);
        loop {
            let list = s3.list_object_versions().bucket(BUCKET).max_keys(size);
            let page = list
                .set_key_marker(key)
                .set_version_id_marker(version)
                .send()
                .await
                .unwrap();
            found.extend(shown(&page));
            if page.is_truncated() != Some(true) {
                break;
            }
            key = page.next_key_marker().map(str::to_owned);
            version = page.next_version_id_marker().map(str::to_owned);
        }
        let (mut expected, mut found) = (shown(&all), found);
        expected.sort();
        found.sort();
        assert_eq!(found, expected, "{size} a page");
    }
}

#[tokio::test]
async fn a_listing_goes_on_behind_a_version_that_was_deleted_meanwhile() {
    let s3 = start_versioned().await;
    for body in ["1", "2", "3", "4"] {
        s3.put("key", body).await;
    }
    let first = s3
        .list_object_versions()
        .bucket(BUCKET)
        .max_keys(2)
        .send()
        .await
        .unwrap();
    for (key, id) in shown(&first) {
        delete_version(&s3, &key, &id).await;
    }
    let list = s3
        .list_object_versions()
        .bucket(BUCKET)
        .key_marker(first.next_key_marker().unwrap());
    let second = list
        .version_id_marker(first.next_version_id_marker().unwrap())
        .send()
        .await
        .unwrap();
    assert_eq!(second.versions().len(), 2);
    let lonely = s3
        .list_object_versions()
        .bucket(BUCKET)
        .version_id_marker("null");
    assert_fails!(lonely.send().await, "InvalidArgument", 400);
}

#[tokio::test]
async fn versions_roll_up_at_a_delimiter() {
    let s3 = start_versioned().await;
    for key in ["a", "b/1", "b/2", "c"] {
        s3.put(key, "1").await;
    }
    let page = s3
        .list_object_versions()
        .bucket(BUCKET)
        .delimiter("/")
        .max_keys(2)
        .send()
        .await
        .unwrap();
    assert_eq!(
        page.common_prefixes()
            .first()
            .and_then(|prefix| prefix.prefix()),
        Some("b/")
    );
    assert_eq!(page.next_key_marker(), Some("b/"));
    let rest = s3
        .list_object_versions()
        .bucket(BUCKET)
        .delimiter("/")
        .key_marker("b/")
        .send()
        .await
        .unwrap();
    assert_eq!(
        rest.versions().first().and_then(|version| version.key()),
        Some("c")
    );
}

#[tokio::test]
async fn a_bucket_with_old_versions_is_not_empty() {
    let s3 = start_versioned().await;
    let version = s3.put("key", "1").await.unwrap();
    let marker = s3
        .delete_object()
        .bucket(BUCKET)
        .key("key")
        .send()
        .await
        .unwrap();
    assert_fails!(
        s3.delete_bucket().bucket(BUCKET).send().await,
        "BucketNotEmpty",
        409
    );
    delete_version(&s3, "key", &version).await;
    delete_version(&s3, "key", marker.version_id().unwrap()).await;
    s3.delete_bucket().bucket(BUCKET).send().await.unwrap();
    assert_eq!(failure(s3.head_bucket().bucket(BUCKET).send().await).1, 404);
}
