//! Links and forms for programs without credentials.

use std::time::Duration;

use resource::client::presign::AnonymousClient;

use crate::place::{fill, run};

const HOUR: Duration = Duration::from_hours(1);

#[tokio::test]
async fn a_link_reads_an_object_and_another_writes_one() {
    run(|place| async move {
        fill(&place.bucket, ["a b"]).await;
        let anonymous = AnonymousClient::new(&place.session).unwrap();
        let link = place
            .bucket
            .object("a b")
            .presigned_url(HOUR)
            .await
            .unwrap();
        assert_eq!(anonymous.get(link.uri()).await.unwrap().body, "a b");
        let new = place.bucket.object("new");
        let write = new.presigned_put(HOUR).await.unwrap();
        anonymous.send(&write, "written").await.unwrap();
        assert_eq!(new.text().await.unwrap(), "written");
    })
    .await;
}

#[tokio::test]
async fn a_form_uploads_what_it_allows_and_nothing_else() {
    run(|place| async move {
        let form = place.bucket.presigned_post("in/file", HOUR);
        let form = form.content_length_range(1..=5).await.unwrap();
        let anonymous = AnonymousClient::new(&place.session).unwrap();
        anonymous.submit(&form, "small").await.unwrap();
        let object = place.bucket.object("in/file");
        assert_eq!(object.text().await.unwrap(), "small");
        let refused = anonymous.submit(&form, "too large").await.unwrap();
        assert!(refused.status >= 400, "{}", refused.status);
        assert_eq!(object.text().await.unwrap(), "small");
    })
    .await;
}

#[tokio::test]
async fn a_link_that_was_changed_reads_nothing() {
    run(|place| async move {
        fill(&place.bucket, ["one", "two"]).await;
        let anonymous = AnonymousClient::new(&place.session).unwrap();
        let link = place
            .bucket
            .object("one")
            .presigned_url(HOUR)
            .await
            .unwrap();
        let other = link.uri().replacen("/one?", "/two?", 1);
        assert_ne!(other, link.uri());
        let refused = anonymous.get(&other).await.unwrap();
        assert_eq!(refused.status, 403);
    })
    .await;
}
