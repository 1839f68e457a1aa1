//! Links that work without credentials.

use std::time::Duration;

use aws_sdk_s3::Client;

use crate::results::VisitList;
use client::Result;
use client::presign::{self, AnonymousClient};

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
pub async fn presign(s3: &Client, bucket: &str, anonymous: &AnonymousClient) -> Result<VisitList> {
    let mut list = VisitList {
        bucket: bucket.to_owned(),
        ..VisitList::default()
    };
    // Signing sends nothing, so that a link may be signed for a bucket that is not there, or not allowed.
    let link = presign::put(s3, bucket, KEY, WHILE).await?;
    let answer = anonymous.send(&link, TEXT).await?;
    list.add("PUT by a link", link.uri(), &answer, TEXT.len());

    let link = presign::get(s3, bucket, KEY, WHILE).await?;
    let answer = anonymous.send(&link, "").await?;
    list.add("GET by a link", link.uri(), &answer, answer.body.len());

    let unsigned = link.uri().split('?').next().unwrap_or_default();
    let answer = anonymous.get(unsigned).await?;
    list.add("GET without it", unsigned, &answer, answer.body.len());

    // A link to write takes any size. A form says what it takes, and the policy that says so is signed.
    let form = presign::post(s3, bucket, FORM_KEY).content_length_range(1..=100);
    let form = form.expires_in(WHILE).sign().await?;
    let answer = anonymous.submit(&form, TEXT).await?;
    list.add("POST of a form", form.url(), &answer, TEXT.len());

    let answer = anonymous.submit(&form, TEXT.repeat(10)).await?;
    list.add("POST of too much", form.url(), &answer, TEXT.len() * 10);
    Ok(list)
}
// ANCHOR_END: task
