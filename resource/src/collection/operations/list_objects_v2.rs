//! `ListObjectsV2`: the objects of a bucket, paged by a continuation token.

use aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output;
use aws_sdk_s3::operation::list_objects_v2::builders::{
    ListObjectsV2FluentBuilder, ListObjectsV2InputBuilder,
};
use aws_sdk_s3::types::{EncodingType, Object};
use client::pages::{Listing, Seen};

use crate::collection::query::texts;
use crate::collection::{Collection, ListEntries, Listed, Query};

/// The listing behind `bucket.objects()`:
/// [`ListObjectsV2`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html).
///
/// boto3 uses the older `ListObjects` here.
pub type ListObjectsV2<Item> = Query<ListObjectsV2FluentBuilder, Item>;

impl ListEntries for ListObjectsV2FluentBuilder {
    type Input = ListObjectsV2InputBuilder;
    type Entry = Object;

    fn input(&self) -> &ListObjectsV2InputBuilder {
        self.as_input()
    }

    fn encoded(self) -> Self {
        self.encoding_type(EncodingType::Url)
    }

    fn entries(&self, page: ListObjectsV2Output) -> (Vec<Object>, Vec<String>) {
        let entries = page.contents.unwrap_or_default();
        (entries, texts(page.common_prefixes))
    }

    fn check_entries(
        &self,
        entries: &[Object],
        prefixes: &[String],
        seen: &mut Seen,
    ) -> Result<(), String> {
        let keys = entries.iter().map(|one| one.key().unwrap_or_default());
        let prefixes = prefixes.iter().map(Into::into);
        seen.check_keys(&self.scope(), keys, prefixes)
    }
}

impl<Item: Listed<Raw = Object>> Collection<ListObjectsV2<Item>> {
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

    /// Only keys after this one, in the order of their UTF-8 bytes.
    pub fn start_after(&self, key: impl Into<String>) -> Self {
        self.with(|input| input.start_after(key))
    }

    /// Asks for each object's owner too. Without this the listing has none.
    pub fn fetch_owner(&self) -> Self {
        self.with(|input| input.fetch_owner(true))
    }
}
