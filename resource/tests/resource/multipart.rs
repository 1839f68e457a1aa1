//! Uploads whose parts are sent one by one.

use crate::world::World;

/// The least size of a part that is not the last.
const PART: usize = 5 << 20;

#[tokio::test]
async fn an_upload_is_completed_from_the_listing_of_its_parts() {
    let world = World::new().await;
    let object = world.bucket("demo").await.object("key");
    let upload = object.initiate_multipart_upload().await.unwrap();
    upload.part(1).upload(vec![b'a'; PART]).await.unwrap();
    upload.part(2).upload("the end").await.unwrap();
    let parts = upload.parts().collect().await.unwrap();
    let completed = upload.complete_from(&parts).await.unwrap();
    assert_eq!(completed, object);
    let bytes = object.bytes().await.unwrap();
    assert_eq!(bytes.len(), PART + 7);
    assert!(bytes.ends_with(b"the end"));
}

#[tokio::test]
async fn parts_that_are_not_named_are_not_in_the_object() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    let upload = bucket.object("key").initiate_multipart_upload();
    let upload = upload.await.unwrap();
    for number in [1, 2] {
        upload.part(number).upload("part").await.unwrap();
    }
    let parts = upload.parts().collect().await.unwrap();
    let object = upload.complete_from(&parts[1..]).await.unwrap();
    assert_eq!(object.text().await.unwrap(), "part");
    assert_eq!(bucket.multipart_uploads().count().await.unwrap(), 0);
}

#[tokio::test]
async fn an_upload_without_parts_is_not_completed() {
    let world = World::new().await;
    let object = world.bucket("demo").await.object("key");
    let upload = object.initiate_multipart_upload().await.unwrap();
    let error = upload.complete_from(&[]).await.unwrap_err();
    assert_eq!(error.status(), Some(400), "{error}");
}
