//! The world of the exercise `wait`, and the check of its answer.

use resource::{Result, S3};
use serde_json::json;

use crate::run::{Judged, Run};

pub(crate) const SEEDS: &[&str] = &["demo:0"];
pub(crate) const FAULTS: &[&str] = &["HeadObject:2:status=403,AccessDenied"];

pub(crate) async fn prepare(s3: &S3) -> Result<()> {
    s3.bucket("demo")
        .put_object("old.txt", "still here")
        .await?;
    Ok(())
}

pub(crate) async fn judge(run: &Run, _: &S3) -> Judged {
    run.returns(&json!("forbidden"))
}
