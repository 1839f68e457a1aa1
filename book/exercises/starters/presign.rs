//! Make a link with which a browser may upload a PNG to `avatar.png` within a minute, and nothing that claims to be another type. The starter's link takes any type.

// ANCHOR: answer
use std::time::Duration;

use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<String> {
    let avatar = S3::new(session).object("demo", "avatar.png");
    let link = avatar.presigned_put(Duration::from_mins(1)).await?;
    Ok(link.uri().to_owned())
}
// ANCHOR_END: answer
