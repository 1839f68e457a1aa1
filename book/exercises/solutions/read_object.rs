//! A solution of the exercise `read-object`.

// ANCHOR: answer
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<String> {
    let log = S3::new(session).object("demo", "app.log");
    let end = log.get().with(|get| get.range("bytes=-1024")).await?;
    let bytes = end.body.collect().await?.into_bytes();
    let text = String::from_utf8_lossy(&bytes);
    Ok(text.lines().last().unwrap_or_default().to_owned())
}
// ANCHOR_END: answer
