//! `ListObjectVersions`: versions and delete markers in one order, paged by two markers.

use aws_sdk_s3::operation::list_object_versions::builders::ListObjectVersionsInputBuilder;
use aws_sdk_s3::types::EncodingType;

use super::VersionEntry;
use client::error::Subject;
use client::pages::{Continuation, KeyDecoder, Next, Scope, Seen};

use crate::collection::{Collection, ListResponse, Listed, Listing, Query};

/// The listing behind `bucket.object_versions()`:
/// [`ListObjectVersions`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html).
///
/// The SDK has no paginator for it. Items come by key, and newest first within a key, delete markers among the
/// versions; boto3 gives all versions of a page and then all its delete markers.
pub type ListObjectVersions<Item> = Query<ListObjectVersionsInputBuilder, Item>;

impl<Item: Listed<Raw = VersionEntry>> Listing for ListObjectVersions<Item> {
    const OPERATION: &'static str = "ListObjectVersions";
    type Raw = VersionEntry;
    type Item = Item;
    type Token = Continuation;

    async fn send(
        &self,
        token: Option<Continuation>,
        page_size: Option<i32>,
    ) -> client::Result<ListResponse<VersionEntry, Continuation>> {
        let mut input = self.input.clone().encoding_type(EncodingType::Url);
        if let Some(token) = token {
            input = input
                .key_marker(token.marker)
                .set_version_id_marker(token.id_marker);
        }
        if page_size.is_some() {
            input = input.set_max_keys(page_size);
        }

        let sent = input.send_with(&self.client).await;
        let mut page = sent.map_err(|error| client::Error::from(error).about(self.subject()))?;

        let keys = KeyDecoder::new(page.encoding_type.as_ref());
        keys.decode(&mut page.next_key_marker);
        let mut versions = page.versions.unwrap_or_default();
        for version in &mut versions {
            keys.decode(&mut version.key);
        }
        let mut markers = page.delete_markers.unwrap_or_default();
        for marker in &mut markers {
            keys.decode(&mut marker.key);
        }
        let version_id = page.next_version_id_marker.filter(|id| !id.is_empty());
        let key = page.next_key_marker.filter(|key| !key.is_empty());
        Ok(ListResponse {
            entries: VersionEntry::merge(versions, markers),
            prefixes: keys.prefixes(page.common_prefixes),
            next: Next::new(
                page.is_truncated,
                key.map(|key| Continuation::with_id(key, version_id)),
            ),
        })
    }

    fn check(
        &self,
        response: &ListResponse<VersionEntry, Continuation>,
        seen: &mut Seen,
    ) -> Result<(), String> {
        let scope = Scope::bucket(self.input.get_bucket().as_deref())
            .prefix(self.input.get_prefix().as_deref())
            .delimiter(self.input.get_delimiter().as_deref())
            .after(self.input.get_key_marker().as_deref());
        let entries = response
            .entries
            .iter()
            .map(|one| (one.key().into(), Some(one.version_id())));
        let prefixes = response.prefixes.iter().map(Into::into);
        seen.check(&scope, entries, prefixes)
    }

    fn subject(&self) -> Subject {
        Subject::bucket(self.input.get_bucket().clone().unwrap_or_default())
    }

    fn item(&self, raw: VersionEntry) -> Item {
        Item::from_listing(&self.parent, raw)
    }
}

impl<Item: Listed<Raw = VersionEntry>> Collection<ListObjectVersions<Item>> {
    /// Only keys that begin with this.
    pub fn prefix(&self, prefix: impl Into<String>) -> Self {
        self.with(|input| input.prefix(prefix))
    }

    /// Groups the keys that share what stands before this delimiter into common prefixes.
    ///
    /// [`common_prefixes`](Self::common_prefixes) gives them; they are not among the items.
    pub fn delimiter(&self, delimiter: impl Into<String>) -> Self {
        self.with(|input| input.delimiter(delimiter))
    }
}
