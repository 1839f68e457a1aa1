//! Waiting, until it is there or time is up.

use std::time::Duration;

use client::error::Error;
use client::waiters::Wait;
use resource::s3::S3;
use sandbox::Fault;

use super::place::Place;

#[tokio::test]
async fn a_bucket_that_is_never_seen_ends_the_wait_either_way() {
    let never = || Fault::on("HeadBucket").status(404, "NotFound").every(1);
    let briefly = Wait::max_wait(Duration::from_millis(20)).delay(Duration::from_millis(5));
    let place = Place::new(0).await;
    place.sandbox.fault(never());
    let by_client = client_lessons::wait(&place.client, "new", briefly).await;
    let by_client = by_client.expect_err("nothing to see");
    let place = Place::new(0).await;
    place.sandbox.fault(never());
    let s3 = place.session.resource(S3::new);
    let by_resource = resource_lessons::wait(&s3, "new", briefly).await;
    let by_resource = by_resource.expect_err("nothing to see");
    assert!(matches!(by_client, Error::Deadline { .. }), "{by_client}");
    assert_eq!(by_client.to_string(), by_resource.to_string());
}
