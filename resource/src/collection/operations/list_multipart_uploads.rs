//! `ListMultipartUploads`: the unfinished uploads of a bucket, paged by two markers.

use aws_sdk_s3::operation::list_multipart_uploads::builders::ListMultipartUploadsInputBuilder;
use aws_sdk_s3::types::{EncodingType, MultipartUpload};

use client::error::Subject;
use client::pages::{Continuation, KeyDecoder, Next, Scope, Seen};

use crate::collection::{Collection, ListResponse, Listed, Listing, Query};

/// The listing behind `bucket.multipart_uploads()`:
/// [`ListMultipartUploads`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html).
///
/// The SDK has no paginator for it.
pub type ListMultipartUploads<Item> = Query<ListMultipartUploadsInputBuilder, Item>;

impl<Item: Listed<Raw = MultipartUpload>> Listing for ListMultipartUploads<Item> {
    const OPERATION: &'static str = "ListMultipartUploads";
    type Raw = MultipartUpload;
    type Item = Item;
    type Token = Continuation;

    async fn send(
        &self,
        token: Option<Continuation>,
        page_size: Option<i32>,
    ) -> client::Result<ListResponse<MultipartUpload, Continuation>> {
        let mut input = self.input.clone().encoding_type(EncodingType::Url);
        if let Some(token) = token {
            input = input
                .key_marker(token.marker)
                .set_upload_id_marker(token.id_marker);
        }
        if page_size.is_some() {
            input = input.set_max_uploads(page_size);
        }

        let sent = input.send_with(&self.client).await;
        let mut page = sent.map_err(|error| client::Error::from(error).about(self.subject()))?;

        let keys = KeyDecoder::new(page.encoding_type.as_ref());
        keys.decode(&mut page.next_key_marker);
        let mut entries = page.uploads.unwrap_or_default();
        for upload in &mut entries {
            keys.decode(&mut upload.key);
        }
        let upload_id = page.next_upload_id_marker.filter(|id| !id.is_empty());
        let key = page.next_key_marker.filter(|key| !key.is_empty());
        Ok(ListResponse {
            entries,
            prefixes: keys.prefixes(page.common_prefixes),
            next: Next::new(
                page.is_truncated,
                key.map(|key| Continuation::with_id(key, upload_id)),
            ),
        })
    }

    fn check(
        &self,
        response: &ListResponse<MultipartUpload, Continuation>,
        seen: &mut Seen,
    ) -> Result<(), String> {
        let scope = Scope::bucket(self.input.get_bucket().as_deref())
            .prefix(self.input.get_prefix().as_deref())
            .delimiter(self.input.get_delimiter().as_deref())
            .after(self.input.get_key_marker().as_deref());
        let entries = response.entries.iter();
        let entries = entries.map(|one| (one.key().unwrap_or_default().into(), one.upload_id()));
        let prefixes = response.prefixes.iter().map(Into::into);
        seen.check(&scope, entries, prefixes)
    }

    fn subject(&self) -> Subject {
        Subject::bucket(self.input.get_bucket().clone().unwrap_or_default())
    }

    fn item(&self, raw: MultipartUpload) -> Item {
        Item::from_listing(&self.parent, raw)
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
