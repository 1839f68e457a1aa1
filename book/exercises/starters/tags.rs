//! Add the tag `stage=test` to `report.csv`. The starter does, and the tag that was there is gone.

// ANCHOR: answer
use aws_sdk_s3::types::{Tag, Tagging};
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<()> {
    let object = S3::new(session).object("demo", "report.csv");
    let added = Tag::builder().key("stage").value("test").build();
    let set = Tagging::builder().tag_set(added.expect("a key and a value"));
    let put = object
        .client()
        .put_object_tagging()
        .bucket("demo")
        .key("report.csv");
    put.tagging(set.build().expect("tags")).send().await?;
    Ok(())
}
// ANCHOR_END: answer
