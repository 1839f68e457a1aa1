//! An object's tags.

use s3s::S3Result;
use s3s::dto::{
    DeleteObjectTaggingInput, DeleteObjectTaggingOutput, GetObjectTaggingInput,
    GetObjectTaggingOutput, PutObjectTaggingInput, PutObjectTaggingOutput, Tag,
};

use super::find::find_to_change;
use crate::s3::notification::Event;
use crate::s3::store::Store;
use crate::s3::tags::{OBJECT_LIMIT, check};

/// `PutObjectTagging`: replaces the whole set of one version.
pub(crate) fn put(
    store: &Store,
    input: &PutObjectTaggingInput,
) -> S3Result<PutObjectTaggingOutput> {
    check(&input.tagging.tag_set, OBJECT_LIMIT)?;
    let tagged = Tagged {
        bucket: &input.bucket,
        key: &input.key,
        version_id: input.version_id.as_deref(),
        event: "ObjectTagging:Put",
    };
    let version_id = tagged.replace(store, input.tagging.tag_set.clone())?;
    Ok(PutObjectTaggingOutput { version_id })
}

/// `DeleteObjectTagging`.
pub(crate) fn delete(
    store: &Store,
    input: &DeleteObjectTaggingInput,
) -> S3Result<DeleteObjectTaggingOutput> {
    let tagged = Tagged {
        bucket: &input.bucket,
        key: &input.key,
        version_id: input.version_id.as_deref(),
        event: "ObjectTagging:Delete",
    };
    let version_id = tagged.replace(store, Vec::new())?;
    Ok(DeleteObjectTaggingOutput { version_id })
}

/// `GetObjectTagging`.
pub(crate) fn get(
    store: &Store,
    input: &GetObjectTaggingInput,
) -> S3Result<GetObjectTaggingOutput> {
    store.read(&input.bucket, |bucket| {
        let version = find_to_change(bucket, &input.key, input.version_id.as_deref())?;
        Ok(GetObjectTaggingOutput {
            tag_set: version.tags.clone(),
            version_id: bucket.version_header(version.id),
        })
    })
}

/// The version whose tags change.
struct Tagged<'a> {
    bucket: &'a str,
    key: &'a str,
    version_id: Option<&'a str>,
    /// The name of the change in notifications.
    event: &'static str,
}

impl Tagged<'_> {
    /// Replaces the tags. Returns the header `x-amz-version-id`.
    fn replace(&self, store: &Store, tags: Vec<Tag>) -> S3Result<Option<String>> {
        store.write(self.bucket, |bucket| {
            let id = find_to_change(bucket, self.key, self.version_id)?.id;
            bucket
                .objects
                .modify(self.key, id, |version| version.tags = tags);
            let version_id = bucket.version_header(id);
            let object = (self.bucket, self.key);
            let event = Event::of_version(self.event, object, id, version_id.as_ref());
            store.notify(bucket, &event);
            Ok(version_id)
        })
    }
}
