//! The tags of an object and of a bucket.

use aws_sdk_s3::Client;
use aws_sdk_s3::types::{Tag, Tagging};

use crate::results::TagSets;
use client::Result;
use client::error::{Context as _, Error};
use session_lessons::harness::{Context, Failure, LessonResult, OwnObject};

// ANCHOR: task
/// Tags an object, reads the tags, replaces and reads them, and adds a tag to the bucket. Returns the three sets that were read.
///
/// # Errors
///
/// The errors of [`PutObjectTagging`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html),
/// `GetObjectTagging`, `PutBucketTagging` and `GetBucketTagging`.
pub async fn tags(s3: &Client, bucket: &str, key: &str) -> Result<[Vec<Tag>; 3]> {
    // A set replaces the one before: tags that are not in it are gone.
    let mut read = [Vec::new(), Vec::new(), Vec::new()];
    let sets = [
        &[("project", "alpha"), ("stage", "draft")][..],
        &[("stage", "final")],
    ];
    for (set, into) in sets.into_iter().zip(&mut read) {
        let put = s3.put_object_tagging().bucket(bucket).key(key);
        let put = put.tagging(tagging(set)?).send().await;
        put.on_object(bucket, key)?;
        let get = s3.get_object_tagging().bucket(bucket).key(key).send().await;
        *into = get.on_object(bucket, key)?.tag_set;
    }

    // To add a tag, put it beside those that are there. A bucket without tags is an error, NoSuchTagSet.
    let get = s3.get_bucket_tagging().bucket(bucket).send().await;
    let there = match get.on_bucket(bucket) {
        Ok(response) => response.tag_set,
        Err(error) if error.is_not_found() => Vec::new(),
        Err(error) => return Err(error),
    };
    let mut set: Vec<_> = there.iter().map(|tag| (tag.key(), tag.value())).collect();
    set.retain(|(name, _)| *name != "owner");
    set.push(("owner", "records"));
    let put = s3.put_bucket_tagging().bucket(bucket);
    let put = put.tagging(tagging(&set)?).send().await;
    put.on_bucket(bucket)?;
    let get = s3.get_bucket_tagging().bucket(bucket).send().await;
    read[2] = get.on_bucket(bucket)?.tag_set;
    Ok(read)
}

fn tagging(pairs: &[(&str, &str)]) -> Result<Tagging> {
    let mut tagging = Tagging::builder();
    for (name, value) in pairs {
        let tag = Tag::builder().key(*name).value(*value).build();
        tagging = tagging.tag_set(tag.map_err(|error| Error::Invalid(error.to_string()))?);
    }
    tagging
        .build()
        .map_err(|error| Error::Invalid(error.to_string()))
}
// ANCHOR_END: task

pub(super) async fn lesson(_: OwnObject, context: Context) -> Result<LessonResult, Failure> {
    let (bucket, key) = (&context.bucket, &context.key);
    let read = Box::pin(tags(&context.s3(), bucket, key)).await?;
    LessonResult::list(&TagSets::new(bucket, key, &read))
}
