//! The tags of an object and of a bucket.

use aws_sdk_s3::Client;
use aws_sdk_s3::types::{Tag, Tagging};

use crate::results::{self, TagSets};
use client::Result;
use client::error::{Context, Error};

// ANCHOR: task
/// Tags an object, reads the tags, replaces them, and tags the bucket.
///
/// # Errors
///
/// The errors of [`PutObjectTagging`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html),
/// `GetObjectTagging`, `PutBucketTagging` and `GetBucketTagging`.
pub async fn tags(s3: &Client, bucket: &str, key: &str) -> Result<TagSets> {
    let mut found = TagSets {
        bucket: bucket.to_owned(),
        key: key.to_owned(),
        ..TagSets::default()
    };
    // A set replaces the one before: tags that are not in it are gone.
    let first = [("project", "alpha"), ("stage", "draft")];
    let second = [("stage", "final")];
    for (set, into) in [
        (&first[..], &mut found.first),
        (&second[..], &mut found.second),
    ] {
        let put = s3.put_object_tagging().bucket(bucket).key(key);
        let put = put.tagging(tagging(set)?).send().await;
        put.on_object(bucket, key)?;
        let get = s3.get_object_tagging().bucket(bucket).key(key).send().await;
        *into = results::tags(get.on_object(bucket, key)?.tag_set());
    }

    let put = s3.put_bucket_tagging().bucket(bucket);
    let put = put.tagging(tagging(&[("owner", "records")])?).send().await;
    put.on_bucket(bucket)?;
    let get = s3.get_bucket_tagging().bucket(bucket).send().await;
    found.of_bucket = results::tags(get.on_bucket(bucket)?.tag_set());
    Ok(found)
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
