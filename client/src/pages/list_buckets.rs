//! `ListBuckets`: a token, and nothing else to tell the last page by.

use aws_sdk_s3::operation::list_buckets::ListBucketsOutput;
use aws_sdk_s3::operation::list_buckets::builders::ListBucketsFluentBuilder;
use aws_sdk_s3::types::Bucket;

use super::continuation::{NO_ADVANCE, stuck};
use super::{Continuation, Listing};
use crate::error::{Error, Result};

/// Hands every page of [`ListBuckets`] to `each`, in the order of the names.
///
/// S3 pages this listing only when the request sets `max_buckets`; accounts with more than 10,000
/// buckets must.
///
/// # Errors
/// What S3 answers, and [`Error::Paging`] for a page that does not advance.
///
/// [`ListBuckets`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html
pub async fn list_buckets(
    request: ListBucketsFluentBuilder,
    mut each: impl FnMut(ListBucketsOutput) + Send,
) -> Result<()> {
    let mut token = request.get_continuation_token().clone();
    loop {
        let page = request
            .clone()
            .set_continuation_token(token.clone())
            .send()
            .await?;
        let next = next_token(&page, token.as_deref());
        each(page);
        match next? {
            Some(next) => token = Some(next),
            None => return Ok(()),
        }
    }
}

/// The same by the SDK's paginator.
///
/// # Errors
/// What S3 answers.
pub async fn list_buckets_by_paginator(
    request: ListBucketsFluentBuilder,
    mut each: impl FnMut(ListBucketsOutput) + Send,
) -> Result<()> {
    let mut pages = request.into_paginator().send();
    while let Some(page) = pages.next().await {
        each(page?);
    }
    Ok(())
}

/// This answer has no `IsTruncated`: a token means that there is more, its absence that there is
/// not.
fn next_token(page: &ListBucketsOutput, asked: Option<&str>) -> Result<Option<String>> {
    match page.continuation_token() {
        None | Some("") => Ok(None),
        Some(token) if Some(token) == asked => Err(stuck("ListBuckets", None, NO_ADVANCE)),
        Some(token) => Ok(Some(token.to_owned())),
    }
}

impl Listing for ListBucketsFluentBuilder {
    type Page = ListBucketsOutput;
    type Item = Bucket;

    fn page_size(self, items: i32) -> Self {
        self.max_buckets(items)
    }

    fn starting_at(self, continuation: &Continuation) -> Self {
        self.continuation_token(&continuation.marker)
    }

    async fn send_page(self) -> Result<Self::Page> {
        self.send().await.map_err(Error::from)
    }

    fn next(page: &Self::Page, asked: Option<&Continuation>) -> Result<Option<Continuation>> {
        let token = next_token(page, asked.map(|asked| asked.marker.as_str()))?;
        Ok(token.map(Continuation::new))
    }

    fn items(page: &mut Self::Page) -> &mut Option<Vec<Bucket>> {
        &mut page.buckets
    }

    fn drop_rest(_: &mut Self::Page) {}
}
