//! A solution of the exercise `list-dates`.

// ANCHOR: answer
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<String> {
    let bucket = S3::new(session).bucket("demo");
    let mut largest = (0, String::new());
    for object in bucket.objects().await? {
        // The listing has sizes and dates.
        let size = object.size().unwrap_or_default();
        if size > largest.0 {
            let date = object.last_modified().map(ToString::to_string);
            largest = (
                size,
                format!("{} {}", object.key(), date.unwrap_or_default()),
            );
        }
    }
    Ok(largest.1)
}
// ANCHOR_END: answer
