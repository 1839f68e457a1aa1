//! The versions of a key.

use client_lessons::results::{ListedVersion, VersionList};

use resource::Result;
use resource::s3::Bucket;

/// The key that is written.
const KEY: &str = "versions/report.txt";

// ANCHOR: task
/// Enables versioning, writes a key three times, deletes it, and lists the versions: all three and a delete marker.
///
/// # Errors
///
/// The errors of `PutBucketVersioning`, `PutObject`, `DeleteObject` and
/// [`ListObjectVersions`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html).
pub async fn versions(bucket: &Bucket) -> Result<VersionList> {
    bucket.versioning().enable().await?;
    for text in ["one", "two and", "three in all"] {
        bucket.put_object(KEY, text).await?;
    }
    bucket.object(KEY).delete().await?;

    let mut list = VersionList {
        bucket: bucket.name().to_owned(),
        ..VersionList::default()
    };
    // The collection carries both markers, and has versions and delete markers in one sequence.
    let mut entries = bucket.object_versions().prefix(KEY).stream();
    while let Some(entry) = entries.try_next().await? {
        list.versions.push(ListedVersion {
            key: entry.object_key().to_owned(),
            is_latest: entry.is_latest(),
            kind: if entry.is_delete_marker() {
                "delete_marker"
            } else {
                "version"
            },
            size: entry.size(),
        });
    }
    Ok(list)
}
// ANCHOR_END: task
