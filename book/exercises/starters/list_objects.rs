//! How many bytes do the 2,500 objects of the bucket have? The starter's number is too small, and nothing says so.

// ANCHOR: answer
use aws_sdk_s3::types::Object;
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<u64> {
    let client = S3::new(session).client().clone();
    let list = client.list_objects_v2().bucket("demo");
    let page = list.send().await?;
    let sizes = page.contents().iter().filter_map(Object::size);
    Ok(sizes.sum::<i64>().unsigned_abs())
}
// ANCHOR_END: answer
