//! The world of the exercise `list-buckets`, and the check of its answer.

use resource::{Result, S3};
use serde_json::json;

use crate::run::{Judged, Run, ensure};

pub(crate) const SEEDS: &[&str] = &["demo:0", "logs-east:0", "logs-west:0"];
pub(crate) const FAULTS: &[&str] = &[];

pub(crate) async fn prepare(_: &S3) -> Result<()> {
    Ok(())
}

pub(crate) async fn judge(run: &Run, _: &S3) -> Judged {
    run.returns(&json!(["logs-east", "logs-west"]))?;
    let chosen = run.wire.iter().all(|one| one.path.contains("prefix=logs-"));
    ensure(chosen, || {
        "it fetches all names; ListBuckets takes a prefix".to_owned()
    })
}
