//! `ListBuckets`: a token. The last page is the one without.

use aws_sdk_s3::operation::list_buckets::ListBucketsOutput;
use aws_sdk_s3::operation::list_buckets::builders::ListBucketsFluentBuilder;
use aws_sdk_s3::types::Bucket;

use super::{Continuation, Listing, Next, Scope, Seen, each_page};
use crate::error::{Error, Result, Subject};

/// Calls `each` with every page of [`ListBuckets`], in the order of the names.
///
/// S3 pages this listing only when the request sets `max_buckets`; accounts with more than 10,000
/// buckets must.
///
/// # Errors
/// The request's error, and [`Error::Paging`] for a listing that does not advance.
///
/// [`ListBuckets`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html
pub async fn list_buckets(
    request: ListBucketsFluentBuilder,
    each: impl FnMut(ListBucketsOutput) + Send,
) -> Result<()> {
    each_page(request, each).await
}

/// The same with the SDK's paginator.
///
/// # Errors
/// The request's error.
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

impl Listing for ListBucketsFluentBuilder {
    const OPERATION: &'static str = "ListBuckets";
    type Page = ListBucketsOutput;
    type Item = Bucket;
    type Token = Continuation;

    fn subject(&self) -> Subject {
        Subject::default()
    }

    async fn send(
        &self,
        token: Option<Continuation>,
        page_size: Option<i32>,
    ) -> Result<Self::Page> {
        let mut request = self.clone();
        if let Some(token) = token {
            request = request.continuation_token(token.marker);
        }
        if page_size.is_some() {
            request = request.set_max_buckets(page_size);
        }
        let sent = request.send().await;
        sent.map_err(|error| Error::from(error).about(self.subject()))
    }

    /// This response has no `IsTruncated`. A page with a token is not the last.
    fn next(page: &Self::Page) -> Next<Continuation> {
        Next::new(None, Continuation::from_marker(page.continuation_token()))
    }

    fn scope(&self) -> Scope<'_> {
        Scope::unordered().prefix(self.get_prefix().as_deref())
    }

    fn check(&self, page: &Self::Page, seen: &mut Seen) -> Result<(), String> {
        let names = page.buckets().iter().map(Bucket::name);
        seen.check(
            &self.scope(),
            names.map(|name| (name.unwrap_or_default().into(), None)),
            [],
        )
    }

    fn items(page: &mut Self::Page) -> Option<&mut Vec<Bucket>> {
        page.buckets.as_mut()
    }

    fn has_only_items(_: &Self::Page) -> bool {
        true
    }

    fn drop_rest(_: &mut Self::Page) {}
}
