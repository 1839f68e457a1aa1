//! The world of the exercise `make-folder`, and the check of its answer.

use futures::{StreamExt, TryStreamExt, stream};
use resource::{Result, S3};
use serde_json::json;

use crate::run::{Judged, Run};

pub(crate) const SEEDS: &[&str] = &["demo:0"];
pub(crate) const FAULTS: &[&str] = &[];

pub(crate) async fn prepare(s3: &S3) -> Result<()> {
    let bucket = &s3.bucket("demo");
    let days = (0..1100).map(|day| format!("reports/2026/{day:04}.csv"));
    let puts = days.chain([
        "reports/index.html".to_owned(),
        "reports/old/a.csv".to_owned(),
    ]);
    stream::iter(puts)
        .map(|key| async move { bucket.put_object(key, "x").await })
        .buffer_unordered(16)
        .try_for_each(|_| async { Ok(()) })
        .await
}

pub(crate) async fn judge(run: &Run, _: &S3) -> Judged {
    run.returns(&json!(["2026/", "index.html", "old/"]))?;
    run.sends_at_most("ListObjects", 1, "a delimiter folds what lies deeper")?;
    run.sends_at_most("ListObjectsV2", 1, "a delimiter folds what lies deeper")
}
