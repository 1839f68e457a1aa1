//! A solution of the exercise `tags`.

// ANCHOR: answer
use aws_sdk_s3::types::{Tag, Tagging};
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<()> {
    let object = S3::new(session).object("demo", "report.csv");
    let get = object
        .client()
        .get_object_tagging()
        .bucket("demo")
        .key("report.csv");
    // A set is written whole, so it begins with the tags that are there.
    let mut tags = get.send().await?.tag_set;
    tags.retain(|tag| tag.key() != "stage");
    let added = Tag::builder().key("stage").value("test").build();
    tags.push(added.expect("a key and a value"));
    let set = Tagging::builder().set_tag_set(Some(tags));
    let put = object
        .client()
        .put_object_tagging()
        .bucket("demo")
        .key("report.csv");
    put.tagging(set.build().expect("tags")).send().await?;
    Ok(())
}
// ANCHOR_END: answer
