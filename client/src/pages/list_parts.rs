//! `ListParts`: the number of the last part.

use aws_sdk_s3::operation::list_parts::ListPartsOutput;
use aws_sdk_s3::operation::list_parts::builders::ListPartsFluentBuilder;
use aws_sdk_s3::types::Part;

use super::continuation::{NO_ADVANCE, NO_TOKEN, stuck};
use super::{Continuation, Listing};
use crate::error::{Context, Result};

/// Hands every page of [`ListParts`] to `each`, in the order of the part numbers.
///
/// # Errors
/// What S3 answers, and [`Error::Paging`](crate::Error::Paging) for a page that does not advance.
///
/// [`ListParts`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html
pub async fn list_parts(
    request: ListPartsFluentBuilder,
    mut each: impl FnMut(ListPartsOutput) + Send,
) -> Result<()> {
    let (bucket, key) = subject(&request);
    let mut marker = request.get_part_number_marker().clone();
    loop {
        let call = request.clone().set_part_number_marker(marker.clone());
        let page = call.send().await.on_object(&bucket, &key)?;
        let next = next_marker(&page, marker.as_deref());
        each(page);
        match next? {
            Some(next) => marker = Some(next),
            None => return Ok(()),
        }
    }
}

/// The same by the SDK's paginator.
///
/// # Errors
/// What S3 answers.
pub async fn list_parts_by_paginator(
    request: ListPartsFluentBuilder,
    mut each: impl FnMut(ListPartsOutput) + Send,
) -> Result<()> {
    let (bucket, key) = subject(&request);
    let mut pages = request.into_paginator().send();
    while let Some(page) = pages.next().await {
        each(page.on_object(&bucket, &key)?);
    }
    Ok(())
}

/// Parts come by number, so that the marker, the number of the page's last part, must grow. S3
/// sends a marker with the last page too: only `IsTruncated` tells the end.
fn next_marker(page: &ListPartsOutput, asked: Option<&str>) -> Result<Option<String>> {
    if page.is_truncated() != Some(true) {
        return Ok(None);
    }
    let stuck = |reason| stuck("ListParts", page.bucket(), reason);
    let marker = page.next_part_number_marker().unwrap_or_default();
    let number: u32 = marker.parse().map_err(|_| stuck(NO_TOKEN))?;
    let asked = asked.and_then(|asked| asked.parse().ok()).unwrap_or(0);
    if number <= asked {
        return Err(stuck(NO_ADVANCE));
    }
    Ok(Some(marker.to_owned()))
}

fn subject(request: &ListPartsFluentBuilder) -> (String, String) {
    let bucket = request.get_bucket().clone().unwrap_or_default();
    let key = request.get_key().clone().unwrap_or_default();
    (bucket, key)
}

impl Listing for ListPartsFluentBuilder {
    type Page = ListPartsOutput;
    type Item = Part;

    fn page_size(self, items: i32) -> Self {
        self.max_parts(items)
    }

    fn starting_at(self, continuation: &Continuation) -> Self {
        self.part_number_marker(&continuation.marker)
    }

    async fn send_page(self) -> Result<Self::Page> {
        let (bucket, key) = subject(&self);
        self.send().await.on_object(&bucket, &key)
    }

    fn next(page: &Self::Page, asked: Option<&Continuation>) -> Result<Option<Continuation>> {
        let marker = next_marker(page, asked.map(|asked| asked.marker.as_str()))?;
        Ok(marker.map(Continuation::new))
    }

    fn items(page: &mut Self::Page) -> &mut Option<Vec<Part>> {
        &mut page.parts
    }

    fn drop_rest(_: &mut Self::Page) {}
}
