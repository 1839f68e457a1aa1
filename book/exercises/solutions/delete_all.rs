//! A solution of the exercise `delete-all`.

// ANCHOR: answer
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<Vec<String>> {
    let bucket = S3::new(session).bucket("locked");
    let outcome = bucket.object_versions().delete().outcome().await?;
    let failed = outcome.failed.into_iter();
    Ok(failed.map(|failed| failed.target.key).collect())
}
// ANCHOR_END: answer
