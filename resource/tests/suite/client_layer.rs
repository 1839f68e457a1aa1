//! The layer below: each paging loop of the client finds what the collections find.

use aws_sdk_s3::types::Part;
use client::pages;

use crate::place::{fill, run};

#[tokio::test]
async fn both_listings_of_objects_agree() {
    run(|place| async move {
        fill(&place.bucket, ["a b", "c/1", "c/2", "d", "ü"]).await;
        let (s3, bucket) = (place.s3.client(), place.bucket.name());
        let (mut v2, mut v1, mut by_sdk) = (Vec::new(), Vec::new(), Vec::new());
        let request = s3.list_objects_v2().bucket(bucket).max_keys(2);
        let listed = pages::list_objects(request.clone(), |page| {
            v2.extend(page.contents.unwrap_or_default());
        });
        listed.await.unwrap();
        let listed = pages::list_objects_by_paginator(request, |page| {
            by_sdk.extend(page.contents.unwrap_or_default());
        });
        listed.await.unwrap();
        let request = s3.list_objects().bucket(bucket).max_keys(2);
        let listed =
            pages::list_objects_v1(request, |page| v1.extend(page.contents.unwrap_or_default()));
        listed.await.unwrap();
        let keys = |objects: Vec<aws_sdk_s3::types::Object>| {
            let keys = objects.into_iter().filter_map(|object| object.key);
            keys.collect::<Vec<_>>()
        };
        let v2 = keys(v2);
        assert_eq!(v2, ["a b", "c/1", "c/2", "d", "ü"]);
        assert_eq!(keys(v1), v2);
        assert_eq!(keys(by_sdk), v2);
    })
    .await;
}

#[tokio::test]
async fn the_first_listing_goes_on_after_common_prefixes() {
    run(|place| async move {
        fill(&place.bucket, ["a", "b/1", "b/2", "c/1", "d"]).await;
        let request = place.s3.client().list_objects().bucket(place.bucket.name());
        let request = request.delimiter("/").max_keys(1);
        let (mut keys, mut prefixes) = (0, 0);
        let listed = pages::list_objects_v1(request, |page| {
            keys += page.contents().len();
            prefixes += page.common_prefixes().len();
        });
        listed.await.unwrap();
        assert_eq!((keys, prefixes), (2, 2));
    })
    .await;
}

#[tokio::test]
async fn versions_uploads_and_parts_are_listed_in_pages() {
    run(|place| async move {
        let (s3, bucket) = (place.s3.client(), place.bucket.name());
        place.bucket.versioning().enable().await.unwrap();
        for _ in 0..3 {
            fill(&place.bucket, ["key"]).await;
        }
        let mut versions = 0;
        let request = s3.list_object_versions().bucket(bucket).max_keys(2);
        let listed = pages::list_object_versions(request, |page| versions += page.versions().len());
        listed.await.unwrap();
        assert_eq!(versions, 3);

        let upload = place.bucket.object("key").initiate_multipart_upload();
        let upload = upload.await.unwrap();
        for number in [1, 2, 7] {
            upload.part(number).upload("part").await.unwrap();
        }
        let mut parts = Vec::new();
        let request = s3.list_parts().bucket(bucket).key("key");
        let request = request.upload_id(upload.id()).max_parts(2);
        let listed = pages::list_parts(request, |page| {
            parts.extend(page.parts().iter().filter_map(Part::part_number));
        });
        listed.await.unwrap();
        assert_eq!(parts, [1, 2, 7]);
    })
    .await;
}
