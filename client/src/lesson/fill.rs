//! Demo data, put over the wire.

use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::ByteStream;
use futures::{StreamExt, TryStreamExt, stream};
use session::lesson::Seed;

use crate::Result;
use crate::error::{Context, Error};

/// How many uploads are under way at once.
const AT_ONCE: usize = 16;

/// Puts `count` demo objects into a bucket.
pub(super) async fn with_demo_data(s3: &Client, bucket: &str, count: u64) -> Result<()> {
    let seed = Seed::new(bucket, count).map_err(|error| Error::Invalid(error.to_string()))?;
    let uploads = seed.objects().map(|object| {
        let body = ByteStream::from(object.body);
        let request = s3.put_object().bucket(bucket).key(&object.key).body(body);
        async move { request.send().await.on_object(bucket, &object.key) }
    });
    stream::iter(uploads)
        .buffer_unordered(AT_ONCE)
        .try_for_each(|_| std::future::ready(Ok(())))
        .await
}
