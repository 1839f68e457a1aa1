//! Write `lock.txt` only if there is none yet, and return whether it was written. The starter looks first. Between its two requests another program may write the object.

// ANCHOR: answer
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<bool> {
    let lock = S3::new(session).object("demo", "lock.txt");
    if lock.exists().await? {
        return Ok(false);
    }
    lock.put("mine").await?;
    Ok(true)
}
// ANCHOR_END: answer
