//! Retries of single requests, such as one part of an upload.

use std::future::Future;
use std::time::Duration;

use tokio::time;

use crate::error::Result;

/// Calls until it succeeds, fails with an error that is not transient, or has been called `limit` times.
pub(super) async fn attempt<T, F>(limit: u32, mut call: impl FnMut() -> F + Send) -> Result<T>
where
    F: Future<Output = Result<T>> + Send,
    T: Send,
{
    let mut tried = 1;
    loop {
        match Box::pin(call()).await {
            Err(error) if tried < limit && error.is_transient() => {
                tracing::debug!(%error, tried, "part failed, trying again");
                pause(tried).await;
                tried += 1;
            }
            result => return result,
        }
    }
}

/// Waits before the next attempt: not at all before the second, then longer each time, up to 2 s.
pub(super) async fn pause(tried: u32) {
    let doublings = tried.saturating_sub(2).min(5);
    if tried > 1 {
        time::sleep(Duration::from_millis(100 << doublings).min(Duration::from_secs(2))).await;
    }
}
