//! `ListObjectVersions`: versions and delete markers in one order, paged by two markers.

use aws_sdk_s3::operation::list_object_versions::builders::ListObjectVersionsInputBuilder;
use aws_sdk_s3::types::EncodingType;

use super::VersionEntry;
use client::error::Subject;

use crate::Error;
use crate::collection::decode::Keys;
use crate::collection::{Answer, Collection, Listed, Listing, Next, Query};

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
    /// The key and the version that the page before ended with.
    type Token = (String, Option<String>);

    async fn send(
        &self,
        from: Option<Self::Token>,
        page_size: Option<i32>,
    ) -> Result<Answer<VersionEntry, Self::Token>, Error> {
        let mut input = self.input.clone().encoding_type(EncodingType::Url);
        if let Some((key, version_id)) = from {
            input = input.key_marker(key).set_version_id_marker(version_id);
        }
        if page_size.is_some() {
            input = input.set_max_keys(page_size);
        }

        let sent = input.send_with(&self.client).await;
        let mut page = sent.map_err(|error| client::Error::from(error).about(self.subject()))?;

        let keys = Keys::new(page.encoding_type.as_ref());
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
        let token = page.next_key_marker.filter(|key| !key.is_empty());
        Ok(Answer {
            entries: VersionEntry::merge(versions, markers),
            prefixes: keys.prefixes(page.common_prefixes),
            next: Next::new(page.is_truncated, token.map(|key| (key, version_id))),
        })
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
    pub fn delimiter(&self, delimiter: impl Into<String>) -> Self {
        self.with(|input| input.delimiter(delimiter))
    }
}
