//! Presigned URLs and an upload form, which work without credentials.

use std::time::Duration;

use aws_sdk_s3::Client;

use crate::results::VisitList;
use clap::Args;
use client::Result;
use client::error::Context as _;
use client::presign::{self, AnonymousClient, PostForm, PresignedUrl};
use session_lessons::harness::{Arguments, Context, Failure, LessonResult, Needs};

/// The keys that are written, by a link and by a form.
const KEY: &str = "shared/note.txt";
const FORM_KEY: &str = "shared/form.txt";
/// The lifetime of the links.
const EXPIRES_IN: Duration = Duration::from_mins(5);

// ANCHOR: task
/// Presigns a PUT, a GET and a form. Nothing is sent: S3 checks the bucket and the permissions when a link is used.
///
/// # Errors
///
/// When the credentials cannot be resolved.
pub async fn presign(s3: &Client, bucket: &str) -> Result<(PresignedUrl, PresignedUrl, PostForm)> {
    // The SDK's builders sign. Each link says for which bucket and key.
    let config = presign::config(EXPIRES_IN)?;
    let put = s3.put_object().bucket(bucket).key(KEY);
    let put = put.presigned(config.clone()).await.on_object(bucket, KEY)?;
    let get = s3.get_object().bucket(bucket).key(KEY);
    let get = get.presigned(config).await.on_object(bucket, KEY)?;
    // A presigned PUT takes a body of any size. A form limits it by a policy, which is signed.
    let form = presign::post(s3, bucket, FORM_KEY).content_length_range(1..=100);
    let form = form.expires_in(EXPIRES_IN).sign().await?;
    Ok((put.into(), get.into(), form))
}
// ANCHOR_END: task

/// The options of `presign`.
#[derive(Args, Clone, Copy, Debug)]
pub struct Links {
    /// Print the links, which work for anyone until they expire
    #[arg(long)]
    pub show_url: bool,
}

impl Arguments for Links {
    fn needs(&self) -> Needs {
        Needs::Own
    }
}

pub(super) async fn lesson(links: Links, context: Context) -> Result<LessonResult, Failure> {
    let anonymous = AnonymousClient::new(&context.session)?;
    let signed = presign(&context.s3(), &context.bucket).await?;
    let visits = Box::pin(VisitList::of(&context.bucket, &signed, &anonymous)).await?;
    LessonResult::list(&visits.with_urls(links.show_url))
}
