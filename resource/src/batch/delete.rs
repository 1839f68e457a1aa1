//! The batch that deletes.

use std::fmt;
use std::future::IntoFuture;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::delete_objects::builders::DeleteObjectsInputBuilder;
use futures::future::BoxFuture;
use futures::stream::{self, Stream, StreamExt};

use super::jobs::{Job, Keys, jobs};
use super::request::{Done, Request};
use super::{BatchError, BatchOutcome, Target};
use crate::Error;

/// How many requests are under way at once, unless set.
const IN_FLIGHT: usize = 4;

/// A deletion of many keys, not yet begun: it sends nothing until it is awaited.
///
/// [`DeleteObjects`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html) with up to a thousand keys
/// a request, several requests at once. Keys that XML cannot carry go one by one with `DeleteObject`.
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let client = aws_sdk_s3::Client::from_conf(config);
/// use resource::batch::Delete;
///
/// # async fn run(client: &aws_sdk_s3::Client) -> Result<(), resource::Error> {
/// let outcome = Delete::keys(client, "demo", ["a.txt", "b.txt"]).await?;
/// for failed in &outcome.failed {
///     eprintln!("{failed}");
/// }
/// outcome.into_result()?;
/// # Ok(())
/// # }
/// # drop(run(&client));
/// ```
#[must_use = "a batch does nothing until it is awaited"]
pub struct Delete {
    request: Request,
    keys: Keys,
    in_flight: usize,
}

impl Delete {
    /// Deletes keys that are known. If the batch stops, those not sent are all in [`BatchOutcome::unsent`].
    pub fn keys<K>(client: &Client, bucket: impl Into<String>, keys: K) -> Self
    where
        K: IntoIterator<Item: Into<Target>, IntoIter: Send + 'static>,
    {
        let keys = keys.into_iter().map(|key| Ok(key.into()));
        let stream = stream::iter(keys).boxed();
        let at_hand = true;
        Self::new(client, bucket.into(), Keys { stream, at_hand })
    }

    /// Deletes the keys of a stream, as they come. The stream's failure stops the batch.
    pub fn stream<S, K>(client: &Client, bucket: impl Into<String>, keys: S) -> Self
    where
        S: Stream<Item = Result<K, Error>> + Send + 'static,
        K: Into<Target>,
    {
        let stream = keys.map(|key| key.map(Into::into)).boxed();
        let at_hand = false;
        Self::new(client, bucket.into(), Keys { stream, at_hand })
    }

    fn new(client: &Client, bucket: String, keys: Keys) -> Self {
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

    /// Whether the service is asked to name the failures only: yes, unless set otherwise here.
    ///
    /// With `false`, [`BatchOutcome::objects`] says what each deletion did (the delete marker that it made, for
    /// instance), and each answer is some hundred kilobytes long.
    pub fn quiet(mut self, quiet: bool) -> Self {
        self.request.quiet = quiet;
        self
    }

    /// How many requests may be under way at once; 4 unless set.
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

    async fn run(self) -> Result<BatchOutcome, BatchError> {
        let stopped = Arc::new(AtomicBool::new(false));
        let request = self.request;
        let send = |job| {
            let stopped = Arc::clone(&stopped);
            let request = request.clone();
            async move {
                if stopped.load(Ordering::Relaxed) {
                    return not_sent(job);
                }
                let done = request.run(job).await;
                if done.cause.is_some() {
                    stopped.store(true, Ordering::Relaxed);
                }
                done
            }
        };

        // Once a request has failed as a whole, those under way are waited for and no other is begun.
        let jobs = jobs(self.keys, request.bucket.clone(), Arc::clone(&stopped));
        let mut results = jobs.map(send).buffer_unordered(self.in_flight);
        let mut outcome = BatchOutcome::default();
        let mut cause = None;
        while let Some(done) = results.next().await {
            outcome.add(done.outcome);
            cause = cause.or(done.cause);
        }
        match cause {
            Some(cause) => Err(BatchError::stopped(outcome, cause)),
            None => Ok(outcome),
        }
    }
}

fn not_sent(job: Job) -> Done {
    let mut outcome = BatchOutcome::default();
    let mut cause = None;
    match job {
        Job::Many(targets) => outcome.unsent = targets,
        Job::One(target) => outcome.unsent = vec![target],
        Job::Broken(error) => cause = Some(error),
    }
    Done { outcome, cause }
}

impl BatchOutcome {
    fn add(&mut self, other: Self) {
        self.deleted += other.deleted;
        self.objects.extend(other.objects);
        self.failed.extend(other.failed);
        self.unknown.extend(other.unknown);
        self.unsent.extend(other.unsent);
    }
}

impl IntoFuture for Delete {
    type Output = Result<BatchOutcome, BatchError>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

impl fmt::Debug for Delete {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delete")
            .field("bucket", &self.request.bucket)
            .field("quiet", &self.request.quiet)
            .field("in_flight", &self.in_flight)
            .finish_non_exhaustive()
    }
}
