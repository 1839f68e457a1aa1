//! What is in a bucket.

use aws_sdk_s3::Client;

use crate::results::{ListedObject, ObjectList};
use client::Result;
use client::error::Context;
use client::pages::no_advance;

/// Lists every object of a bucket. A page has 1,000 at most, so there is a loop to write and a token to carry.
///
/// # Errors
///
/// What [`ListObjectsV2`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html) answers.
// ANCHOR: task
pub async fn list_objects(s3: &Client, bucket: &str) -> Result<ObjectList> {
    let mut objects = Vec::new();
    let mut token: Option<String> = None;
    loop {
        let request = s3
            .list_objects_v2()
            .bucket(bucket)
            .set_continuation_token(token.clone());
        let page = request.send().await.on_bucket(bucket)?;
        objects.extend(page.contents().iter().map(ListedObject::from));
        // A page that is not the last hands out the token of the next. Who forgets it has 1,000 objects and no error.
        match page.next_continuation_token {
            None => break,
            next if next == token => return Err(no_advance("ListObjectsV2", Some(bucket))),
            next => token = next,
        }
    }
    Ok(ObjectList {
        bucket: bucket.to_owned(),
        objects,
    })
}
// ANCHOR_END: task
