//! Until it is there, until it is gone.

use aws_sdk_s3::primitives::ByteStream;
use client::waiters::Wait;
use client_lessons::results::Arrival;

use resource::Result;
use resource::s3::S3;

/// The key that is written.
const KEY: &str = "report.csv";

// ANCHOR: task
/// Makes a bucket and an object in it, deletes both, and waits each time until it can be seen.
///
/// # Errors
///
/// [`Error::Deadline`](client::Error::Deadline) when it cannot be seen in time, and what `CreateBucket`,
/// [`HeadBucket`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html), `PutObject`,
/// [`HeadObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html), `DeleteObject` and
/// `DeleteBucket` answer.
pub async fn wait(s3: &S3, name: &str, wait: Wait) -> Result<Arrival> {
    let region = s3.client().config().region();
    let location = client::create_bucket_configuration(region.map_or("us-east-1", AsRef::as_ref));
    let create = s3.create_bucket(name);
    let bucket = create
        .with(|request| request.set_create_bucket_configuration(location))
        .await?;
    // What was made is a handle, and can be waited for. `load` keeps what HEAD said.
    bucket.wait_until_exists(wait).await?;

    let body = ByteStream::from_static(b"date,sum\n");
    let object = bucket.put_object(KEY, body).await?;
    let head = object.wait_until_exists(wait).await?;

    object.delete().await?;
    object.wait_until_not_exists(wait).await?;
    bucket.delete().await?;
    bucket.wait_until_not_exists(wait).await?;
    Ok(Arrival {
        bucket: bucket.name().to_owned(),
        key: object.key().to_owned(),
        bytes: head.content_length().unwrap_or_default(),
    })
}
// ANCHOR_END: task
