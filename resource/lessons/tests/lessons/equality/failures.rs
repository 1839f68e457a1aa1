//! What fails, fails alike.

use client::error::Error;
use resource::s3::S3;
use sandbox::Fault;

use super::place::{FIRST, Place};

#[tokio::test]
async fn refusals_too() {
    let place = Place::new(1).await;
    let by_client = client_lessons::list_objects(&place.client, "nosuch")
        .await
        .expect_err("no bucket");
    let nosuch = place.session.resource(S3::new).bucket("nosuch");
    let by_resource = resource_lessons::list_objects(&nosuch)
        .await
        .expect_err("no bucket");
    assert!(by_client.is_not_found() && by_resource.is_not_found());
    assert_eq!(by_client.code(), by_resource.code());
}

#[tokio::test]
async fn a_body_that_breaks_off_is_a_failure_either_way() {
    let place = Place::new(1).await;
    place.sandbox.fault(Fault::on("GetObject").truncate(100));
    let by_client = client_lessons::read_object(&place.client, "demo", FIRST)
        .await
        .expect_err("half");
    assert!(matches!(by_client, Error::Body { .. }), "{by_client}");
    let place = Place::new(1).await;
    place.sandbox.fault(Fault::on("GetObject").truncate(100));
    let by_resource = resource_lessons::read_object(&place.bucket.object(FIRST))
        .await
        .expect_err("half");
    assert_eq!(by_client.to_string(), by_resource.to_string());
}
