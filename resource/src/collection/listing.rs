//! What the engine asks of an operation that lists.

use std::fmt::Debug;
use std::future::Future;

use client::error::Subject;

use crate::Error;

/// An operation that lists, page by page.
///
/// Implemented for [`Query`](super::Query) once for each operation of the API; the engine does the rest.
pub trait Listing: Clone + Send + Sync + 'static {
    /// The API operation, such as `ListObjectsV2`. Errors name it.
    const OPERATION: &'static str;

    /// One entry of the answer, as the SDK has it.
    type Raw: Send + 'static;

    /// What the collection yields: the entry made into a resource.
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
    ) -> impl Future<Output = Result<Answer<Self::Raw, Self::Token>, Error>> + Send;

    /// What is being listed, for errors.
    fn subject(&self) -> Subject;

    /// Makes an entry into an item. Costs no request.
    fn item(&self, raw: Self::Raw) -> Self::Item;
}

/// What one request of a listing answered.
#[derive(Clone, Debug)]
pub struct Answer<Raw, Token> {
    /// The entries, in the service's order.
    pub entries: Vec<Raw>,
    /// The common prefixes, where a delimiter was asked for.
    pub prefixes: Vec<String>,
    /// Where the next page begins.
    pub next: Next<Token>,
}

/// Where a listing goes on after a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next<Token> {
    /// This was the last page.
    End,
    /// The next page begins here.
    From(Token),
    /// The answer is truncated and does not say where the next page begins.
    Lost,
}

impl<Token> Next<Token> {
    /// Reads the two fields in which the API says whether there is more.
    ///
    /// A service that leaves `IsTruncated` out says so by the token alone.
    #[must_use]
    pub fn new(is_truncated: Option<bool>, token: Option<Token>) -> Self {
        match (is_truncated, token) {
            (Some(false), _) | (None, None) => Self::End,
            (_, Some(token)) => Self::From(token),
            (Some(true), None) => Self::Lost,
        }
    }
}

/// Something that a listing yields: made from one of its entries and the resource that the listing belongs to.
///
/// The handles implement it. So do the SDK's own types, with no parent, for who wants nothing more than those.
pub trait Listed: Sized + Send + 'static {
    /// The resource whose collection this is in: the bucket of an object.
    type Parent: Clone + Send + Sync + 'static;

    /// The SDK's type of one entry.
    type Raw: Send + 'static;

    /// Makes the item. Costs no request.
    fn from_listing(parent: &Self::Parent, raw: Self::Raw) -> Self;
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
