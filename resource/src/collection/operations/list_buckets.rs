//! `ListBuckets`: the buckets of an account, paged by a continuation token.

use aws_sdk_s3::operation::list_buckets::ListBucketsOutput;
use aws_sdk_s3::operation::list_buckets::builders::{
    ListBucketsFluentBuilder, ListBucketsInputBuilder,
};
use aws_sdk_s3::types::Bucket;
use client::pages::{Listing, Seen};

use crate::collection::{Collection, ListEntries, Listed, Query};

/// The listing behind `s3.buckets()`:
/// [`ListBuckets`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html).
///
/// S3 returns all of them on one page, unless a page size is asked for.
pub type ListBuckets<Item> = Query<ListBucketsFluentBuilder, Item>;

impl ListEntries for ListBucketsFluentBuilder {
    type Input = ListBucketsInputBuilder;
    type Entry = Bucket;

    fn input(&self) -> &ListBucketsInputBuilder {
        self.as_input()
    }

    fn entries(&self, page: ListBucketsOutput) -> (Vec<Bucket>, Vec<String>) {
        let mut entries = page.buckets.unwrap_or_default();
        // Servers that are older than the parameter ignore it, and list every bucket.
        if let Some(prefix) = self.get_prefix() {
            entries.retain(|bucket| bucket.name().is_some_and(|name| name.starts_with(prefix)));
        }
        (entries, Vec::new())
    }

    fn check_entries(
        &self,
        entries: &[Bucket],
        prefixes: &[String],
        seen: &mut Seen,
    ) -> Result<(), String> {
        let names = entries.iter().map(|one| one.name().unwrap_or_default());
        let names = names.map(|name| (name.into(), None));
        seen.check(&self.scope(), names, prefixes.iter().map(Into::into))
    }
}

impl<Item: Listed<Raw = Bucket>> Collection<ListBuckets<Item>> {
    /// Only buckets whose name begins with this.
    pub fn prefix(&self, prefix: impl Into<String>) -> Self {
        self.with(|input| input.prefix(prefix))
    }

    /// Only buckets of this region.
    pub fn region(&self, region: impl Into<String>) -> Self {
        self.with(|input| input.bucket_region(region))
    }
}
