//! The tasks that need nothing but a bucket.

use resource::s3::S3;

use super::place::{FIRST, Place, shown};

macro_rules! same {
    ($name:ident, $keys:expr, |$place:ident| $client:expr, $resource:expr) => {
        #[tokio::test]
        async fn $name() {
            // Each way has a sandbox of its own: what one deletes, the other must find.
            let $place = Place::new($keys).await;
            let by_client = shown(&$client.await.expect("the client's answer"));
            let $place = Place::new($keys).await;
            let by_resource = shown(&$resource.await.expect("the resource's answer"));
            assert_eq!(by_client, by_resource);
        }
    };
}

same!(
    list_buckets,
    3,
    |place| client_lessons::list_buckets(&place.client),
    resource_lessons::list_buckets(&place.session.resource(S3::new))
);
same!(
    list_objects,
    2500,
    |place| client_lessons::list_objects(&place.client, "demo"),
    resource_lessons::list_objects(&place.bucket)
);
same!(
    list_buckets_by_paginator,
    3,
    |place| client_lessons::list_buckets_by_paginator(&place.client),
    resource_lessons::list_buckets(&place.session.resource(S3::new))
);
same!(
    list_objects_by_paginator,
    2500,
    |place| client_lessons::list_objects_by_paginator(&place.client, "demo"),
    resource_lessons::list_objects(&place.bucket)
);
same!(
    list_no_objects,
    0,
    |place| client_lessons::list_objects(&place.client, "demo"),
    resource_lessons::list_objects(&place.bucket)
);
same!(
    list_dates,
    50,
    |place| client_lessons::list_dates(&place.client, "demo"),
    resource_lessons::list_dates(&place.bucket)
);
same!(
    list_dates_from_the_listing,
    50,
    |place| client_lessons::list_dates_from_listing(&place.client, "demo"),
    resource_lessons::list_dates(&place.bucket)
);
same!(
    make_folder,
    1,
    |place| client_lessons::make_folder(&place.client, "demo", "testdir/"),
    resource_lessons::make_folder(&place.bucket, "testdir/")
);
same!(
    read_object,
    1,
    |place| client_lessons::read_object(&place.client, "demo", FIRST),
    resource_lessons::read_object(&place.bucket.object(FIRST))
);
same!(
    copy_object,
    1,
    |place| client_lessons::copy_object(&place.client, "demo", FIRST, "a copy + more"),
    resource_lessons::copy_object(
        &place.bucket.object(FIRST),
        &place.bucket.object("a copy + more")
    )
);
same!(
    copy_object_via_client,
    1,
    |place| client_lessons::copy_object(&place.client, "demo", FIRST, "b"),
    resource_lessons::copy_object_via_client(
        &place.bucket.object(FIRST),
        &place.bucket.object("b")
    )
);
same!(
    delete_all,
    1500,
    |place| client_lessons::delete_all(&place.client, "demo", false),
    resource_lessons::delete_all(&place.bucket, false)
);
same!(
    delete_quietly,
    1500,
    |place| client_lessons::delete_all(&place.client, "demo", true),
    resource_lessons::delete_all(&place.bucket, true)
);
same!(
    delete_one_by_one,
    20,
    |place| client_lessons::delete_one_by_one(&place.client, "demo"),
    resource_lessons::delete_one_by_one(&place.bucket)
);

same!(
    versions,
    3,
    |place| client_lessons::versions(&place.client, "demo"),
    resource_lessons::versions(&place.bucket)
);
same!(
    tags,
    1,
    |place| client_lessons::tags(&place.client, "demo", FIRST),
    resource_lessons::tags(&place.bucket.object(FIRST))
);
same!(
    policy,
    0,
    |place| client_lessons::policy(&place.client, "demo"),
    resource_lessons::policy(&place.bucket)
);
same!(
    multipart,
    0,
    |place| client_lessons::multipart(&place.client, "demo"),
    resource_lessons::multipart(&place.bucket)
);

#[tokio::test]
async fn two_regions() {
    let place = Place::new(4).await;
    let regions = [("us-east-1".to_owned(), "demo".to_owned())];
    let by_client = client_lessons::two_regions(&place.session, &regions)
        .await
        .expect("an answer");
    let by_resource = resource_lessons::two_regions(&place.session, &regions)
        .await
        .expect("an answer");
    assert_eq!(shown(&by_client), shown(&by_resource));
}
