//! An object's tags.

use s3s::S3Result;
use s3s::dto::{
    DeleteObjectTaggingInput, DeleteObjectTaggingOutput, GetObjectTaggingInput,
    GetObjectTaggingOutput, PutObjectTaggingInput, PutObjectTaggingOutput, Tag,
};

use super::find::find;
use crate::s3::store::Store;
use crate::s3::tags::{OBJECT_LIMIT, check};

/// `PutObjectTagging`: replaces the whole set of one version.
pub(crate) fn put(
    store: &Store,
    input: &PutObjectTaggingInput,
) -> S3Result<PutObjectTaggingOutput> {
    check(&input.tagging.tag_set, OBJECT_LIMIT)?;
    let tags = input.tagging.tag_set.clone();
    let version_id = replace(
        store,
        &input.bucket,
        &input.key,
        input.version_id.as_deref(),
        tags,
    )?;
    Ok(PutObjectTaggingOutput { version_id })
}

/// `DeleteObjectTagging`.
pub(crate) fn delete(
    store: &Store,
    input: &DeleteObjectTaggingInput,
) -> S3Result<DeleteObjectTaggingOutput> {
    let version_id = replace(
        store,
        &input.bucket,
        &input.key,
        input.version_id.as_deref(),
        Vec::new(),
    )?;
    Ok(DeleteObjectTaggingOutput { version_id })
}

/// `GetObjectTagging`.
pub(crate) fn get(
    store: &Store,
    input: &GetObjectTaggingInput,
) -> S3Result<GetObjectTaggingOutput> {
    store.read(&input.bucket, |bucket| {
        let version = find(bucket, &input.key, input.version_id.as_deref())?;
        Ok(GetObjectTaggingOutput {
            tag_set: version.tags.clone(),
            version_id: bucket.version_header(version.id),
        })
    })
}

fn replace(
    store: &Store,
    bucket: &str,
    key: &str,
    version_id: Option<&str>,
    tags: Vec<Tag>,
) -> S3Result<Option<String>> {
    store.write(bucket, |bucket| {
        let id = find(bucket, key, version_id)?.id;
        bucket
            .objects
            .modify(key, id, |version| version.tags = tags);
        Ok(bucket.version_header(id))
    })
}
