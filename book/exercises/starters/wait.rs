//! Say "gone" once `old.txt` is gone, and "forbidden" if S3 will not tell you. The starter takes every error for "gone". In this run S3 responds with 403.

// ANCHOR: answer
use std::time::Duration;

use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<&'static str> {
    let old = S3::new(session).object("demo", "old.txt");
    // An error means that it is gone. Or does it?
    while old.reload().await.is_ok() {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Ok("gone")
}
// ANCHOR_END: answer
