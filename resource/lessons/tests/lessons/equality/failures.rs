//! Failures are the same either way.

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
    let by_client = client_lessons::read_object_once(&place.client, "demo", FIRST)
        .await
        .expect_err("half");
    assert!(matches!(by_client, Error::Body { .. }), "{by_client}");
    let place = Place::new(1).await;
    place.sandbox.fault(Fault::on("GetObject").truncate(100));
    let by_resource = resource_lessons::read_object_once(&place.bucket.object(FIRST))
        .await
        .expect_err("half");
    assert_eq!(by_client.to_string(), by_resource.to_string());
}

#[tokio::test]
async fn a_body_that_breaks_off_is_read_on() {
    let place = Place::new(1).await;
    let whole = client_lessons::read_object(&place.client, "demo", FIRST).await;
    let whole = whole.expect("an object").finish();
    place
        .sandbox
        .fault(Fault::on("GetObject").nth(1).truncate(100));
    let by_client = client_lessons::read_object(&place.client, "demo", FIRST).await;
    assert_eq!(by_client.expect("the rest").finish(), whole);
    let object = place.bucket.object(FIRST);
    place
        .sandbox
        .fault(Fault::on("GetObject").nth(1).truncate(100));
    let by_resource = resource_lessons::read_object(&object).await;
    assert_eq!(by_resource.expect("the rest").finish(), whole);
}

#[tokio::test]
async fn an_object_that_changes_while_it_is_read_is_a_failure_either_way() {
    let place = Place::new(1).await;
    let changed = || {
        Fault::on("GetObject")
            .nth(2)
            .status(412, "PreconditionFailed")
    };
    for fault in [Fault::on("GetObject").nth(1).truncate(100), changed()] {
        place.sandbox.fault(fault);
    }
    let by_client = client_lessons::read_object(&place.client, "demo", FIRST).await;
    let by_client = by_client.expect_err("another object");
    assert_eq!(by_client.code(), Some("PreconditionFailed"));
}

#[tokio::test]
async fn a_body_that_always_breaks_off_is_a_failure_at_last() {
    let place = Place::new(1).await;
    place
        .sandbox
        .fault(Fault::on("GetObject").every(1).truncate(0));
    let by_client = client_lessons::read_object(&place.client, "demo", FIRST).await;
    let by_client = by_client.expect_err("nothing");
    assert!(matches!(by_client, Error::Body { .. }), "{by_client}");
    let object = place.bucket.object(FIRST);
    resource_lessons::read_object(&object)
        .await
        .expect_err("nothing");
}
