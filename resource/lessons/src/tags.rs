//! The tags of an object and of a bucket.

use aws_sdk_s3::types::{Tag, Tagging};
use client::error::{Context, Error};
use client_lessons::results::{self, TagSets};

use resource::Result;
use resource::s3::Object;

// ANCHOR: task
/// Tags an object, reads the tags, replaces them, and tags the bucket.
///
/// # Errors
///
/// The errors of [`PutObjectTagging`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html),
/// `GetObjectTagging`, `PutBucketTagging` and `GetBucketTagging`.
pub async fn tags(object: &Object) -> Result<TagSets> {
    let (bucket, key) = (object.bucket_name(), object.key());
    let mut found = TagSets {
        bucket: bucket.to_owned(),
        key: key.to_owned(),
        ..TagSets::default()
    };
    // Object tags are not a resource, here as in boto3. The client inside the handle has the operations.
    let s3 = object.client();
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

    // Bucket tags are a sub-resource, which loads and puts them.
    let of_bucket = object.bucket().tagging();
    let tagging = tagging(&[("owner", "records")])?;
    of_bucket.put().with(|put| put.tagging(tagging)).await?;
    found.of_bucket = results::tags(of_bucket.load().await?.tag_set());
    Ok(found)
}

fn tagging(pairs: &[(&str, &str)]) -> Result<Tagging> {
    let mut tagging = Tagging::builder();
    for (name, value) in pairs {
        let tag = Tag::builder().key(*name).value(*value).build();
        tagging = tagging.tag_set(tag.map_err(|error| Error::Invalid(error.to_string()))?);
    }
    let tagging = tagging.build();
    Ok(tagging.map_err(|error| Error::Invalid(error.to_string()))?)
}
// ANCHOR_END: task
