//! `ListObjectsV2`: one opaque token.

use aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output;
use aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder;
use aws_sdk_s3::types::Object;

use super::continuation::{NO_ADVANCE, NO_TOKEN, stuck};
use super::{Continuation, Listing};
use crate::error::{Context, Result};

/// Hands every page of [`ListObjectsV2`] to `each`, in the order of the keys.
///
/// ```
/// use aws_sdk_s3::Client;
/// use client::Result;
///
/// async fn keys(s3: &Client, bucket: &str) -> Result<Vec<String>> {
///     let mut keys = Vec::new();
///     let request = s3.list_objects_v2().bucket(bucket).prefix("logs/");
///     client::pages::list_objects(request, |page| {
///         keys.extend(page.contents().iter().filter_map(|object| object.key().map(String::from)));
///     })
///     .await?;
///     Ok(keys)
/// }
/// ```
///
/// # Errors
/// What S3 answers, and [`Error::Paging`](crate::Error::Paging) for a page that does not advance.
///
/// [`ListObjectsV2`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
pub async fn list_objects(
    request: ListObjectsV2FluentBuilder,
    mut each: impl FnMut(ListObjectsV2Output) + Send,
) -> Result<()> {
    let bucket = request.get_bucket().clone().unwrap_or_default();
    // ANCHOR: loop
    let mut token = request.get_continuation_token().clone();
    loop {
        let call = request.clone().set_continuation_token(token.clone());
        let page = call.send().await.on_bucket(&bucket)?;
        let next = next_token(&page, token.as_deref());
        each(page);
        match next? {
            Some(next) => token = Some(next),
            None => return Ok(()),
        }
    }
    // ANCHOR_END: loop
}

/// The same by the SDK's paginator, which ends without an error where a page leads to itself.
///
/// # Errors
/// What S3 answers.
pub async fn list_objects_by_paginator(
    request: ListObjectsV2FluentBuilder,
    mut each: impl FnMut(ListObjectsV2Output) + Send,
) -> Result<()> {
    let bucket = request.get_bucket().clone().unwrap_or_default();
    let mut pages = request.into_paginator().send();
    while let Some(page) = pages.next().await {
        each(page.on_bucket(&bucket)?);
    }
    Ok(())
}

// ANCHOR: stop
/// `IsTruncated` alone says whether there is more. An empty page is no sign of the end: with a
/// delimiter, a page may hold common prefixes only, and S3 may give pages with nothing at all. The
/// token is opaque, so that all that can be asked of it is to differ from the last.
fn next_token(page: &ListObjectsV2Output, asked: Option<&str>) -> Result<Option<String>> {
    if page.is_truncated() != Some(true) {
        return Ok(None);
    }
    let stuck = |reason| stuck("ListObjectsV2", page.name(), reason);
    match page.next_continuation_token() {
        None | Some("") => Err(stuck(NO_TOKEN)),
        Some(token) if Some(token) == asked => Err(stuck(NO_ADVANCE)),
        Some(token) => Ok(Some(token.to_owned())),
    }
}
// ANCHOR_END: stop

impl Listing for ListObjectsV2FluentBuilder {
    type Page = ListObjectsV2Output;
    type Item = Object;

    fn page_size(self, items: i32) -> Self {
        self.max_keys(items)
    }

    fn starting_at(self, continuation: &Continuation) -> Self {
        self.continuation_token(&continuation.marker)
    }

    async fn send_page(self) -> Result<Self::Page> {
        let bucket = self.get_bucket().clone().unwrap_or_default();
        self.send().await.on_bucket(&bucket)
    }

    fn next(page: &Self::Page, asked: Option<&Continuation>) -> Result<Option<Continuation>> {
        let token = next_token(page, asked.map(|asked| asked.marker.as_str()))?;
        Ok(token.map(Continuation::new))
    }

    fn items(page: &mut Self::Page) -> &mut Option<Vec<Object>> {
        &mut page.contents
    }

    fn drop_rest(page: &mut Self::Page) {
        page.common_prefixes = None;
    }
}
