//! A solution of the exercise `wait`.

// ANCHOR: answer
use std::time::Duration;

use resource::{Result, S3, Session, Wait};

pub(crate) async fn answer(session: &Session) -> Result<&'static str> {
    let old = S3::new(session).object("demo", "old.txt");
    let wait = Wait::max_wait(Duration::from_secs(2)).delay(Duration::from_millis(10));
    match old.wait_until_not_exists(wait).await {
        Ok(()) => Ok("gone"),
        Err(error) if error.is_forbidden() => Ok("forbidden"),
        Err(error) => Err(error),
    }
}
// ANCHOR_END: answer
