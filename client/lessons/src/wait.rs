//! Waiting for a bucket and an object.

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::primitives::ByteStream;

use crate::results::Arrival;
use clap::Args;
use client::Result;
use client::error::Context as _;
use client::waiters::{self, Wait};
use session_lessons::harness::{Arguments, Context, Failure, LessonResult, Needs};
use std::time::Duration;

/// The key that is written.
const KEY: &str = "report.csv";

// ANCHOR: task
/// Creates a bucket and an object, deletes both, and waits each time until S3 shows the change.
///
/// # Errors
///
/// [`Error::Deadline`](client::Error::Deadline) when a change cannot be seen in time, and the errors of `CreateBucket`,
/// [`HeadBucket`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html), `PutObject`,
/// [`HeadObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html), `DeleteObject` and
/// `DeleteBucket`.
pub async fn wait(s3: &Client, bucket: &str, wait: Wait) -> Result<HeadObjectOutput> {
    let region = s3.config().region().map_or("us-east-1", AsRef::as_ref);
    let create = s3.create_bucket().bucket(bucket);
    let create =
        create.set_create_bucket_configuration(client::create_bucket_configuration(region));
    create.send().await.on_bucket(bucket)?;
    // A new bucket is not visible everywhere at once: for a while, HEAD may return 404.
    waiters::bucket_exists(s3, bucket, wait).await?;

    let body = ByteStream::from_static(b"date,sum\n");
    let put = s3.put_object().bucket(bucket).key(KEY).body(body);
    put.send().await.on_object(bucket, KEY)?;
    // A new object is visible at once; wait for one that another program writes. The waiter returns the HEAD response.
    let head = waiters::object_exists(s3, bucket, KEY, wait).await?;

    let delete = s3.delete_object().bucket(bucket).key(KEY);
    delete.send().await.on_object(bucket, KEY)?;
    waiters::object_not_exists(s3, bucket, KEY, wait).await?;
    let delete = s3.delete_bucket().bucket(bucket);
    delete.send().await.on_bucket(bucket)?;
    waiters::bucket_not_exists(s3, bucket, wait).await?;
    Ok(head)
}
// ANCHOR_END: task

/// The options of `wait`.
#[derive(Args, Clone, Copy, Debug)]
pub struct WaitLimit {
    /// Wait at most this long for each
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    #[arg(value_parser = clap::value_parser!(u32).range(1..=3600))]
    pub max_wait: u32,
}

impl WaitLimit {
    /// The first request at once, then five per second.
    #[must_use]
    pub fn wait(self) -> Wait {
        let deadline = Duration::from_secs(self.max_wait.into());
        Wait::max_wait(deadline).delay(Duration::from_millis(200))
    }
}

impl Arguments for WaitLimit {
    fn needs(&self) -> Needs {
        Needs::Unmade
    }
}

pub(super) async fn lesson(limit: WaitLimit, context: Context) -> Result<LessonResult, Failure> {
    let waited = Box::pin(wait(&context.s3(), &context.bucket, limit.wait())).await;
    LessonResult::list(&Arrival::new(&context.bucket, KEY, &waited?))
}
