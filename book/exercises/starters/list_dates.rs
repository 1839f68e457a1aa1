//! Which object is the largest, and when was it written? The starter is right and sends 101 requests. Send one.

// ANCHOR: answer
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<String> {
    let bucket = S3::new(session).bucket("demo");
    let mut largest = (0, String::new());
    for object in bucket.objects().await? {
        let head = object.load().await?;
        let size = head.content_length().unwrap_or_default();
        if size > largest.0 {
            let date = head.last_modified().map(ToString::to_string);
            largest = (
                size,
                format!("{} {}", object.key(), date.unwrap_or_default()),
            );
        }
    }
    Ok(largest.1)
}
// ANCHOR_END: answer
