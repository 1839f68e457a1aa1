//! `ListObjects`, the first version: a marker, which is mostly not there.

use aws_sdk_s3::operation::list_objects::ListObjectsOutput;
use aws_sdk_s3::operation::list_objects::builders::ListObjectsFluentBuilder;
use aws_sdk_s3::types::Object;

use super::continuation::{NO_ADVANCE, NO_TOKEN, plain_key, stuck};
use super::{Continuation, Listing};
use crate::error::{Context, Result};

/// Hands every page of [`ListObjects`] to `each`, in the order of the keys.
///
/// The SDK has no paginator for it. boto3's `bucket.objects` still uses this operation; new code
/// has no reason to.
///
/// # Errors
/// What S3 answers, and [`Error::Paging`](crate::Error::Paging) for a page that does not advance.
///
/// [`ListObjects`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html
pub async fn list_objects_v1(
    request: ListObjectsFluentBuilder,
    mut each: impl FnMut(ListObjectsOutput) + Send,
) -> Result<()> {
    let bucket = request.get_bucket().clone().unwrap_or_default();
    let mut marker = request.get_marker().clone();
    loop {
        let call = request.clone().set_marker(marker.clone());
        let page = call.send().await.on_bucket(&bucket)?;
        let next = next_marker(&page, marker.as_deref());
        each(page);
        match next? {
            Some(next) => marker = Some(next),
            None => return Ok(()),
        }
    }
}

/// `NextMarker` comes only with a delimiter; without one the last key is the marker. Keys come in
/// order, so that a marker which is not beyond the last would list the same keys again.
fn next_marker(page: &ListObjectsOutput, asked: Option<&str>) -> Result<Option<String>> {
    if page.is_truncated() != Some(true) {
        return Ok(None);
    }
    let stuck = |reason| stuck("ListObjects", page.name(), reason);
    let marker = page
        .next_marker()
        .filter(|marker| !marker.is_empty())
        .or_else(|| last_listed(page))
        .ok_or_else(|| stuck(NO_TOKEN))?;
    let marker = plain_key(marker, page.encoding_type());
    if asked.is_some_and(|asked| marker.as_ref() <= asked) {
        return Err(stuck(NO_ADVANCE));
    }
    Ok(Some(marker.into_owned()))
}

/// The greater of the last key and the last common prefix.
fn last_listed(page: &ListObjectsOutput) -> Option<&str> {
    let key = page.contents().last().and_then(Object::key);
    let prefix = page.common_prefixes().last().and_then(|last| last.prefix());
    key.max(prefix)
}

impl Listing for ListObjectsFluentBuilder {
    type Page = ListObjectsOutput;
    type Item = Object;

    fn page_size(self, items: i32) -> Self {
        self.max_keys(items)
    }

    fn starting_at(self, continuation: &Continuation) -> Self {
        self.marker(&continuation.marker)
    }

    async fn send_page(self) -> Result<Self::Page> {
        let bucket = self.get_bucket().clone().unwrap_or_default();
        self.send().await.on_bucket(&bucket)
    }

    fn next(page: &Self::Page, asked: Option<&Continuation>) -> Result<Option<Continuation>> {
        let marker = next_marker(page, asked.map(|asked| asked.marker.as_str()))?;
        Ok(marker.map(Continuation::new))
    }

    fn items(page: &mut Self::Page) -> &mut Option<Vec<Object>> {
        &mut page.contents
    }

    fn drop_rest(page: &mut Self::Page) {
        page.common_prefixes = None;
    }
}
