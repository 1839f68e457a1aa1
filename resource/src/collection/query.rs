//! A listing request of S3's SDK, with its parameters and the resource that it belongs to.

use std::fmt;
use std::vec;

use aws_sdk_s3::Client;
use aws_sdk_s3::types::CommonPrefix;
use client::error::Subject;
use client::pages::{Continuation, Seen};

use super::{Collection, ListEntries, ListResponse, Listed, Listing};

/// One listing operation: the SDK's client, its request as set so far, and the resource that it belongs to.
///
/// `Request` is the SDK's fluent builder, such as `ListObjectsV2FluentBuilder`; `Item` is what the collection yields.
pub struct Query<Request, Item: Listed> {
    client: Client,
    parent: Item::Parent,
    pub(super) request: Request,
}

impl<Request: ListEntries, Item: Listed> Query<Request, Item> {
    /// A listing that `client` made for `parent`, with the identifiers filled into `request`.
    pub fn new(client: Client, parent: Item::Parent, request: Request) -> Self {
        Self {
            client,
            parent,
            request: request.encoded(),
        }
    }

    /// The SDK's client that sends the requests.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The resource whose collection this is.
    pub fn parent(&self) -> &Item::Parent {
        &self.parent
    }

    /// The SDK's input, as set so far.
    pub fn input(&self) -> &Request::Input {
        self.request.input()
    }
}

impl<Request: ListEntries, Item: Listed<Raw = Request::Entry>> Listing for Query<Request, Item> {
    const OPERATION: &'static str = Request::OPERATION;
    type Raw = Request::Entry;
    type Item = Item;
    type Token = Continuation;

    async fn send(
        &self,
        token: Option<Continuation>,
        page_size: Option<i32>,
    ) -> client::Result<ListResponse<Request::Entry, Continuation>> {
        let mut page = self.request.send(token, page_size).await?;
        Request::decode(&mut page);
        let next = Request::next(&page);
        let (entries, prefixes) = self.request.entries(page);
        Ok(ListResponse {
            entries,
            prefixes,
            next,
        })
    }

    fn check(
        &self,
        response: &ListResponse<Request::Entry, Continuation>,
        seen: &mut Seen,
    ) -> Result<(), String> {
        self.request
            .check_entries(&response.entries, &response.prefixes, seen)
    }

    fn subject(&self) -> Subject {
        self.request.subject()
    }

    #[inline]
    fn item(&self, raw: Request::Entry) -> Item {
        Item::from_listing(&self.parent, raw)
    }

    #[inline]
    fn next_item(&self, entries: &mut vec::IntoIter<Request::Entry>) -> Option<Item> {
        Item::next_listed(&self.parent, entries)
    }
}

/// The texts of common prefixes. One that is missing is empty.
pub(super) fn texts(prefixes: Option<Vec<CommonPrefix>>) -> Vec<String> {
    let texts = prefixes.into_iter().flatten().map(|one| one.prefix);
    texts.map(Option::unwrap_or_default).collect()
}

impl<Request: ListEntries, Item: Listed<Raw = Request::Entry>> Collection<Query<Request, Item>> {
    /// Sets any other parameter of the request, on the SDK's own fluent builder.
    ///
    /// It returns a copy, with what was set before; a list that is appended to grows. To keep only the items that
    /// satisfy a predicate, use [`StreamExt`](futures::StreamExt) on [`stream`](Self::stream).
    ///
    /// boto3: `filter(**kwargs)`.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// use aws_sdk_s3::types::RequestPayer;
    ///
    /// let objects = s3.bucket("demo").objects();
    /// let paid = objects.prefix("logs/").with(|list| list.request_payer(RequestPayer::Requester));
    /// assert_eq!(paid.listing().input().get_prefix().as_deref(), Some("logs/"));
    /// ```
    #[doc(alias = "filter")]
    pub fn with(&self, change: impl FnOnce(Request) -> Request) -> Self {
        let query = self.listing();
        let request = change(query.request.clone());
        self.with_listing(Query::new(
            query.client.clone(),
            query.parent.clone(),
            request,
        ))
    }
}

impl<Request: Clone, Item: Listed> Clone for Query<Request, Item> {
    fn clone(&self) -> Self {
        Self {
            client: self.client.clone(),
            parent: self.parent.clone(),
            request: self.request.clone(),
        }
    }
}

impl<Request: ListEntries, Item: Listed> fmt::Debug for Query<Request, Item> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.input().fmt(f)
    }
}
