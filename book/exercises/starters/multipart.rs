//! How many bytes of unfinished uploads does S3 bill for this bucket? The starter adds up the objects, which are something else.

// ANCHOR: answer
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<u64> {
    let bucket = S3::new(session).bucket("demo");
    bucket.objects().total_size().await
}
// ANCHOR_END: answer
