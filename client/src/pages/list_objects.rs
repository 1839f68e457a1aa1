//! `ListObjectsV2`: one opaque token.

use aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output;
use aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder;
use aws_sdk_s3::types::Object;

use super::{Continuation, KeyDecoder, Listing, Next, Scope, Seen, each_page};
use crate::error::{Context, Error, Result, Subject};

/// Calls `each` with every page of [`ListObjectsV2`], in the order of the keys.
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
/// The request's error, and [`Error::Paging`](crate::Error::Paging) for a listing that does not advance.
///
/// [`ListObjectsV2`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
pub async fn list_objects(
    request: ListObjectsV2FluentBuilder,
    each: impl FnMut(ListObjectsV2Output) + Send,
) -> Result<()> {
    each_page(request, each).await
}

/// The same with the SDK's paginator, which ends without an error when S3 returns the same token again.
///
/// # Errors
/// The request's error.
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

impl Listing for ListObjectsV2FluentBuilder {
    const OPERATION: &'static str = "ListObjectsV2";
    type Page = ListObjectsV2Output;
    type Item = Object;
    type Token = Continuation;

    fn subject(&self) -> Subject {
        Subject::bucket(self.get_bucket().clone().unwrap_or_default())
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
            request = request.set_max_keys(page_size);
        }
        let sent = request.send().await;
        sent.map_err(|error| Error::from(error).about(self.subject()))
    }

    // ANCHOR: stop
    /// `IsTruncated` alone says whether there is more. An empty page is not the end: with a delimiter, a page may hold
    /// common prefixes only, and S3 may return pages with nothing at all.
    fn next(page: &Self::Page) -> Next<Continuation> {
        let token = Continuation::from_marker(page.next_continuation_token());
        Next::new(page.is_truncated(), token)
    }
    // ANCHOR_END: stop

    fn scope(&self) -> Scope<'_> {
        Scope::bucket(self.get_bucket().as_deref())
            .prefix(self.get_prefix().as_deref())
            .delimiter(self.get_delimiter().as_deref())
            .after(self.get_start_after().as_deref())
    }

    fn decode(page: &mut Self::Page) {
        let keys = KeyDecoder::new(page.encoding_type.take().as_ref());
        keys.decode_objects(page.contents.as_mut());
        keys.decode_prefixes(page.common_prefixes.as_mut());
    }

    fn check(&self, page: &Self::Page, seen: &mut Seen) -> Result<(), String> {
        let keys = KeyDecoder::new(page.encoding_type());
        let listed = keys.of_objects(page.contents());
        let prefixes = keys.of_prefixes(page.common_prefixes());
        seen.check_keys(&self.scope(), listed, prefixes)
    }

    fn items(page: &mut Self::Page) -> Option<&mut Vec<Object>> {
        page.contents.as_mut()
    }

    fn has_only_items(page: &Self::Page) -> bool {
        page.common_prefixes().is_empty()
    }

    fn drop_rest(page: &mut Self::Page) {
        page.common_prefixes = None;
    }
}
