//! The batch that deletes, as it is set up.

use std::fmt;
use std::future::IntoFuture;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::delete_objects::builders::DeleteObjectsInputBuilder;
use futures::future::BoxFuture;
use futures::stream::{self, Stream, StreamExt};

use super::batcher::Keys;
use super::request::Request;
use super::{BatchOutcome, Deleted, Target};
use crate::Error;

/// How many requests are under way at once, unless set.
const IN_FLIGHT: usize = 4;

/// A deletion of many keys, not yet sent: `bucket.objects().prefix("tmp/").delete().await?`.
///
/// Awaiting it sends [`DeleteObjects`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html) with up
/// to 1,000 keys per request, several requests at once. It is an error if any key could not be deleted; the error
/// holds the [`BatchOutcome`], as [`Error::outcome`]. [`outcome`](Self::outcome) gives the outcome instead.
///
/// A key that XML cannot hold is deleted with `DeleteObject`. A key that is in a request already is not sent twice.
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// # async fn run(bucket: resource::s3::Bucket) -> resource::Result<()> {
/// bucket.delete_keys(["a.txt", "b.txt"]).await?;
///
/// let outcome = bucket.delete_keys(["c.txt", "d.txt"]).outcome().await?;
/// for failed in &outcome.failed {
///     eprintln!("{failed}");
/// }
/// # Ok(())
/// # }
/// # drop(run(s3.bucket("demo")));
/// ```
#[must_use = "a batch action sends nothing until it is awaited"]
pub struct Delete<'a> {
    pub(super) request: Request,
    pub(super) keys: Keys<'a>,
    pub(super) in_flight: usize,
}

impl<'a> Delete<'a> {
    /// Deletes these keys. If the batch stops, all that were not sent are in [`BatchOutcome::unsent`].
    pub fn keys<K>(client: &Client, bucket: impl Into<String>, keys: K) -> Self
    where
        K: IntoIterator<Item: Into<Target>>,
    {
        let keys: Vec<_> = keys.into_iter().map(|key| Ok(key.into())).collect();
        let stream = stream::iter(keys).boxed();
        let in_memory = true;
        Self::new(client, bucket.into(), Keys { stream, in_memory })
    }

    /// Deletes the keys of a stream, as they come. An error of the stream stops the batch.
    pub fn stream<S, K>(client: &Client, bucket: impl Into<String>, keys: S) -> Self
    where
        S: Stream<Item = Result<K, Error>> + Send + 'a,
        K: Into<Target>,
    {
        let stream = keys.map(|key| key.map(Into::into)).boxed();
        let in_memory = false;
        Self::new(client, bucket.into(), Keys { stream, in_memory })
    }

    fn new(client: &Client, bucket: String, keys: Keys<'a>) -> Self {
        let request = Request {
            client: client.clone(),
            bucket,
            quiet: true,
            input: DeleteObjectsInputBuilder::default(),
        };
        Self {
            request,
            keys,
            in_flight: IN_FLIGHT,
        }
    }

    /// Whether S3 names the failures only: `true`, unless set here.
    ///
    /// With `false`, [`BatchOutcome::objects`] has what S3 says about each deleted key, such as its delete marker. A
    /// response to 1,000 keys is then some hundred kilobytes long.
    pub fn quiet(mut self, quiet: bool) -> Self {
        self.request.quiet = quiet;
        self
    }

    /// How many requests are sent at once; 4 unless set.
    pub fn in_flight(mut self, requests: usize) -> Self {
        self.in_flight = requests.max(1);
        self
    }

    /// Sets any other parameter of the requests: `mfa`, `bypass_governance_retention`, …
    pub fn with(
        mut self,
        set: impl FnOnce(DeleteObjectsInputBuilder) -> DeleteObjectsInputBuilder,
    ) -> Self {
        self.request.input = set(self.request.input);
        self
    }

    /// The outcome of each key, also where some could not be deleted.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(bucket: resource::s3::Bucket) -> resource::Result<()> {
    /// let outcome = bucket.objects().prefix("tmp/").delete().outcome().await?;
    /// println!("{} deleted, {} failed", outcome.deleted, outcome.failed.len());
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Batch`] if the batch stopped before its end, because a listing or a whole request failed. It has the
    /// outcome so far.
    pub async fn outcome(self) -> Result<BatchOutcome, Error> {
        self.run().await.map_err(Error::from)
    }
}

impl<'a> IntoFuture for Delete<'a> {
    type Output = Result<Deleted, Error>;
    type IntoFuture = BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Ok(self.run().await?.into_result()?) })
    }
}

impl fmt::Debug for Delete<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delete")
            .field("bucket", &self.request.bucket)
            .field("quiet", &self.request.quiet)
            .field("in_flight", &self.in_flight)
            .finish_non_exhaustive()
    }
}
