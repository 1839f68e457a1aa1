//! Demo data, put over the wire.

use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::ByteStream;
use client::Result;
use client::error::{Context, Error};
use futures::StreamExt;
use futures::stream::FuturesUnordered;
use sandbox::Seed;

/// How many uploads are under way at once.
const AT_ONCE: usize = 16;

/// Puts `count` demo objects into a bucket, or says which could not be put first.
///
/// When it returns, no upload is under way: one that arrived later would be in the way of removing the bucket.
pub(super) async fn with_demo_data(s3: &Client, bucket: &str, count: u64) -> Result<()> {
    let seed = Seed::new(bucket, count).map_err(|error| Error::Invalid(error.to_string()))?;
    let mut uploads = seed.objects().map(|object| {
        let body = ByteStream::from(object.body);
        let request = s3.put_object().bucket(bucket).key(&object.key).body(body);
        async move { request.send().await.on_object(bucket, &object.key) }
    });
    let mut under_way = FuturesUnordered::new();
    let mut outcome = Ok(());
    loop {
        while outcome.is_ok() && under_way.len() < AT_ONCE {
            let Some(upload) = uploads.next() else { break };
            under_way.push(upload);
        }
        match under_way.next().await {
            Some(done) => outcome = outcome.and(done.map(drop)),
            None => return outcome,
        }
    }
}
