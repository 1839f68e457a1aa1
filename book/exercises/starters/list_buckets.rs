//! Which buckets begin with `logs-`? The starter fetches the names of all buckets and looks at each. Let S3 choose.

// ANCHOR: answer
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<Vec<String>> {
    let s3 = S3::new(session);
    let mut names = Vec::new();
    for bucket in s3.buckets().await? {
        if bucket.name().starts_with("logs-") {
            names.push(bucket.name().to_owned());
        }
    }
    Ok(names)
}
// ANCHOR_END: answer
