//! `ListObjectVersions`: versions and delete markers in one order, paged by two markers.

use aws_sdk_s3::operation::list_object_versions::ListObjectVersionsOutput;
use aws_sdk_s3::operation::list_object_versions::builders::{
    ListObjectVersionsFluentBuilder, ListObjectVersionsInputBuilder,
};
use aws_sdk_s3::types::EncodingType;
use client::pages::{Listing, Seen};

use super::VersionEntry;
use crate::collection::query::texts;
use crate::collection::{Collection, ListEntries, Listed, Query};

/// The listing behind `bucket.object_versions()`:
/// [`ListObjectVersions`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html).
///
/// The SDK has no paginator for it. Items come by key, and newest first within a key, delete markers among the
/// versions; boto3 gives all versions of a page and then all its delete markers.
pub type ListObjectVersions<Item> = Query<ListObjectVersionsFluentBuilder, Item>;

impl ListEntries for ListObjectVersionsFluentBuilder {
    type Input = ListObjectVersionsInputBuilder;
    type Entry = VersionEntry;

    fn input(&self) -> &ListObjectVersionsInputBuilder {
        self.as_input()
    }

    fn encoded(self) -> Self {
        self.encoding_type(EncodingType::Url)
    }

    fn entries(&self, page: ListObjectVersionsOutput) -> (Vec<VersionEntry>, Vec<String>) {
        let versions = page.versions.unwrap_or_default();
        let markers = page.delete_markers.unwrap_or_default();
        let entries = VersionEntry::merge(versions, markers);
        (entries, texts(page.common_prefixes))
    }

    fn check_entries(
        &self,
        entries: &[VersionEntry],
        prefixes: &[String],
        seen: &mut Seen,
    ) -> Result<(), String> {
        let versions = entries.iter();
        let versions = versions.map(|one| (one.key().into(), Some(one.version_id())));
        seen.check(&self.scope(), versions, prefixes.iter().map(Into::into))
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
