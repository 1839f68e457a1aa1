//! The world of the exercise `copy-object`, and the check of its answer.

use resource::{Result, S3};
use serde_json::json;

use crate::run::{Judged, Run, ensure};

pub(crate) const SEEDS: &[&str] = &["demo:0"];
pub(crate) const FAULTS: &[&str] = &[];

pub(crate) async fn prepare(s3: &S3) -> Result<()> {
    let put = s3.bucket("demo").put_object("report.csv", "a,b\n");
    put.with(|put| put.content_type("text/csv")).await?;
    Ok(())
}

pub(crate) async fn judge(run: &Run, s3: &S3) -> Judged {
    run.returns(&json!(null))?;
    let head = s3.object("demo", "archive/report.csv").load().await?;
    let origin = head.metadata().and_then(|all| all.get("origin"));
    ensure(origin.is_some_and(|is| is == "demo"), || {
        "the copy has no metadata: the default of the directive is COPY".to_owned()
    })?;
    ensure(head.content_type() == Some("text/csv"), || {
        format!(
            "the copy has lost its content type: it is {:?}",
            head.content_type()
        )
    })
}
