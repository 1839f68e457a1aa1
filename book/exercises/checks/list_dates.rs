//! The world of the exercise `list-dates`, and the check of its answer.

use resource::{Result, S3};
use serde_json::json;

use crate::run::{Judged, Run};

pub(crate) const SEEDS: &[&str] = &["demo:99"];
pub(crate) const FAULTS: &[&str] = &[];

pub(crate) async fn prepare(s3: &S3) -> Result<()> {
    s3.bucket("demo")
        .put_object("middle.bin", vec![0_u8; 1 << 20])
        .await?;
    Ok(())
}

pub(crate) async fn judge(run: &Run, s3: &S3) -> Judged {
    let head = s3.object("demo", "middle.bin").load().await?;
    let date = head.last_modified().map(ToString::to_string);
    run.returns(&json!(format!("middle.bin {}", date.unwrap_or_default())))?;
    run.sends_at_most("HeadObject", 0, "the listing has sizes and dates")
}
