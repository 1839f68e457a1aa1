//! Links that work without credentials.

use std::time::Duration;

use client::error::Context;
use client::presign::{self, AnonymousClient};
use client_lessons::results::VisitList;

use resource::Result;
use resource::s3::Bucket;

/// The keys that are written, by a link and by a form.
const KEY: &str = "shared/note.txt";
const FORM_KEY: &str = "shared/form.txt";
const TEXT: &[u8] = b"written by a link\n";
/// How long the links work.
const WHILE: Duration = Duration::from_mins(5);

// ANCHOR: task
/// Signs a link that writes, a link that reads and a form, and sends them with a client without credentials.
///
/// # Errors
///
/// When the credentials cannot be resolved, or there is no answer. A refusal is an answer.
pub async fn presign(bucket: &Bucket, anonymous: &AnonymousClient) -> Result<VisitList> {
    let name = bucket.name();
    let mut list = VisitList {
        bucket: name.to_owned(),
        ..VisitList::default()
    };
    // An action holds the SDK's builder, which can be signed instead of sent.
    let object = bucket.object(KEY);
    let link = object.put().into_builder();
    let link = link.presigned(presign::config(WHILE)?).await;
    let link = link.on_object(name, KEY)?;
    let answer = anonymous.send(&link, TEXT).await?;
    list.add("PUT by a link", link.uri(), &answer, TEXT.len());

    let link = object.get().into_builder();
    let link = link.presigned(presign::config(WHILE)?).await;
    let link = link.on_object(name, KEY)?;
    let answer = anonymous.send(&link, "").await?;
    list.add("GET by a link", link.uri(), &answer, answer.body.len());

    let unsigned = link.uri().split('?').next().unwrap_or_default();
    let answer = anonymous.get(unsigned).await?;
    list.add("GET without it", unsigned, &answer, answer.body.len());

    // A form is no action, in boto3 neither: the client within signs it.
    let form = presign::post(bucket.client(), name, FORM_KEY).content_length_range(1..=100);
    let form = form.expires_in(WHILE).sign().await?;
    let answer = anonymous.submit(&form, TEXT).await?;
    list.add("POST of a form", form.url(), &answer, TEXT.len());

    let answer = anonymous.submit(&form, TEXT.repeat(10)).await?;
    list.add("POST of too much", form.url(), &answer, TEXT.len() * 10);
    Ok(list)
}
// ANCHOR_END: task
