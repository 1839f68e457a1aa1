//! A solution of the exercise `versions`.

// ANCHOR: answer
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<()> {
    let bucket = S3::new(session).bucket("kept");
    let mut entries = bucket.object_versions().prefix("report.txt").stream();
    while let Some(entry) = entries.try_next().await? {
        // Deleting a marker by its id undoes the deletion that made it.
        if entry.is_latest() && entry.is_delete_marker() {
            entry.delete().await?;
        }
    }
    Ok(())
}
// ANCHOR_END: answer
