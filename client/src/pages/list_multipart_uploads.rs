//! `ListMultipartUploads`: two markers, of which the second counts only with the first.

use aws_sdk_s3::operation::list_multipart_uploads::ListMultipartUploadsOutput;
use aws_sdk_s3::operation::list_multipart_uploads::builders::ListMultipartUploadsFluentBuilder;
use aws_sdk_s3::types::MultipartUpload;

use super::continuation::{after_pair, plain_key, stuck};
use super::{Continuation, Listing};
use crate::error::{Context, Result};

/// Hands every page of [`ListMultipartUploads`] to `each`: by key, the oldest upload first, but in a directory bucket.
///
/// What is listed here is stored and charged for until it is completed or aborted. The SDK has no
/// paginator for this operation.
///
/// # Errors
/// What S3 answers, and [`Error::Paging`](crate::Error::Paging) for a page that does not advance.
///
/// [`ListMultipartUploads`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html
pub async fn list_multipart_uploads(
    request: ListMultipartUploadsFluentBuilder,
    mut each: impl FnMut(ListMultipartUploadsOutput) + Send,
) -> Result<()> {
    let bucket = request.get_bucket().clone().unwrap_or_default();
    let mut key = request.get_key_marker().clone();
    let mut upload_id = request.get_upload_id_marker().clone();
    loop {
        // S3 ignores an upload id marker without a key marker and starts over.
        let call = request
            .clone()
            .set_key_marker(key.take())
            .set_upload_id_marker(upload_id.take());
        let asked = asked(&call);
        let page = call.send().await.on_bucket(&bucket)?;
        let next = next_markers(&page, asked.as_ref());
        each(page);
        match next? {
            Some(next) => (key, upload_id) = (Some(next.marker), next.id_marker),
            None => return Ok(()),
        }
    }
}

/// Where a request starts.
fn asked(request: &ListMultipartUploadsFluentBuilder) -> Option<Continuation> {
    let key = request.get_key_marker().clone()?;
    Some(Continuation::with_id(
        key,
        request.get_upload_id_marker().clone(),
    ))
}

/// One key may have many uploads: then the key marker stays, and the upload id tells the pages
/// apart.
fn next_markers(
    page: &ListMultipartUploadsOutput,
    asked: Option<&Continuation>,
) -> Result<Option<Continuation>> {
    let next = page.next_key_marker().map(|key| {
        let key = plain_key(key, page.encoding_type());
        let upload = page.next_upload_id_marker().filter(|id| !id.is_empty());
        Continuation::with_id(key, upload.map(str::to_owned))
    });
    let truncated = page.is_truncated() == Some(true);
    // A directory bucket lists its uploads in no order: all that can be asked is that the place is another.
    let in_order = !page.bucket().is_some_and(|name| name.ends_with("--x-s3"));
    let asked = asked.filter(|asked| in_order || next.as_ref() == Some(*asked));
    after_pair(truncated, next, asked)
        .map_err(|reason| stuck("ListMultipartUploads", page.bucket(), reason))
}

impl Listing for ListMultipartUploadsFluentBuilder {
    type Page = ListMultipartUploadsOutput;
    type Item = MultipartUpload;

    fn page_size(self, items: i32) -> Self {
        self.max_uploads(items)
    }

    fn starting_at(self, continuation: &Continuation) -> Self {
        self.key_marker(&continuation.marker)
            .set_upload_id_marker(continuation.id_marker.clone())
    }

    async fn send_page(self) -> Result<Self::Page> {
        let bucket = self.get_bucket().clone().unwrap_or_default();
        self.send().await.on_bucket(&bucket)
    }

    fn next(page: &Self::Page, asked: Option<&Continuation>) -> Result<Option<Continuation>> {
        next_markers(page, asked)
    }

    fn items(page: &mut Self::Page) -> &mut Option<Vec<MultipartUpload>> {
        &mut page.uploads
    }

    fn drop_rest(page: &mut Self::Page) {
        page.common_prefixes = None;
    }
}
