//! A solution of the exercise `two-regions`.

// ANCHOR: answer
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<()> {
    // CopyObject goes to the region of the copy; S3 fetches the source itself.
    let east = S3::new(session);
    let west = S3::new(&session.with_region("us-west-2")?);
    let copy = west.object("backup", "a.txt");
    copy.copy_from(east.object("video", "a.txt")).await?;
    Ok(())
}
// ANCHOR_END: answer
