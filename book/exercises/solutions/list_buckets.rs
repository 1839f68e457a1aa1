//! A solution of the exercise `list-buckets`.

// ANCHOR: answer
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<Vec<String>> {
    let s3 = S3::new(session);
    let logs = s3.buckets().with(|request| request.prefix("logs-"));
    let names = logs.await?.into_iter();
    Ok(names.map(|bucket| bucket.name().to_owned()).collect())
}
// ANCHOR_END: answer
