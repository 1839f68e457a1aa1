//! The tags of an object and of a bucket.

use aws_sdk_s3::types::{Tag, Tagging};
use client::error::{Context as _, Error};
use client_lessons::results::TagSets;

use crate::output::list;
use resource::Result;
use resource::s3::{Object, S3};
use session_lessons::harness::{Context, Failure, LessonResult, OwnObject};

// ANCHOR: task
/// Tags an object, reads the tags, replaces and reads them, and adds a tag to the bucket. Returns the three sets that were read.
///
/// # Errors
///
/// The errors of [`PutObjectTagging`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html),
/// `GetObjectTagging`, `PutBucketTagging` and `GetBucketTagging`.
pub async fn tags(object: &Object) -> Result<[Vec<Tag>; 3]> {
    // Object tags are not a resource, here as in boto3. The client inside the handle has the operations.
    let (s3, bucket, key) = (object.client(), object.bucket_name(), object.key());
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

    // Bucket tags are a sub-resource, which loads and puts them. A bucket without tags is not found.
    let of_bucket = object.bucket().tagging();
    let there = match of_bucket.load().await {
        Ok(tags) => tags.tag_set().to_vec(),
        Err(error) if error.is_not_found() => Vec::new(),
        Err(error) => return Err(error),
    };
    let mut set: Vec<_> = there.iter().map(|tag| (tag.key(), tag.value())).collect();
    set.retain(|(name, _)| *name != "owner");
    set.push(("owner", "records"));
    let tagging = tagging(&set)?;
    of_bucket.put().with(|put| put.tagging(tagging)).await?;
    // The put dropped what the handle had loaded, so this is a request.
    read[2] = of_bucket.load().await?.tag_set().to_vec();
    Ok(read)
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

pub(super) async fn lesson(_: OwnObject, context: Context) -> Result<LessonResult, Failure> {
    let s3 = context.session.resource(S3::new);
    let object = s3.object(&*context.bucket, &*context.key);
    list(Box::pin(tags(&object)).await, |read| {
        TagSets::new(object.bucket_name(), object.key(), &read)
    })
}
