//! `ListBuckets`: the buckets of an account, paged by a continuation token.

use aws_sdk_s3::operation::list_buckets::builders::ListBucketsInputBuilder;
use aws_sdk_s3::types::Bucket;

use client::error::Subject;
use client::pages::{Continuation, Next, Scope, Seen};

use crate::collection::{Collection, ListResponse, Listed, Listing, Query};

/// The listing behind `s3.buckets()`:
/// [`ListBuckets`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html).
///
/// S3 returns all of them on one page, unless a page size is asked for.
pub type ListBuckets<Item> = Query<ListBucketsInputBuilder, Item>;

impl<Item: Listed<Raw = Bucket>> Listing for ListBuckets<Item> {
    const OPERATION: &'static str = "ListBuckets";
    type Raw = Bucket;
    type Item = Item;
    type Token = Continuation;

    async fn send(
        &self,
        token: Option<Continuation>,
        page_size: Option<i32>,
    ) -> client::Result<ListResponse<Bucket, Continuation>> {
        let mut input = self.input.clone();
        if let Some(token) = token {
            input = input.continuation_token(token.marker);
        }
        if page_size.is_some() {
            input = input.set_max_buckets(page_size);
        }

        let sent = input.send_with(&self.client).await;
        let page = sent.map_err(|error| client::Error::from(error).about(self.subject()))?;

        let mut entries = page.buckets.unwrap_or_default();
        // Servers that are older than the parameter ignore it, and list every bucket.
        if let Some(prefix) = self.input.get_prefix() {
            entries.retain(|bucket| bucket.name().is_some_and(|name| name.starts_with(prefix)));
        }
        // This operation has no IsTruncated: the token alone says that there is more.
        Ok(ListResponse {
            entries,
            prefixes: Vec::new(),
            next: Next::new(
                None,
                page.continuation_token
                    .filter(|token| !token.is_empty())
                    .map(Continuation::new),
            ),
        })
    }

    fn check(
        &self,
        response: &ListResponse<Bucket, Continuation>,
        seen: &mut Seen,
    ) -> Result<(), String> {
        let scope = Scope::unordered();
        let names = response.entries.iter().map(Bucket::name);
        seen.check(
            &scope,
            names.map(|name| (name.unwrap_or_default().into(), None)),
            [],
        )
    }

    fn subject(&self) -> Subject {
        Subject::default()
    }

    fn item(&self, raw: Bucket) -> Item {
        Item::from_listing(&self.parent, raw)
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
