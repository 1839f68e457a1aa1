//! A listing operation of the SDK, with its parameters.

use std::fmt;

use aws_sdk_s3::Client;

use super::{Collection, Listed, Listing};

/// One listing operation: the SDK's client, its input as set so far, and the resource that it belongs to.
///
/// `Input` is the SDK's input builder, such as `ListObjectsV2InputBuilder`; `Item` is what the collection yields.
pub struct Query<Input, Item: Listed> {
    pub(super) client: Client,
    pub(super) parent: Item::Parent,
    pub(super) input: Input,
}

impl<Input, Item: Listed> Query<Input, Item> {
    /// A listing that `client` will send for `parent`, with the identifiers filled into `input`.
    pub fn new(client: Client, parent: Item::Parent, input: Input) -> Self {
        Self {
            client,
            parent,
            input,
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
    pub fn input(&self) -> &Input {
        &self.input
    }
}

impl<Input: Clone, Item: Listed> Collection<Query<Input, Item>>
where
    Query<Input, Item>: Listing,
{
    /// Sets any other parameter of the request, on the SDK's own input builder.
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
    pub fn with(&self, change: impl FnOnce(Input) -> Input) -> Self {
        let query = self.listing();
        let input = change(query.input.clone());
        self.with_listing(Query::new(
            query.client.clone(),
            query.parent.clone(),
            input,
        ))
    }
}

impl<Input: Clone, Item: Listed> Clone for Query<Input, Item> {
    fn clone(&self) -> Self {
        Self::new(self.client.clone(), self.parent.clone(), self.input.clone())
    }
}

impl<Input: fmt::Debug, Item: Listed> fmt::Debug for Query<Input, Item> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.input.fmt(f)
    }
}
