//! `ListMultipartUploads`: two markers, of which the second counts only with the first.

use aws_sdk_s3::operation::list_multipart_uploads::ListMultipartUploadsOutput;
use aws_sdk_s3::operation::list_multipart_uploads::builders::ListMultipartUploadsFluentBuilder;
use aws_sdk_s3::types::MultipartUpload;

use super::{Continuation, KeyDecoder, Listing, Next, Scope, Seen, each_page};
use crate::error::{Error, Result, Subject};

/// Calls `each` with every page of [`ListMultipartUploads`]: by key, the oldest upload first. A directory bucket keeps no
/// order.
///
/// The parts of these uploads are stored and charged for until the upload is completed or aborted. The SDK has no
/// paginator for this operation.
///
/// # Errors
/// The request's error, and [`Error::Paging`](crate::Error::Paging) for a listing that does not advance.
///
/// [`ListMultipartUploads`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html
pub async fn list_multipart_uploads(
    request: ListMultipartUploadsFluentBuilder,
    each: impl FnMut(ListMultipartUploadsOutput) + Send,
) -> Result<()> {
    each_page(request, each).await
}

impl Listing for ListMultipartUploadsFluentBuilder {
    const OPERATION: &'static str = "ListMultipartUploads";
    type Page = ListMultipartUploadsOutput;
    type Item = MultipartUpload;
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
            // S3 ignores an upload id marker without a key marker and starts over.
            request = request
                .key_marker(token.marker)
                .set_upload_id_marker(token.id_marker);
        }
        if page_size.is_some() {
            request = request.set_max_uploads(page_size);
        }
        let sent = request.send().await;
        sent.map_err(|error| Error::from(error).about(self.subject()))
    }

    fn next(page: &Self::Page) -> Next<Continuation> {
        let keys = KeyDecoder::new(page.encoding_type());
        let (key, id) = (page.next_key_marker(), page.next_upload_id_marker());
        Next::new(
            page.is_truncated(),
            Continuation::from_markers(key, id, keys),
        )
    }

    fn scope(&self) -> Scope<'_> {
        Scope::bucket(self.get_bucket().as_deref())
            .prefix(self.get_prefix().as_deref())
            .delimiter(self.get_delimiter().as_deref())
            .after(self.get_key_marker().as_deref())
    }

    fn decode(page: &mut Self::Page) {
        let keys = KeyDecoder::new(page.encoding_type.take().as_ref());
        for one in page.uploads.iter_mut().flatten() {
            keys.decode(&mut one.key);
        }
        keys.decode_prefixes(page.common_prefixes.as_mut());
        keys.decode(&mut page.next_key_marker);
    }

    fn check(&self, page: &Self::Page, seen: &mut Seen) -> Result<(), String> {
        let keys = KeyDecoder::new(page.encoding_type());
        let entries = page.uploads().iter();
        let entries =
            entries.map(|one| (keys.decoded(one.key().unwrap_or_default()), one.upload_id()));
        seen.check(
            &self.scope(),
            entries,
            keys.of_prefixes(page.common_prefixes()),
        )
    }

    fn items(page: &mut Self::Page) -> Option<&mut Vec<MultipartUpload>> {
        page.uploads.as_mut()
    }

    fn has_only_items(page: &Self::Page) -> bool {
        page.common_prefixes().is_empty()
    }

    fn drop_rest(page: &mut Self::Page) {
        page.common_prefixes = None;
    }
}
