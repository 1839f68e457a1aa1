//! A solution of the exercise `multipart`.

// ANCHOR: answer
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<u64> {
    let bucket = S3::new(session).bucket("demo");
    let mut bytes = 0;
    // No listing of objects has them: the uploads are listed by themselves, and the parts of each.
    for upload in bucket.multipart_uploads().await? {
        bytes += upload.parts().total_size().await?;
    }
    Ok(bytes)
}
// ANCHOR_END: answer
