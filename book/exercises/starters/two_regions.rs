//! Copy `a.txt` from the bucket `video` in `us-east-1` to the bucket `backup` in `us-west-2`. The starter asks the wrong region.

// ANCHOR: answer
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<()> {
    // The session's region is us-east-1.
    let s3 = S3::new(session);
    let copy = s3.object("backup", "a.txt");
    copy.copy_from(s3.object("video", "a.txt")).await?;
    Ok(())
}
// ANCHOR_END: answer
