//! The world of the exercise `delete-all`, and the check of its answer.

use aws_sdk_s3::primitives::DateTime;
use aws_sdk_s3::types::ObjectLockMode;
use resource::{Result, S3};
use serde_json::json;

use crate::run::{Judged, Run, ensure};

pub(crate) const SEEDS: &[&str] = &["demo:0"];
pub(crate) const FAULTS: &[&str] = &[];

pub(crate) async fn prepare(s3: &S3) -> Result<()> {
    let bucket = s3.bucket("locked");
    let create = bucket.create();
    create
        .with(|create| create.object_lock_enabled_for_bucket(true))
        .await?;
    bucket.put_object("free", "1").await?;
    let until = DateTime::from_secs(4_000_000_000);
    let put = bucket.put_object("kept", "2").with(|put| {
        put.object_lock_mode(ObjectLockMode::Compliance)
            .object_lock_retain_until_date(until)
    });
    put.await?;
    Ok(())
}

pub(crate) async fn judge(run: &Run, s3: &S3) -> Judged {
    run.returns(&json!(["kept"]))?;
    let left = s3.bucket("locked").object_versions().count().await?;
    ensure(left == 1, || {
        format!("{left} versions are left, not the locked one alone")
    })
}
