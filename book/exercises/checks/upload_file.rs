//! The world of the exercise `upload-file`, and the check of its answer.

use resource::{Result, S3};
use serde_json::json;

use crate::run::{Judged, Run, ensure};

pub(crate) const SEEDS: &[&str] = &["demo:0"];
pub(crate) const FAULTS: &[&str] = &[];

pub(crate) async fn prepare(s3: &S3) -> Result<()> {
    s3.bucket("demo").put_object("lock.txt", "theirs").await?;
    Ok(())
}

pub(crate) async fn judge(run: &Run, s3: &S3) -> Judged {
    run.returns(&json!(false))?;
    let text = s3.object("demo", "lock.txt").text().await?;
    ensure(text == "theirs", || {
        "the other program's object is overwritten".to_owned()
    })?;
    run.sends_at_most("HeadObject", 0, "PutObject takes a condition")
}
