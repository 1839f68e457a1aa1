//! `ListParts`: the number of the last part.

use aws_sdk_s3::operation::list_parts::ListPartsOutput;
use aws_sdk_s3::operation::list_parts::builders::ListPartsFluentBuilder;
use aws_sdk_s3::types::Part;

use super::{Continuation, Listing, Next, Seen, each_page};
use crate::error::{Context, Error, Result, Subject};

/// Calls `each` with every page of [`ListParts`], in the order of the part numbers.
///
/// # Errors
/// The request's error, and [`Error::Paging`](crate::Error::Paging) for a listing that does not advance.
///
/// [`ListParts`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html
pub async fn list_parts(
    request: ListPartsFluentBuilder,
    each: impl FnMut(ListPartsOutput) + Send,
) -> Result<()> {
    each_page(request, each).await
}

/// The same with the SDK's paginator.
///
/// # Errors
/// The request's error.
pub async fn list_parts_by_paginator(
    request: ListPartsFluentBuilder,
    mut each: impl FnMut(ListPartsOutput) + Send,
) -> Result<()> {
    let bucket = request.get_bucket().clone().unwrap_or_default();
    let key = request.get_key().clone().unwrap_or_default();
    let mut pages = request.into_paginator().send();
    while let Some(page) = pages.next().await {
        each(page.on_object(&bucket, &key)?);
    }
    Ok(())
}

impl Listing for ListPartsFluentBuilder {
    const OPERATION: &'static str = "ListParts";
    type Page = ListPartsOutput;
    type Item = Part;
    type Token = Continuation;

    fn subject(&self) -> Subject {
        let bucket = self.get_bucket().clone().unwrap_or_default();
        Subject::object(bucket, self.get_key().clone().unwrap_or_default())
    }

    async fn send(
        &self,
        token: Option<Continuation>,
        page_size: Option<i32>,
    ) -> Result<Self::Page> {
        let mut request = self.clone();
        if let Some(token) = token {
            request = request.part_number_marker(token.marker);
        }
        if page_size.is_some() {
            request = request.set_max_parts(page_size);
        }
        let sent = request.send().await;
        sent.map_err(|error| Error::from(error).about(self.subject()))
    }

    /// The marker is the number of the page's last part. The last page has one too: only `IsTruncated` says that it is
    /// the last.
    fn next(page: &Self::Page) -> Next<Continuation> {
        let marker = Continuation::from_marker(page.next_part_number_marker());
        Next::new(page.is_truncated(), marker)
    }

    fn check(&self, page: &Self::Page, seen: &mut Seen) -> Result<(), String> {
        let after = self.get_part_number_marker().as_deref();
        let numbers = page.parts().iter().map(Part::part_number);
        seen.check_numbers(after, numbers)
    }

    fn items(page: &mut Self::Page) -> Option<&mut Vec<Part>> {
        page.parts.as_mut()
    }

    fn has_only_items(_: &Self::Page) -> bool {
        true
    }

    fn drop_rest(_: &mut Self::Page) {}
}
