//! The versions of a key.

use client_lessons::results::{ListedVersion, VersionList};

use crate::output::list;
use resource::collection::VersionEntry;
use resource::s3::{Bucket, ObjectVersion, S3};
use resource::{Result, Summary};
use session_lessons::harness::{Context, Failure, LessonResult, OwnBucket};

/// The key that is written.
const KEY: &str = "versions/report.txt";

// ANCHOR: task
/// Enables versioning, writes a key three times, deletes it, and lists the versions: all three and a delete marker.
///
/// # Errors
///
/// The errors of `PutBucketVersioning`, `PutObject`, `DeleteObject` and
/// [`ListObjectVersions`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html).
pub async fn versions(bucket: &Bucket) -> Result<Vec<Summary<ObjectVersion, VersionEntry>>> {
    bucket.versioning().enable().await?;
    for text in ["one", "two and", "three in all"] {
        bucket.put_object(KEY, text).await?;
    }
    bucket.object(KEY).delete().await?;

    // The collection carries both markers, and has versions and delete markers in one sequence.
    bucket.object_versions().prefix(KEY).collect().await
}
// ANCHOR_END: task

pub(super) async fn lesson(_: OwnBucket, context: Context) -> Result<LessonResult, Failure> {
    let bucket = context.session.resource(S3::new).bucket(&*context.bucket);
    list(Box::pin(versions(&bucket)).await, |entries| VersionList {
        bucket: bucket.name().to_owned(),
        versions: entries.iter().map(|entry| listed(entry.item())).collect(),
    })
}

fn listed(entry: &VersionEntry) -> ListedVersion {
    match entry {
        VersionEntry::Version(version) => version.into(),
        VersionEntry::DeleteMarker(marker) => marker.into(),
        // The enum may grow; what it has by then is shown as a version.
        other => ListedVersion {
            key: other.key().to_owned(),
            is_latest: other.is_latest(),
            kind: "version",
            size: other.size(),
        },
    }
}
