//! `ListObjectVersions`: two markers that belong together.

use aws_sdk_s3::operation::list_object_versions::ListObjectVersionsOutput;
use aws_sdk_s3::operation::list_object_versions::builders::ListObjectVersionsFluentBuilder;
use aws_sdk_s3::types::ObjectVersion;

use super::continuation::{after_pair, plain_key, stuck};
use super::{Continuation, Listing};
use crate::error::{Context, Result};

/// Hands every page of [`ListObjectVersions`] to `each`: by key, the newest version first.
///
/// Versions and delete markers come as two lists, although S3 writes them as one: the order between
/// the two is lost in the SDK's output. The SDK has no paginator for this operation.
///
/// # Errors
/// What S3 answers, and [`Error::Paging`](crate::Error::Paging) for a page that does not advance.
///
/// [`ListObjectVersions`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
pub async fn list_object_versions(
    request: ListObjectVersionsFluentBuilder,
    mut each: impl FnMut(ListObjectVersionsOutput) + Send,
) -> Result<()> {
    let bucket = request.get_bucket().clone().unwrap_or_default();
    let mut from: Option<Continuation> = None;
    loop {
        let call = match &from {
            // Both or neither: a version id alone is refused, a key alone skips its other versions.
            Some(from) => request
                .clone()
                .key_marker(&from.marker)
                .set_version_id_marker(from.id_marker.clone()),
            None => request.clone(),
        };
        let page = call.send().await.on_bucket(&bucket)?;
        let next = next_markers(&page, from.as_ref());
        each(page);
        match next? {
            Some(next) => from = Some(next),
            None => return Ok(()),
        }
    }
}

/// One key may have more versions than a page holds: then the key marker stays, and the version id
/// tells the pages apart.
fn next_markers(
    page: &ListObjectVersionsOutput,
    asked: Option<&Continuation>,
) -> Result<Option<Continuation>> {
    let next = page.next_key_marker().map(|key| {
        let key = plain_key(key, page.encoding_type());
        let version = page.next_version_id_marker().filter(|id| !id.is_empty());
        Continuation::with_id(key, version.map(str::to_owned))
    });
    after_pair(page.is_truncated() == Some(true), next, asked)
        .map_err(|reason| stuck("ListObjectVersions", page.name(), reason))
}

impl Listing for ListObjectVersionsFluentBuilder {
    type Page = ListObjectVersionsOutput;
    type Item = ObjectVersion;

    fn page_size(self, items: i32) -> Self {
        self.max_keys(items)
    }

    fn starting_at(self, continuation: &Continuation) -> Self {
        self.key_marker(&continuation.marker)
            .set_version_id_marker(continuation.id_marker.clone())
    }

    async fn send_page(self) -> Result<Self::Page> {
        let bucket = self.get_bucket().clone().unwrap_or_default();
        self.send().await.on_bucket(&bucket)
    }

    fn next(page: &Self::Page, asked: Option<&Continuation>) -> Result<Option<Continuation>> {
        next_markers(page, asked)
    }

    fn items(page: &mut Self::Page) -> &mut Option<Vec<ObjectVersion>> {
        &mut page.versions
    }

    fn drop_rest(page: &mut Self::Page) {
        page.delete_markers = None;
        page.common_prefixes = None;
    }
}
