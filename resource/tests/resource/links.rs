//! Links and forms that work without credentials.

use std::time::Duration;

use resource::client::presign::AnonymousClient;

use crate::world::World;

const HOUR: Duration = Duration::from_hours(1);

#[tokio::test]
async fn a_link_reads_an_object_and_another_writes_one() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a b"]).await;
    let (object, anonymous) = (
        bucket.object("a b"),
        AnonymousClient::new(&world.session).unwrap(),
    );
    let link = object.presigned_url(HOUR).await.unwrap();
    assert!(link.uri().contains("/demo/a%20b?"), "{}", link.uri());
    assert!(world.sent().is_empty(), "signing sends nothing");
    let got = anonymous.get(link.uri()).await.unwrap();
    assert_eq!(got.body, "a b");

    let save = object
        .presigned_url(HOUR)
        .with(|get| get.response_content_type("text/x"));
    let save = save.await.unwrap();
    assert!(
        save.uri().contains("response-content-type=text%2Fx"),
        "{}",
        save.uri()
    );

    let write = bucket.object("new").presigned_put(HOUR).await.unwrap();
    assert_eq!(write.method(), "PUT");
    anonymous.send(&write, "written").await.unwrap();
    assert_eq!(bucket.object("new").text().await.unwrap(), "written");
}

#[tokio::test]
async fn a_link_leads_to_a_version() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    bucket.versioning().enable().await.unwrap();
    let object = bucket.object("a");
    let old = object.upload().from_bytes("old").await.unwrap();
    object.upload().from_bytes("new").await.unwrap();
    let version = object.version(old.version_id.unwrap());
    let link = version.presigned_url(HOUR).await.unwrap();
    assert_eq!(
        AnonymousClient::new(&world.session)
            .unwrap()
            .get(link.uri())
            .await
            .unwrap()
            .body,
        "old"
    );
}

#[tokio::test]
async fn a_form_uploads_a_file_of_the_size_that_it_allows() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    let form = bucket
        .presigned_post("in/file", HOUR)
        .content_length_range(1..=5);
    let form = form.await.unwrap();
    let anonymous = AnonymousClient::new(&world.session).unwrap();
    anonymous.submit(&form, "small").await.unwrap();
    assert_eq!(bucket.object("in/file").text().await.unwrap(), "small");
    assert!(anonymous.submit(&form, "too large").await.unwrap().status >= 400);
}

#[tokio::test]
async fn a_link_for_longer_than_a_week_is_an_error() {
    let world = World::new().await;
    let object = world.bucket("demo").await.object("a");
    let error = object.presigned_url(200 * HOUR).await.unwrap_err();
    assert!(error.to_string().contains("cannot presign"), "{error}");
}
