//! The world of the exercise `list-objects`, and the check of its answer.

use resource::{Result, S3};
use serde_json::json;

use crate::run::{Judged, Run};

pub(crate) const SEEDS: &[&str] = &["demo:2500"];
pub(crate) const FAULTS: &[&str] = &[];

pub(crate) async fn prepare(_: &S3) -> Result<()> {
    Ok(())
}

pub(crate) async fn judge(run: &Run, s3: &S3) -> Judged {
    let bytes = s3.bucket("demo").objects().total_size().await?;
    run.returns(&json!(bytes))
}
