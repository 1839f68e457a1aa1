//! Aborts of dropped uploads.

use std::sync::LazyLock;

use tokio::sync::watch;

/// How many aborts are pending in this process.
static PENDING: LazyLock<watch::Sender<usize>> = LazyLock::new(|| watch::Sender::new(0));

/// Waits until every upload whose future was dropped has been aborted.
///
/// An upload, a copy in parts or a [`Writer`](super::Writer) that is dropped before its end is aborted by a spawned task. If
/// the program ends before that task, the parts stay in the bucket, where they cost money. So await this before `main`
/// returns, and after a timeout or a Ctrl-C:
///
/// ```
/// # async fn work() {}
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// use std::time::Duration;
/// use client::transfer;
///
/// tokio::select! {
///     () = work() => {}
///     _ = tokio::signal::ctrl_c() => {}
/// }
/// // With a timeout: S3 may be unreachable.
/// let _ = tokio::time::timeout(Duration::from_secs(10), transfer::pending_aborts()).await;
/// # }
/// ```
///
/// It waits until no abort is pending in the process, including those of uploads dropped in the meantime. The runtime of
/// the uploads must still run.
pub async fn pending_aborts() {
    let mut pending = PENDING.subscribe();
    // The sender is a static, and never dropped.
    let _ = pending.wait_for(|pending| *pending == 0).await;
}

/// An abort that is under way, or an upload that has begun and has no owner yet.
#[derive(Debug)]
pub(super) struct Pending(());

impl Pending {
    pub(super) fn new() -> Self {
        PENDING.send_modify(|pending| *pending += 1);
        Self(())
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        PENDING.send_modify(|pending| *pending = pending.saturating_sub(1));
    }
}
