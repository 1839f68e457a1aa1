//! Presigned URLs and a form, used without credentials.

use client::presign::AnonymousClient;

use super::place::{Place, shown};

#[tokio::test]
async fn presign() {
    let place = Place::new(0).await;
    let anonymous = AnonymousClient::new(&place.session).expect("a client");
    let by_client = client_lessons::presign(&place.client, "demo", &anonymous).await;
    let by_client = shown(&by_client.expect("the client's answer"));
    let place = Place::new(0).await;
    let anonymous = AnonymousClient::new(&place.session).expect("a client");
    let by_resource = resource_lessons::presign(&place.bucket, &anonymous).await;
    assert_eq!(
        by_client,
        shown(&by_resource.expect("the resource's answer"))
    );
}
