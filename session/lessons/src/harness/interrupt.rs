//! Ctrl-C and SIGTERM.

use std::time::Duration;

use client::transfer;

/// How long an interrupted lesson waits for S3 to abort its uploads.
const ABORTS: Duration = Duration::from_secs(10);

/// Waits for Ctrl-C or, where there is such a thing, SIGTERM.
pub(super) async fn interrupted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                () = ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    ctrl_c().await;
}

/// Waits until the uploads of a lesson that was dropped are aborted, so that no parts stay behind at a price.
pub(super) async fn uploads_aborted() {
    // S3 may be out of reach, so not for ever.
    let _ = tokio::time::timeout(ABORTS, transfer::pending_aborts()).await;
}

/// Where no handler can be installed, the system's own stays in force, and there is nothing to wait for.
async fn ctrl_c() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
