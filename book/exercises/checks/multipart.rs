//! The world of the exercise `multipart`, and the check of its answer.

use resource::{Result, S3};
use serde_json::json;

use crate::run::{Judged, Run};

pub(crate) const SEEDS: &[&str] = &["demo:3"];
pub(crate) const FAULTS: &[&str] = &[];

pub(crate) async fn prepare(s3: &S3) -> Result<()> {
    for (key, size) in [("a.bin", 5 << 20), ("b.bin", 1 << 20)] {
        let upload = s3.object("demo", key).initiate_multipart_upload().await?;
        upload.part(1).upload(vec![0_u8; size]).await?;
    }
    Ok(())
}

pub(crate) async fn judge(run: &Run, _: &S3) -> Judged {
    run.returns(&json!(6 << 20))
}
