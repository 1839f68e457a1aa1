//! `report.txt` was deleted by mistake, in a bucket that keeps versions. Bring it back. The starter writes the text again, which makes a third version; undo the deletion instead.

// ANCHOR: answer
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<()> {
    let bucket = S3::new(session).bucket("kept");
    bucket.put_object("report.txt", "two").await?;
    Ok(())
}
// ANCHOR_END: answer
