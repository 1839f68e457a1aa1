//! `ListObjects`, the first version: a marker, which S3 returns only with a delimiter.

use aws_sdk_s3::operation::list_objects::ListObjectsOutput;
use aws_sdk_s3::operation::list_objects::builders::ListObjectsFluentBuilder;
use aws_sdk_s3::types::Object;

use super::{Continuation, KeyDecoder, Listing, Next, Scope, Seen, each_page};
use crate::error::{Error, Result, Subject};

/// Calls `each` with every page of [`ListObjects`], in the order of the keys.
///
/// The SDK has no paginator for it. boto3's `bucket.objects` still uses this operation. New code should use
/// [`list_objects`](super::list_objects).
///
/// # Errors
/// The request's error, and [`Error::Paging`](crate::Error::Paging) for a listing that does not advance.
///
/// [`ListObjects`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html
pub async fn list_objects_v1(
    request: ListObjectsFluentBuilder,
    each: impl FnMut(ListObjectsOutput) + Send,
) -> Result<()> {
    each_page(request, each).await
}

impl Listing for ListObjectsFluentBuilder {
    const OPERATION: &'static str = "ListObjects";
    type Page = ListObjectsOutput;
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
            request = request.marker(token.marker);
        }
        if page_size.is_some() {
            request = request.set_max_keys(page_size);
        }
        let sent = request.send().await;
        sent.map_err(|error| Error::from(error).about(self.subject()))
    }

    /// `NextMarker` comes only with a delimiter. Without one the last key is the marker.
    fn next(page: &Self::Page) -> Next<Continuation> {
        let marker = page.next_marker().filter(|marker| !marker.is_empty());
        let last = || last_listed(page).filter(|_| page.is_truncated() == Some(true));
        let marker = marker.or_else(last);
        let keys = KeyDecoder::new(page.encoding_type());
        Next::new(
            page.is_truncated(),
            Continuation::from_markers(marker, None, keys),
        )
    }

    fn scope(&self) -> Scope<'_> {
        Scope::bucket(self.get_bucket().as_deref())
            .prefix(self.get_prefix().as_deref())
            .delimiter(self.get_delimiter().as_deref())
            .after(self.get_marker().as_deref())
    }

    fn decode(page: &mut Self::Page) {
        let keys = KeyDecoder::new(page.encoding_type.take().as_ref());
        keys.decode_objects(page.contents.as_mut());
        keys.decode_prefixes(page.common_prefixes.as_mut());
        keys.decode(&mut page.next_marker);
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

/// The greater of the last key and the last common prefix.
fn last_listed(page: &ListObjectsOutput) -> Option<&str> {
    let key = page.contents().last().and_then(Object::key);
    let prefix = page.common_prefixes().last().and_then(|last| last.prefix());
    key.max(prefix)
}
