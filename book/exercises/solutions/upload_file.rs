//! A solution of the exercise `upload-file`.

// ANCHOR: answer
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<bool> {
    let lock = S3::new(session).object("demo", "lock.txt");
    // S3 decides, in one request.
    match lock.put("mine").with(|put| put.if_none_match("*")).await {
        Ok(_) => Ok(true),
        Err(error) if error.is_precondition_failed() => Ok(false),
        Err(error) => Err(error),
    }
}
// ANCHOR_END: answer
