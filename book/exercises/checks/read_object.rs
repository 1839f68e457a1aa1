//! The world of the exercise `read-object`, and the check of its answer.

use resource::{Result, S3};
use serde_json::json;

use crate::run::{Judged, Run};

pub(crate) const SEEDS: &[&str] = &["demo:0"];
pub(crate) const FAULTS: &[&str] = &[];

pub(crate) async fn prepare(s3: &S3) -> Result<()> {
    let line = "INFO nothing happened.............\n";
    let mut log = line.repeat((8 << 20) / line.len());
    log.push_str("WARN the last line\n");
    s3.bucket("demo").put_object("app.log", log).await?;
    Ok(())
}

pub(crate) async fn judge(run: &Run, _: &S3) -> Judged {
    run.returns(&json!("WARN the last line"))?;
    run.receives_at_most(64 * 1024, "GetObject takes a range")
}
