//! The world of the exercise `versions`, and the check of its answer.

use resource::{Result, S3};
use serde_json::json;

use crate::run::{Judged, Run, ensure};

pub(crate) const SEEDS: &[&str] = &["kept:0"];
pub(crate) const FAULTS: &[&str] = &[];

pub(crate) async fn prepare(s3: &S3) -> Result<()> {
    let bucket = s3.bucket("kept");
    bucket.versioning().enable().await?;
    for text in ["one", "two"] {
        bucket.put_object("report.txt", text).await?;
    }
    bucket.object("report.txt").delete().await?;
    Ok(())
}

pub(crate) async fn judge(run: &Run, s3: &S3) -> Judged {
    run.returns(&json!(null))?;
    let bucket = s3.bucket("kept");
    let text = bucket.object("report.txt").text().await?;
    ensure(text == "two", || {
        format!("report.txt says {text:?}, not \"two\"")
    })?;
    let entries = bucket.object_versions().await?;
    let markers = entries
        .iter()
        .filter(|entry| entry.is_delete_marker())
        .count();
    let versions = entries.len() - markers;
    ensure((versions, markers) == (2, 0), || {
        format!("the bucket has {versions} versions and {markers} delete markers, not 2 and 0")
    })
}
