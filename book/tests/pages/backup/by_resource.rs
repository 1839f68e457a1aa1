//! The backup with resources.

// ANCHOR: back_up
use std::collections::HashMap;

use resource::s3::Bucket;

// ANCHOR_END: back_up
use aws_sdk_s3::primitives::ByteStream;
use resource::s3::S3;

use crate::world::{Result, demo};

// ANCHOR: back_up
/// Copies each object that the target lacks, or has older or in another size. Returns how many it copied.
pub(super) async fn back_up(source: &Bucket, target: &Bucket) -> Result<u64> {
    let mut known = HashMap::new();
    let mut objects = target.objects().stream();
    while let Some(object) = objects.try_next().await? {
        let state = (object.size(), object.last_modified().copied());
        known.insert(object.key().to_owned(), state);
    }

    let mut copied = 0;
    let mut objects = source.objects().stream();
    while let Some(object) = objects.try_next().await? {
        let current = known.get(object.key()).is_some_and(|(size, date)| {
            *size == object.size() && date.as_ref() >= object.last_modified()
        });
        if !current {
            let object = source.object(object.key());
            target.copy(&object, object.key()).await?;
            copied += 1;
        }
    }
    Ok(copied)
}
// ANCHOR_END: back_up

// ANCHOR: keep_last
/// Deletes all but the last versions of each key. Returns how many it deleted.
pub(super) async fn keep_last(target: &Bucket, versions: usize) -> Result<usize> {
    let mut old = Vec::new();
    let (mut key, mut seen) = (String::new(), 0);
    // In the order of keys, the newest version of each first.
    let mut entries = target.object_versions().stream();
    while let Some(entry) = entries.try_next().await? {
        if entry.object_key() != key {
            entry.object_key().clone_into(&mut key);
            seen = 0;
        }
        seen += 1;
        if seen > versions {
            old.push((key.clone(), entry.id().to_owned()));
        }
    }
    let count = old.len();
    target.delete_keys(old).await?;
    Ok(count)
}
// ANCHOR_END: keep_last

#[tokio::test]
async fn a_changed_object_is_copied_again() -> Result {
    let (_sandbox, session) = demo(5).await?;
    // ANCHOR: call
    let source = session.resource(S3::new).bucket("demo");
    let target = session.resource(S3::new).create_bucket("backup").await?;
    target.versioning().enable().await?;
    assert_eq!(back_up(&source, &target).await?, 5);
    assert_eq!(back_up(&source, &target).await?, 0);

    source
        .put_object("a+b é.txt", ByteStream::from_static(b"new"))
        .await?;
    assert_eq!(back_up(&source, &target).await?, 1);
    // ANCHOR_END: call
    Ok(())
}

#[tokio::test]
async fn the_last_versions_stay() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let target = session.resource(S3::new).bucket("demo");
    // ANCHOR: kept
    target.versioning().enable().await?;
    for text in [b"1", b"2", b"3", b"4"] {
        let body = ByteStream::from_static(text);
        target.put_object("report.csv", body).await?;
    }
    assert_eq!(keep_last(&target, 3).await?, 1);
    assert_eq!(target.object_versions().count().await?, 3);
    // ANCHOR_END: kept
    assert_eq!(keep_last(&target, 3).await?, 0);
    Ok(())
}
