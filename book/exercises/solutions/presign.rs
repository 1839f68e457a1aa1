//! A solution of the exercise `presign`.

// ANCHOR: answer
use std::time::Duration;

use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<String> {
    let avatar = S3::new(session).object("demo", "avatar.png");
    let link = avatar.presigned_put(Duration::from_mins(1));
    // Parameters that are set before signing become part of the signature.
    let link = link.with(|put| put.content_type("image/png")).await?;
    Ok(link.uri().to_owned())
}
// ANCHOR_END: answer
