//! One request for many handles.

use std::fmt;
use std::future::IntoFuture;

use futures::future::BoxFuture;
use futures::stream::{BoxStream, TryStreamExt};
use tracing::Instrument;

use crate::inspect::Resource;
use crate::{Error, Result, trace};

/// A batch action, not yet sent: `ec2.instances().with(running).stop().await?`.
///
/// Awaiting it sends one request for every so many handles, one after another, and gives the SDK's outputs. **Of no
/// handles nothing is sent**, whatever an empty list would mean to the operation. The first request that fails ends
/// it.
///
/// `H` is the handle, `B` the SDK's fluent builder, `O` its output.
#[must_use = "a batch sends nothing until it is awaited"]
pub struct Batch<H, B, O> {
    handles: BoxStream<'static, Result<H>>,
    at_most: usize,
    alike: fn(&H, &H) -> bool,
    sender: Sender<H, B, O>,
}

/// How one request is made and sent.
struct Sender<H, B, O> {
    operation: &'static str,
    request: fn(&H, &[H]) -> Result<B>,
    send: fn(B) -> BoxFuture<'static, client::Result<O>>,
    set: Vec<Box<dyn Fn(B) -> B + Send + Sync>>,
}

impl<H: Resource + Send + Sync, B: Send, O: Send> Batch<H, B, O> {
    /// The generator's constructor: `alike` says which handles may be in one request, `request` makes it from the
    /// first of them and all.
    pub fn new(
        operation: &'static str,
        handles: BoxStream<'static, Result<H>>,
        at_most: usize,
        alike: fn(&H, &H) -> bool,
        request: fn(&H, &[H]) -> Result<B>,
        send: fn(B) -> BoxFuture<'static, client::Result<O>>,
    ) -> Self {
        Self {
            handles,
            at_most: at_most.max(1),
            alike,
            sender: Sender {
                operation,
                request,
                send,
                set: Vec::new(),
            },
        }
    }

    /// Sets further parameters of every request, on the SDK's own builder.
    pub fn with(mut self, set: impl Fn(B) -> B + Send + Sync + 'static) -> Self {
        self.sender.set.push(Box::new(set));
        self
    }

    async fn run(self) -> Result<Vec<O>> {
        let Self {
            mut handles,
            at_most,
            alike,
            sender,
            ..
        } = self;
        let mut outputs = Vec::new();
        let mut gathered: Vec<H> = Vec::new();
        while let Some(handle) = handles.try_next().await? {
            let fits = gathered.first().is_none_or(|first| alike(first, &handle));
            if gathered.len() == at_most || !fits {
                outputs.extend(sender.send(&gathered).await?);
                gathered.clear();
            }
            gathered.push(handle);
        }
        outputs.extend(sender.send(&gathered).await?);
        Ok(outputs)
    }
}

impl<H: Resource + Send + Sync, B: Send, O: Send> Sender<H, B, O> {
    async fn send(&self, handles: &[H]) -> Result<Option<O>> {
        let Some(first) = handles.first() else {
            return Ok(None);
        };
        let request = (self.request)(first, handles)?;
        let request = self.set.iter().fold(request, |request, set| set(request));
        let span = trace::batch(self.operation, || first.subject());
        let sent = (self.send)(request).instrument(span).await;
        Ok(Some(sent.map_err(|error| error.about(first.subject()))?))
    }
}

impl<H, B, O> IntoFuture for Batch<H, B, O>
where
    H: Resource + Send + Sync + 'static,
    B: Send + 'static,
    O: Send + 'static,
{
    type Output = Result<Vec<O>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

impl<H, B, O> fmt::Debug for Batch<H, B, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Batch")
            .field("operation", &self.sender.operation)
            .field("at_most", &self.at_most)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use aws_sdk_s3::config::{BehaviorVersion, Config};
    use futures::future::FutureExt;

    use super::Batch;
    use crate::runtime::Handles;
    use crate::s3::{Bucket, S3};

    /// A batch whose requests, and outputs, are the names of their handles.
    fn batch(names: &[&str], at_most: usize) -> Batch<Bucket, Vec<String>, Vec<String>> {
        let config = Config::builder().behavior_version(BehaviorVersion::latest());
        let s3 = S3::from_client(aws_sdk_s3::Client::from_conf(config.build()));
        let buckets: Vec<_> = names.iter().map(|name| s3.bucket(*name)).collect();
        Batch::new(
            "TagBuckets",
            buckets.handles(),
            at_most,
            |one, other| one.name().len() == other.name().len(),
            |_, handles| Ok(handles.iter().map(|one| one.name().to_owned()).collect()),
            |request| async move { Ok(request) }.boxed(),
        )
    }

    #[tokio::test]
    async fn of_no_handles_nothing_is_sent() {
        let sent = batch(&[], 10).await.unwrap();
        assert!(sent.is_empty(), "{sent:?}");
    }

    #[tokio::test]
    async fn a_request_takes_so_many_handles_and_only_those_that_are_alike() {
        let sent = batch(&["a", "b", "c", "dd", "ee", "f"], 2).await.unwrap();
        assert_eq!(
            sent,
            [vec!["a", "b"], vec!["c"], vec!["dd", "ee"], vec!["f"]]
        );
    }

    #[tokio::test]
    async fn what_is_set_goes_into_every_request() {
        let batch = batch(&["a", "b"], 1).with(|mut request| {
            request.push("set".to_owned());
            request
        });
        assert_eq!(batch.await.unwrap(), [["a", "set"], ["b", "set"]]);
    }
}
