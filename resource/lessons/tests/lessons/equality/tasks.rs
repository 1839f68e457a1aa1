//! The tasks that need nothing but a bucket.

use resource::s3::{ObjectSummary, S3};

use super::place::{FIRST, Place, shown};

macro_rules! same {
    ($($name:ident: $lesson:literal)*) => {$(
        #[tokio::test]
        async fn $name() {
            // Each way has a sandbox of its own: what one deletes, the other must find.
            let by_client = shown::<client_lessons::Program>($lesson).await;
            let by_resource = shown::<resource_lessons::Program>($lesson).await;
            assert_eq!(by_client, by_resource);
        }
    )*};
}

same! {
    list_buckets: "list-buckets"
    list_objects: "list-objects --keys 2500"
    list_no_objects: "list-objects --keys 0"
    list_dates: "list-dates --keys 50"
    make_folder: "make-folder"
    read_object: "read-object --keys 1"
    copy_object: "copy-object --keys 1"
    delete_all: "delete-all --keys 1500"
    delete_quietly: "delete-all --keys 1500 --how quiet"
    delete_one_by_one: "delete-all --keys 20 --how one"
    upload_file: "upload-file --size 9"
    download_file: "download-file --size 9"
    presign: "presign"
    two_regions: "two-regions"
    versions: "versions --keys 3"
    tags: "tags --keys 1"
    policy: "policy"
    multipart: "multipart"
    wait: "wait"
}

#[tokio::test]
async fn list_buckets_by_paginator() {
    let place = Place::new(3).await;
    let by_paginator = client_lessons::list_buckets_by_paginator(&place.client).await;
    let by_resource = resource_lessons::list_buckets(&place.session.resource(S3::new)).await;
    let by_resource = by_resource.expect("the resource's answer").into_iter();
    let by_resource: Vec<_> = by_resource.map(|bucket| bucket.into_parts().1).collect();
    assert_eq!(by_paginator.expect("the client's answer"), by_resource);
}

#[tokio::test]
async fn list_objects_by_paginator() {
    let place = Place::new(2500).await;
    let by_paginator = client_lessons::list_objects_by_paginator(&place.client, "demo").await;
    let by_paginator = by_paginator.expect("the client's answer");
    let by_loop = client_lessons::list_objects(&place.client, "demo").await;
    assert_eq!(by_loop.expect("the client's answer"), by_paginator);
    let by_resource = resource_lessons::list_objects(&place.bucket).await;
    let by_resource = by_resource.expect("the resource's answer");
    let by_resource: Vec<_> = by_resource.iter().map(ObjectSummary::item).collect();
    assert_eq!(by_resource, by_paginator.iter().collect::<Vec<_>>());
}

#[tokio::test]
async fn list_dates_from_the_listing() {
    let place = Place::new(50).await;
    let by_client = client_lessons::list_dates_from_listing(&place.client, "demo").await;
    let by_resource = resource_lessons::list_dates(&place.bucket).await;
    assert_eq!(
        by_client.expect("the client's answer"),
        by_resource.expect("the resource's answer")
    );
}

#[tokio::test]
async fn a_key_of_any_characters_is_copied_each_way() {
    let place = Place::new(1).await;
    let bucket = &place.bucket;
    bucket.put_object("a + b/é", "text").await.expect("a put");
    let (from, to) = (bucket.object("a + b/é"), bucket.object("a copy + more"));
    let by_client =
        client_lessons::copy_object(&place.client, "demo", "a + b/é", "a copy + more").await;
    let by_resource = resource_lessons::copy_object(&from, &to).await;
    let via_client = resource_lessons::copy_object_via_client(&from, &to).await;
    let copies = [
        by_client.expect("the client's answer"),
        by_resource.expect("the resource's answer"),
        via_client.expect("the answer within"),
    ];
    let etags = copies.map(|copy| {
        let copy = copy.copy_object_result().expect("a result");
        copy.e_tag().expect("an ETag").to_owned()
    });
    assert!(etags.iter().all(|etag| *etag == etags[0]), "{etags:?}");
    assert_eq!(to.text().await.expect("the copy"), "text");
}

#[tokio::test]
async fn an_object_is_read_in_one_request_each_way() {
    let place = Place::new(1).await;
    let by_client = client_lessons::read_object_once(&place.client, "demo", FIRST).await;
    let object = place.bucket.object(FIRST);
    let by_resource = resource_lessons::read_object_once(&object).await;
    assert_eq!(
        by_client.expect("the client's answer").finish(),
        by_resource.expect("the resource's answer").finish()
    );
}
