//! A collection that is generated in full from its description: the operation, its paging, and the items of its entries.

use std::fmt;
use std::future::Future;

use client::error::Subject;
use client::pages::{Next, Seen};

use crate::collection::{Collection, ListResponse, Listing};
use crate::inspect::Resource;

/// The description of a collection. The generator implements it for one empty type per collection.
pub trait Operation: Clone + Send + Sync + 'static {
    /// The API operation, such as `DescribeInstances`.
    const NAME: &'static str;

    /// The size of a page that is sent where the caller asks for none: the operation has no token without a size.
    const PAGE_SIZE: Option<i32> = None;

    /// The least size of a page that the operation takes.
    const LEAST_PAGE_SIZE: i32 = 1;

    /// The SDK's client.
    type Client: Clone + Send + Sync + 'static;

    /// The resource whose collection this is.
    type Parent: Resource + Clone + Send + Sync + 'static;

    /// The SDK's input builder.
    type Input: Clone + fmt::Debug + Send + Sync + 'static;

    /// The SDK's output.
    type Output: Send + 'static;

    /// One entry of the output.
    type Entry: Send + 'static;

    /// The item of the collection.
    type Item: Send + 'static;

    /// Sets where the page begins and how many entries it has. An operation without pages has neither.
    #[must_use]
    fn page(input: Self::Input, token: Option<String>, size: Option<i32>) -> Self::Input {
        let _ = (token, size);
        input
    }

    /// Sends the request.
    ///
    /// # Errors
    ///
    /// Whatever it fails with.
    fn send(
        input: Self::Input,
        client: &Self::Client,
    ) -> impl Future<Output = client::Result<Self::Output>> + Send;

    /// Where the next page begins.
    #[must_use]
    fn next(output: &Self::Output) -> Next<String> {
        let _ = output;
        Next::Done
    }

    /// The entries of a page.
    fn entries(output: Self::Output) -> Vec<Self::Entry>;

    /// Makes an entry into an item. Costs no request.
    fn item(parent: &Self::Parent, entry: Self::Entry) -> Self::Item;
}

/// The next page, of an operation whose token alone says whether there is one.
#[must_use]
pub fn next(token: Option<&str>) -> Next<String> {
    match token.filter(|token| !token.is_empty()) {
        Some(token) => Next::HasMore(token.to_owned()),
        None => Next::Done,
    }
}

/// The next page, of an operation that says apart from the token whether there is one.
pub fn next_while(is_truncated: impl Into<Option<bool>>, token: Option<&str>) -> Next<String> {
    let token = token.filter(|token| !token.is_empty());
    Next::new(is_truncated.into(), token.map(str::to_owned))
}

/// The listing behind a collection: the SDK's client, its input as set so far, and the resource that it belongs to.
pub struct ListRequest<O: Operation> {
    client: O::Client,
    parent: O::Parent,
    input: O::Input,
}

impl<O: Operation> ListRequest<O> {
    /// A listing that `client` will send for `parent`, with the identifiers filled into `input`.
    pub fn new(client: O::Client, parent: O::Parent, input: O::Input) -> Self {
        Self {
            client,
            parent,
            input,
        }
    }

    /// The SDK's input, as set so far.
    pub fn input(&self) -> &O::Input {
        &self.input
    }

    /// The resource whose collection this is.
    pub fn parent(&self) -> &O::Parent {
        &self.parent
    }
}

impl<O: Operation> Listing for ListRequest<O> {
    const OPERATION: &'static str = O::NAME;
    // Where small pages are refused, a collection with a limit still asks for whole ones.
    const FITS_PAGE_SIZE: bool = O::LEAST_PAGE_SIZE == 1;
    type Raw = O::Entry;
    type Item = O::Item;
    type Token = String;

    async fn send(
        &self,
        token: Option<String>,
        page_size: Option<i32>,
    ) -> client::Result<ListResponse<O::Entry, String>> {
        let size = page_size.map(|size| size.max(O::LEAST_PAGE_SIZE));
        let input = O::page(self.input.clone(), token, size.or(O::PAGE_SIZE));
        let output = O::send(input, &self.client).await;
        let output = output.map_err(|error| error.about(self.subject()))?;
        let next = O::next(&output);
        Ok(ListResponse {
            entries: O::entries(output),
            prefixes: Vec::new(),
            next,
        })
    }

    /// Nothing is known of the entries' order. A token that comes again ends the listing in an error all the same.
    fn check(&self, _: &ListResponse<O::Entry, String>, _: &mut Seen) -> Result<(), String> {
        Ok(())
    }

    fn subject(&self) -> Subject {
        self.parent.subject()
    }

    fn item(&self, raw: O::Entry) -> O::Item {
        O::item(&self.parent, raw)
    }
}

impl<O: Operation> Collection<ListRequest<O>> {
    /// Sets any other parameter of the request, on the SDK's own input builder.
    ///
    /// It returns a copy, with what was set before; a list that is appended to grows.
    ///
    /// boto3: `filter(**kwargs)`.
    #[doc(alias = "filter")]
    pub fn with(&self, change: impl FnOnce(O::Input) -> O::Input) -> Self {
        let mut request = self.listing().clone();
        request.input = change(request.input);
        self.with_listing(request)
    }
}

impl<O: Operation> Clone for ListRequest<O> {
    fn clone(&self) -> Self {
        Self::new(self.client.clone(), self.parent.clone(), self.input.clone())
    }
}

impl<O: Operation> fmt::Debug for ListRequest<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.input.fmt(f)
    }
}
