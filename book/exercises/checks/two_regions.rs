//! The world of the exercise `two-regions`, and the check of its answer.

use resource::{Result, S3};
use serde_json::json;

use crate::run::{Judged, Run, ensure};

pub(crate) const SEEDS: &[&str] = &["video:0", "backup:0@us-west-2"];
pub(crate) const FAULTS: &[&str] = &[];

pub(crate) async fn prepare(s3: &S3) -> Result<()> {
    s3.bucket("video").put_object("a.txt", "a film").await?;
    Ok(())
}

pub(crate) async fn judge(run: &Run, _: &S3) -> Judged {
    let redirected = run
        .wire
        .iter()
        .filter(|one| matches!(one.status, Some(301 | 307 | 400)));
    let redirected = redirected.count();
    ensure(redirected == 0, || {
        format!("requests that went to another region than the bucket's: {redirected}")
    })?;
    run.returns(&json!(null))?;
    let copies = run.wire.iter().any(|one| one.operation == "CopyObject");
    ensure(copies, || "nothing was copied".to_owned())
}
