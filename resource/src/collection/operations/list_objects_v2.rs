//! `ListObjectsV2`: the objects of a bucket, paged by a continuation token.

use aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2InputBuilder;
use aws_sdk_s3::types::{EncodingType, Object};

use client::error::Subject;
use client::pages::{Continuation, KeyDecoder, Next, Scope, Seen};

use crate::collection::{Collection, ListResponse, Listed, Listing, Query};

/// The listing behind `bucket.objects()`:
/// [`ListObjectsV2`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html).
///
/// boto3 uses the older `ListObjects` here.
pub type ListObjectsV2<Item> = Query<ListObjectsV2InputBuilder, Item>;

impl<Item: Listed<Raw = Object>> Listing for ListObjectsV2<Item> {
    const OPERATION: &'static str = "ListObjectsV2";
    type Raw = Object;
    type Item = Item;
    type Token = Continuation;

    async fn send(
        &self,
        token: Option<Continuation>,
        page_size: Option<i32>,
    ) -> client::Result<ListResponse<Object, Continuation>> {
        let mut input = self.input.clone().encoding_type(EncodingType::Url);
        if let Some(token) = token {
            input = input.continuation_token(token.marker);
        }
        if page_size.is_some() {
            input = input.set_max_keys(page_size);
        }

        let sent = input.send_with(&self.client).await;
        let page = sent.map_err(|error| client::Error::from(error).about(self.subject()))?;

        let keys = KeyDecoder::new(page.encoding_type.as_ref());
        let mut entries = page.contents.unwrap_or_default();
        for object in &mut entries {
            keys.decode(&mut object.key);
        }
        Ok(ListResponse {
            entries,
            prefixes: keys.prefixes(page.common_prefixes),
            next: Next::new(
                page.is_truncated,
                page.next_continuation_token
                    .filter(|token| !token.is_empty())
                    .map(Continuation::new),
            ),
        })
    }

    fn check(
        &self,
        response: &ListResponse<Object, Continuation>,
        seen: &mut Seen,
    ) -> Result<(), String> {
        let scope = Scope::bucket(self.input.get_bucket().as_deref())
            .prefix(self.input.get_prefix().as_deref())
            .delimiter(self.input.get_delimiter().as_deref())
            .after(self.input.get_start_after().as_deref());
        let keys = response
            .entries
            .iter()
            .map(|one| one.key().unwrap_or_default());
        let prefixes = response.prefixes.iter().map(Into::into);
        seen.check(&scope, keys.map(|key| (key.into(), None)), prefixes)
    }

    fn subject(&self) -> Subject {
        Subject::bucket(self.input.get_bucket().clone().unwrap_or_default())
    }

    #[inline]
    fn item(&self, raw: Object) -> Item {
        Item::from_listing(&self.parent, raw)
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
