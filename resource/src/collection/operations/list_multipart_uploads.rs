//! `ListMultipartUploads`: the unfinished uploads of a bucket, paged by two markers.

use aws_sdk_s3::operation::list_multipart_uploads::ListMultipartUploadsOutput;
use aws_sdk_s3::operation::list_multipart_uploads::builders::{
    ListMultipartUploadsFluentBuilder, ListMultipartUploadsInputBuilder,
};
use aws_sdk_s3::types::{EncodingType, MultipartUpload};
use client::pages::{Listing, Seen};

use crate::collection::query::texts;
use crate::collection::{Collection, ListEntries, Listed, Query};

/// The listing behind `bucket.multipart_uploads()`:
/// [`ListMultipartUploads`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html).
///
/// The SDK has no paginator for it.
pub type ListMultipartUploads<Item> = Query<ListMultipartUploadsFluentBuilder, Item>;

impl ListEntries for ListMultipartUploadsFluentBuilder {
    type Input = ListMultipartUploadsInputBuilder;
    type Entry = MultipartUpload;

    fn input(&self) -> &ListMultipartUploadsInputBuilder {
        self.as_input()
    }

    fn encoded(self) -> Self {
        self.encoding_type(EncodingType::Url)
    }

    fn entries(&self, page: ListMultipartUploadsOutput) -> (Vec<MultipartUpload>, Vec<String>) {
        let entries = page.uploads.unwrap_or_default();
        (entries, texts(page.common_prefixes))
    }

    fn check_entries(
        &self,
        entries: &[MultipartUpload],
        prefixes: &[String],
        seen: &mut Seen,
    ) -> Result<(), String> {
        let uploads = entries.iter();
        let uploads = uploads.map(|one| (one.key().unwrap_or_default().into(), one.upload_id()));
        seen.check(&self.scope(), uploads, prefixes.iter().map(Into::into))
    }
}

impl<Item: Listed<Raw = MultipartUpload>> Collection<ListMultipartUploads<Item>> {
    /// Only uploads to keys that begin with this.
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
