//! The six listings over real pages, by hand, by the SDK's paginator, and by this crate's.

use aws_sdk_s3::types::{
    BucketVersioningStatus, CommonPrefix, EncodingType, Object, VersioningConfiguration,
};
use client::pages::{self, Paginator};
use futures::TryStreamExt;

use crate::support::{BUCKET, World};

/// Keys that need escaping, in the order of their bytes, and what groups them.
const KEYS: [&str; 7] = ["a b", "a&b", "a+b", "dir/1", "dir/2", "other/x", "ü/ñ"];

async fn world() -> World {
    let world = World::new().await;
    for key in KEYS {
        world.put(key, key.as_bytes().to_vec()).await;
    }
    world.log.clear();
    world
}

fn keys(objects: &[Object]) -> impl Iterator<Item = String> {
    objects.iter().filter_map(Object::key).map(String::from)
}

fn prefixes(prefixes: &[CommonPrefix]) -> impl Iterator<Item = String> {
    prefixes
        .iter()
        .filter_map(CommonPrefix::prefix)
        .map(String::from)
}

#[tokio::test]
async fn list_objects_by_hand_is_as_by_the_sdk() {
    let world = world().await;
    let request = world.s3.list_objects_v2().bucket(BUCKET).max_keys(3);
    let (mut by_hand, mut by_sdk) = (Vec::new(), Vec::new());
    pages::list_objects(request.clone(), |page| {
        by_hand.extend(keys(page.contents()));
    })
    .await
    .expect("by hand");
    assert_eq!(world.sent("ListObjectsV2"), 3);
    pages::list_objects_by_paginator(request, |page| by_sdk.extend(keys(page.contents())))
        .await
        .expect("by the SDK");
    assert_eq!(by_hand, KEYS);
    assert_eq!(by_sdk, KEYS);
    assert_eq!(world.sent("ListObjectsV2"), 6);
}

#[tokio::test]
async fn list_objects_goes_on_over_pages_of_prefixes_only() {
    let world = world().await;
    let request = world
        .s3
        .list_objects_v2()
        .bucket(BUCKET)
        .delimiter("/")
        .max_keys(1);
    let (mut found, mut grouped) = (Vec::new(), Vec::new());
    let each = |page: aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output| {
        found.extend(keys(page.contents()));
        grouped.extend(prefixes(page.common_prefixes()));
    };
    pages::list_objects(request, each).await.expect("all pages");
    assert_eq!(found, ["a b", "a&b", "a+b"]);
    assert_eq!(grouped, ["dir/", "other/", "ü/"]);
}

#[tokio::test]
async fn list_objects_v1_with_and_without_delimiter_and_encoding() {
    let world = world().await;
    for encoding in [None, Some(EncodingType::Url)] {
        let request = world
            .s3
            .list_objects()
            .bucket(BUCKET)
            .set_encoding_type(encoding.clone());
        let mut count = 0;
        let each = |page: aws_sdk_s3::operation::list_objects::ListObjectsOutput| {
            count += page.contents().len();
        };
        pages::list_objects_v1(request.clone().max_keys(2), each)
            .await
            .expect("all pages");
        assert_eq!(
            count,
            KEYS.len(),
            "{encoding:?}: the last key is the marker"
        );

        let mut grouped = 0;
        let each = |page: aws_sdk_s3::operation::list_objects::ListObjectsOutput| {
            grouped += page.common_prefixes().len();
        };
        let request = request.delimiter("/").max_keys(1);
        pages::list_objects_v1(request, each)
            .await
            .expect("all pages");
        assert_eq!(grouped, 3, "{encoding:?}: NextMarker is");
    }
}

#[tokio::test]
async fn list_buckets_in_pages() {
    let world = World::new().await;
    for name in ["aaa", "bbb", "ccc"] {
        world
            .s3
            .create_bucket()
            .bucket(name)
            .send()
            .await
            .expect("a bucket");
    }
    let request = world.s3.list_buckets().max_buckets(3);
    let (mut by_hand, mut by_sdk) = (Vec::new(), Vec::new());
    pages::list_buckets(request.clone(), |page| by_hand.push(page.buckets().len()))
        .await
        .expect("by hand");
    pages::list_buckets_by_paginator(request, |page| by_sdk.push(page.buckets().len()))
        .await
        .expect("by the SDK");
    assert_eq!(by_hand, [3, 1]);
    assert_eq!(by_sdk, by_hand);
}

#[tokio::test]
async fn list_object_versions_splits_the_versions_of_one_key() {
    let world = World::new().await;
    let enabled = VersioningConfiguration::builder()
        .status(BucketVersioningStatus::Enabled)
        .build();
    let request = world
        .s3
        .put_bucket_versioning()
        .bucket(BUCKET)
        .versioning_configuration(enabled);
    request.send().await.expect("versioning");
    for body in ["1", "2", "3", "4", "5"] {
        world.put("same key", body.into()).await;
    }
    world
        .s3
        .delete_object()
        .bucket(BUCKET)
        .key("same key")
        .send()
        .await
        .expect("a marker");
    let request = world.s3.list_object_versions().bucket(BUCKET).max_keys(2);
    let (mut versions, mut markers) = (Vec::new(), 0);
    pages::list_object_versions(request.clone(), |page| {
        versions.extend(
            page.versions()
                .iter()
                .filter_map(|version| version.version_id.clone()),
        );
        markers += page.delete_markers().len();
    })
    .await
    .expect("all pages");
    assert_eq!((versions.len(), markers), (5, 1));
    assert_eq!(world.sent("ListObjectVersions"), 3);

    let by_paginator: Vec<_> = Paginator::new(request)
        .items()
        .try_collect()
        .await
        .expect("all");
    let by_paginator: Vec<_> = by_paginator
        .into_iter()
        .filter_map(|version| version.version_id)
        .collect();
    assert_eq!(by_paginator, versions);
}

#[tokio::test]
async fn list_multipart_uploads_and_parts() {
    let world = World::new().await;
    let mut uploads = Vec::new();
    for _ in 0..5 {
        let request = world
            .s3
            .create_multipart_upload()
            .bucket(BUCKET)
            .key("same key");
        uploads.push(
            request
                .send()
                .await
                .expect("an upload")
                .upload_id
                .expect("its id"),
        );
    }
    let request = world
        .s3
        .list_multipart_uploads()
        .bucket(BUCKET)
        .max_uploads(2);
    let mut found = Vec::new();
    pages::list_multipart_uploads(request, |page| {
        found.extend(
            page.uploads()
                .iter()
                .filter_map(|upload| upload.upload_id.clone()),
        );
    })
    .await
    .expect("all pages");
    found.sort();
    uploads.sort();
    assert_eq!(found, uploads);

    let upload = &uploads[0];
    for number in [1, 2, 3, 7, 12] {
        let part = world
            .s3
            .upload_part()
            .bucket(BUCKET)
            .key("same key")
            .upload_id(upload);
        part.part_number(number)
            .body(b"part".to_vec().into())
            .send()
            .await
            .expect("a part");
    }
    let request = world
        .s3
        .list_parts()
        .bucket(BUCKET)
        .key("same key")
        .upload_id(upload)
        .max_parts(2);
    let (mut by_hand, mut by_sdk) = (Vec::new(), Vec::new());
    pages::list_parts(request.clone(), |page| {
        by_hand.extend(page.parts().iter().filter_map(|part| part.part_number));
    })
    .await
    .expect("by hand");
    pages::list_parts_by_paginator(request, |page| {
        by_sdk.extend(page.parts().iter().filter_map(|part| part.part_number));
    })
    .await
    .expect("by the SDK");
    assert_eq!(by_hand, [1, 2, 3, 7, 12]);
    assert_eq!(by_sdk, by_hand);
}

#[tokio::test]
async fn c4_a_listing_is_resumed_in_another_process() {
    let world = world().await;
    let request = || world.s3.list_objects_v2().bucket(BUCKET).max_keys(3);
    let mut first = Paginator::new(request()).max_items(5);
    let mut found = Vec::new();
    while let Some(page) = first.next_page().await.expect("a page") {
        found.extend(keys(page.contents()));
    }
    let kept = first.resume_token().expect("more to come").to_string();
    let rest = Paginator::new(request()).starting_token(&kept.parse().expect("its text"));
    let rest: Vec<Object> = rest.items().try_collect().await.expect("the rest");
    found.extend(keys(&rest));
    assert_eq!(found, KEYS);
}

#[tokio::test]
async fn a_listing_begins_where_its_request_says() {
    let world = world().await;
    let objects = world.s3.list_objects_v2().bucket(BUCKET);
    let first = objects.clone().max_keys(2).send().await.expect("a page");
    let mut rest = Vec::new();
    let request = objects.set_continuation_token(first.next_continuation_token);
    pages::list_objects(request, |page| rest.extend(keys(page.contents())))
        .await
        .expect("the rest");
    assert_eq!(rest, KEYS[2..]);

    for key in ["a", "b", "c"] {
        let upload = world.s3.create_multipart_upload().bucket(BUCKET).key(key);
        upload.send().await.expect("an upload");
    }
    let mut rest = Vec::new();
    let request = world.s3.list_multipart_uploads().bucket(BUCKET);
    pages::list_multipart_uploads(request.key_marker("a").max_uploads(1), |page| {
        rest.extend(page.uploads.into_iter().flatten().map(|upload| upload.key));
    })
    .await
    .expect("the rest");
    assert_eq!(rest, [Some("b".to_owned()), Some("c".to_owned())]);

    let more = world.s3.create_bucket().bucket("later").send().await;
    more.expect("a bucket");
    let buckets = world.s3.list_buckets();
    let first = buckets.clone().max_buckets(1).send().await.expect("a page");
    let mut rest = Vec::new();
    let request = buckets.set_continuation_token(first.continuation_token);
    pages::list_buckets(request, |page| {
        rest.extend(page.buckets.into_iter().flatten().map(|bucket| bucket.name));
    })
    .await
    .expect("the rest");
    assert_eq!(rest, [Some("later".to_owned())]);
}
