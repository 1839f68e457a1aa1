//! The world of the exercise `tags`, and the check of its answer.

use resource::{Result, S3};
use serde_json::json;

use crate::run::{Judged, Run, ensure};

pub(crate) const SEEDS: &[&str] = &["demo:0"];
pub(crate) const FAULTS: &[&str] = &[];

pub(crate) async fn prepare(s3: &S3) -> Result<()> {
    let put = s3.bucket("demo").put_object("report.csv", "a,b\n");
    put.with(|put| put.tagging("team=red&stage=draft")).await?;
    Ok(())
}

pub(crate) async fn judge(run: &Run, s3: &S3) -> Judged {
    run.returns(&json!(null))?;
    let get = s3
        .client()
        .get_object_tagging()
        .bucket("demo")
        .key("report.csv");
    let set = get.send().await.map_err(resource::Error::from)?.tag_set;
    let mut tags: Vec<_> = set
        .iter()
        .map(|tag| format!("{}={}", tag.key(), tag.value()))
        .collect();
    tags.sort();
    ensure(tags == ["stage=test", "team=red"], || {
        format!(
            "the tags are {}, not stage=test and team=red",
            tags.join(" and ")
        )
    })
}
