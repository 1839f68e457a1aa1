//! Presigned URLs and an upload form, which work without credentials.

use std::time::Duration;

use client::presign::AnonymousClient;
use client_lessons::results::VisitList;

use resource::Result;
use resource::s3::Bucket;

/// The keys that are written, by a link and by a form.
const KEY: &str = "shared/note.txt";
const FORM_KEY: &str = "shared/form.txt";
const TEXT: &[u8] = b"written by a link\n";
/// The lifetime of the links.
const EXPIRES_IN: Duration = Duration::from_mins(5);

// ANCHOR: task
/// Presigns a PUT, a GET and a form, and sends them with a client that has no credentials.
///
/// # Errors
///
/// When the credentials cannot be resolved, or there is no response. A 403 is a response.
pub async fn presign(bucket: &Bucket, anonymous: &AnonymousClient) -> Result<VisitList> {
    let mut list = VisitList {
        bucket: bucket.name().to_owned(),
        ..VisitList::default()
    };
    let object = bucket.object(KEY);
    let link = object.presigned_put(EXPIRES_IN).await?;
    let response = anonymous.send(&link, TEXT).await?;
    list.add("PUT by a link", link.uri(), &response, TEXT.len());

    let link = object.presigned_url(EXPIRES_IN).await?;
    let response = anonymous.send(&link, "").await?;
    list.add("GET by a link", link.uri(), &response, response.body.len());

    let unsigned = link.uri().split('?').next().unwrap_or_default();
    let response = anonymous.get(unsigned).await?;
    list.add("GET without it", unsigned, &response, response.body.len());

    // A presigned PUT takes a body of any size. A form limits it.
    let form = bucket.presigned_post(FORM_KEY, EXPIRES_IN);
    let form = form.content_length_range(1..=100).await?;
    let response = anonymous.submit(&form, TEXT).await?;
    list.add("POST of a form", form.url(), &response, TEXT.len());

    let response = anonymous.submit(&form, TEXT.repeat(10)).await?;
    list.add("POST of too much", form.url(), &response, TEXT.len() * 10);
    Ok(list)
}
// ANCHOR_END: task
