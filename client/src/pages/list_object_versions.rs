//! `ListObjectVersions`: two markers that belong together.

use aws_sdk_s3::operation::list_object_versions::ListObjectVersionsOutput;
use aws_sdk_s3::operation::list_object_versions::builders::ListObjectVersionsFluentBuilder;
use aws_sdk_s3::types::ObjectVersion;

use super::merge::merge_by_key;
use super::{Continuation, KeyDecoder, Listing, Next, Scope, Seen, each_page};
use crate::error::{Error, Result, Subject};

/// Calls `each` with every page of [`ListObjectVersions`]: by key, the newest version first.
///
/// S3 returns versions and delete markers in one list. The SDK sorts them into two, so the order between the two is lost.
/// The SDK has no paginator for this operation.
///
/// # Errors
/// The request's error, and [`Error::Paging`](crate::Error::Paging) for a listing that does not advance.
///
/// [`ListObjectVersions`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
pub async fn list_object_versions(
    request: ListObjectVersionsFluentBuilder,
    each: impl FnMut(ListObjectVersionsOutput) + Send,
) -> Result<()> {
    each_page(request, each).await
}

impl Listing for ListObjectVersionsFluentBuilder {
    const OPERATION: &'static str = "ListObjectVersions";
    type Page = ListObjectVersionsOutput;
    type Item = ObjectVersion;
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
            // Both or neither: S3 refuses a version id alone, and a key alone skips its other versions.
            request = request
                .key_marker(token.marker)
                .set_version_id_marker(token.id_marker);
        }
        if page_size.is_some() {
            request = request.set_max_keys(page_size);
        }
        let sent = request.send().await;
        sent.map_err(|error| Error::from(error).about(self.subject()))
    }

    fn next(page: &Self::Page) -> Next<Continuation> {
        let keys = KeyDecoder::new(page.encoding_type());
        let (key, id) = (page.next_key_marker(), page.next_version_id_marker());
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
        for one in page.versions.iter_mut().flatten() {
            keys.decode(&mut one.key);
        }
        for one in page.delete_markers.iter_mut().flatten() {
            keys.decode(&mut one.key);
        }
        keys.decode_prefixes(page.common_prefixes.as_mut());
        keys.decode(&mut page.next_key_marker);
    }

    fn check(&self, page: &Self::Page, seen: &mut Seen) -> Result<(), String> {
        let keys = KeyDecoder::new(page.encoding_type());
        let versions = page.versions().iter();
        let versions = versions.map(|one| (one.key().unwrap_or_default(), one.version_id()));
        let markers = page.delete_markers().iter();
        let markers = markers.map(|one| (one.key().unwrap_or_default(), one.version_id()));
        let entry = |(key, id): (_, Option<_>)| (keys.decoded(key), Some(id.unwrap_or("null")));
        let entries = merge_by_key(versions.map(entry), markers.map(entry));
        seen.check(
            &self.scope(),
            entries,
            keys.of_prefixes(page.common_prefixes()),
        )
    }

    fn items(page: &mut Self::Page) -> Option<&mut Vec<ObjectVersion>> {
        page.versions.as_mut()
    }

    fn has_only_items(page: &Self::Page) -> bool {
        page.delete_markers().is_empty() && page.common_prefixes().is_empty()
    }

    fn drop_rest(page: &mut Self::Page) {
        page.delete_markers = None;
        page.common_prefixes = None;
    }
}
