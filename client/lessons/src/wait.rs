//! Waiting for a bucket and an object.

use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::ByteStream;

use crate::results::Arrival;
use client::Result;
use client::error::Context;
use client::waiters::{self, Wait};

/// The key that is written.
const KEY: &str = "report.csv";

// ANCHOR: task
/// Creates a bucket and an object, deletes both, and waits each time until S3 shows the change.
///
/// # Errors
///
/// [`Error::Deadline`](client::Error::Deadline) when it cannot be seen in time, and what `CreateBucket`,
/// [`HeadBucket`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html), `PutObject`,
/// [`HeadObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html), `DeleteObject` and
/// `DeleteBucket` answer.
pub async fn wait(s3: &Client, bucket: &str, wait: Wait) -> Result<Arrival> {
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
    Ok(Arrival {
        bucket: bucket.to_owned(),
        key: KEY.to_owned(),
        bytes: head.content_length().unwrap_or_default(),
    })
}
// ANCHOR_END: task
