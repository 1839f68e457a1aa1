//! An operation that lists, as a collection uses it.

use std::fmt::Debug;
use std::future::Future;
use std::vec;

use client::error::Subject;
use client::pages::{Next, Seen};

/// An operation that lists, page by page.
///
/// Implemented for [`Query`](super::Query), with every request of S3 that is a [`ListEntries`](super::ListEntries).
pub trait Listing: Clone + Send + Sync + 'static {
    /// The API operation, such as `ListObjectsV2`. Errors name it.
    const OPERATION: &'static str;

    /// Whether a collection with a limit asks for pages no larger than that.
    const FITS_PAGE_SIZE: bool = true;

    /// One entry of the response, as the SDK has it.
    type Raw: Send + 'static;

    /// The item of the collection: the entry made into a resource.
    type Item: Send + 'static;

    /// Where a page begins: a token, or a marker, or two of them.
    type Token: Clone + PartialEq + Debug + Send + Sync + 'static;

    /// Sends one request: the page that begins at `from`, of at most `page_size` entries.
    ///
    /// # Errors
    ///
    /// Whatever the request fails with.
    fn send(
        &self,
        from: Option<Self::Token>,
        page_size: Option<i32>,
    ) -> impl Future<Output = client::Result<ListResponse<Self::Raw, Self::Token>>> + Send;

    /// Checks that the response lists what was asked for, and nothing twice. Says what is wrong with it.
    ///
    /// # Errors
    ///
    /// The mistake of the response, for [`client::Error::Paging`].
    fn check(
        &self,
        response: &ListResponse<Self::Raw, Self::Token>,
        seen: &mut Seen,
    ) -> Result<(), String>;

    /// The bucket or other subject of the listing, for errors.
    fn subject(&self) -> Subject;

    /// Makes an entry into an item. Costs no request.
    fn item(&self, raw: Self::Raw) -> Self::Item;

    /// Makes the next of a page's entries into an item.
    #[inline]
    fn next_item(&self, entries: &mut vec::IntoIter<Self::Raw>) -> Option<Self::Item> {
        entries.next().map(|raw| self.item(raw))
    }
}

/// The response to one request of a listing.
#[derive(Clone, Debug)]
pub struct ListResponse<Raw, Token> {
    /// The entries, in the service's order.
    pub entries: Vec<Raw>,
    /// The common prefixes, where a delimiter was asked for.
    pub prefixes: Vec<String>,
    /// Where the next page begins.
    pub next: Next<Token>,
}

/// Something that a listing yields: made from one of its entries and the resource that the listing belongs to.
///
/// The handles implement it, and so do the SDK's own types, which have no parent.
pub trait Listed: Sized + Send + 'static {
    /// The resource whose collection this is in: the bucket of an object.
    type Parent: Clone + Send + Sync + 'static;

    /// The SDK's type of one entry.
    type Raw: Send + 'static;

    /// Makes the item. Costs no request.
    fn from_listing(parent: &Self::Parent, raw: Self::Raw) -> Self;

    /// Makes an item of the next of a page's entries.
    ///
    /// An entry of S3 has hundreds of bytes, and each move of them counts. What an item has besides is better cloned
    /// before its entry is taken: the entry is then moved once less.
    #[inline]
    fn next_listed(parent: &Self::Parent, entries: &mut vec::IntoIter<Self::Raw>) -> Option<Self> {
        entries.next().map(|raw| Self::from_listing(parent, raw))
    }
}

/// The SDK's own types are items as they are.
macro_rules! listed_as_they_are {
    ($($raw:ty),* $(,)?) => {$(
        impl Listed for $raw {
            type Parent = ();
            type Raw = Self;

            fn from_listing((): &(), raw: Self) -> Self {
                raw
            }
        }
    )*};
}

listed_as_they_are!(
    aws_sdk_s3::types::Bucket,
    aws_sdk_s3::types::MultipartUpload,
    aws_sdk_s3::types::Object,
    aws_sdk_s3::types::Part,
    super::VersionEntry,
);
