//! A bucket on the sandbox, or on the endpoint of the environment.

use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use futures::{FutureExt, StreamExt, TryStreamExt, stream};
use resource::s3::{Bucket, S3};
use sandbox::Sandbox;
use session::{Env, Fs, Session, SessionBuilder};

/// Names the endpoint to run on instead of the sandbox.
const ENDPOINT: &str = "S3_SUITE_ENDPOINT";

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// Where a test works.
pub(crate) struct Place {
    pub(crate) session: Session,
    pub(crate) s3: S3,
    pub(crate) bucket: Bucket,
}

/// Runs a test in a bucket of its own, which is removed however the test ends.
pub(crate) async fn run<F: Future<Output = ()>>(test: impl FnOnce(Place) -> F) {
    let (builder, _sandbox) = builder().await;
    let session = builder.build().await.expect("a session");
    let s3 = S3::new(&session);
    let bucket = s3.bucket(name());
    bucket.create().await.expect("a bucket");
    let place = Place {
        session,
        s3,
        bucket: bucket.clone(),
    };
    let ended = AssertUnwindSafe(test(place)).catch_unwind().await;
    let removed = remove(&bucket).await;
    if let Err(panic) = ended {
        std::panic::resume_unwind(panic);
    }
    removed.expect("the bucket is removed");
}

async fn builder() -> (SessionBuilder, Option<Sandbox>) {
    if let Ok(endpoint) = std::env::var(ENDPOINT) {
        return (Session::builder().endpoint_url(endpoint), None);
    }
    let sandbox = sandbox::start().await.expect("a sandbox");
    let builder = Session::builder()
        .credentials(sandbox.access_key_id(), sandbox.secret_access_key())
        .region_name(sandbox.region())
        .endpoint_url(sandbox.endpoint_url())
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]));
    (builder, Some(sandbox))
}

/// A name that no other run has.
pub(crate) fn name() -> String {
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let time = since.unwrap_or_default().as_nanos();
    format!("suite-{}-{time}-{number}", std::process::id())
}

async fn remove(bucket: &Bucket) -> resource::Result<()> {
    for upload in bucket.multipart_uploads().collect().await? {
        upload.abort().await?;
    }
    bucket.object_versions().delete().await?;
    bucket.delete().await?;
    Ok(())
}

/// Stores objects, each being its key.
pub(crate) async fn fill<K: Into<String>>(bucket: &Bucket, keys: impl IntoIterator<Item = K>) {
    let puts = keys.into_iter().map(Into::into).map(|key: String| {
        let upload = bucket.upload(key.as_str());
        async move { upload.from_bytes(key).await.map(drop) }
    });
    let puts: Vec<_> = puts.collect();
    let stored = stream::iter(puts).buffer_unordered(8).try_collect::<()>();
    stored.await.expect("stored");
}

/// All keys of a bucket, in order.
pub(crate) async fn keys(bucket: &Bucket) -> Vec<String> {
    let objects = bucket.objects().collect().await.expect("a listing");
    objects
        .iter()
        .map(|object| object.key().to_owned())
        .collect()
}

/// Bytes that do not repeat.
pub(crate) fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    (0..length).map(|_| next()).collect()
}
