//! Which buckets there are.

use aws_sdk_s3::Client;

use crate::results::BucketList;
use client::Result;
use client::pages::no_advance;

/// Lists the names of all buckets, page by page.
///
/// # Errors
///
/// What [`ListBuckets`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html) answers.
// ANCHOR: task
pub async fn list_buckets(s3: &Client) -> Result<BucketList> {
    let mut list = BucketList::default();
    let mut token: Option<String> = None;
    loop {
        let page = s3
            .list_buckets()
            .set_continuation_token(token.clone())
            .send()
            .await?;
        let names = page.buckets().iter().filter_map(|bucket| bucket.name());
        list.buckets.extend(names.map(str::to_owned));
        match page.continuation_token {
            None => return Ok(list),
            next if next == token => return Err(no_advance("ListBuckets", None)),
            next => token = next,
        }
    }
}
// ANCHOR_END: task
