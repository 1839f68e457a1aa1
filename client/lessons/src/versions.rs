//! The versions of a key.

use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{
    BucketVersioningStatus, DeleteMarkerEntry, ObjectVersion, VersioningConfiguration,
};

use crate::results::{ListedVersion, VersionList};
use client::Result;
use client::error::Context as _;
use client::pages::no_advance;
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
pub async fn versions(s3: &Client, bucket: &str) -> Result<Versions> {
    let enabled = VersioningConfiguration::builder().status(BucketVersioningStatus::Enabled);
    let request = s3.put_bucket_versioning().bucket(bucket);
    let request = request.versioning_configuration(enabled.build());
    request.send().await.on_bucket(bucket)?;
    for text in ["one", "two and", "three in all"] {
        let body = ByteStream::from_static(text.as_bytes());
        let put = s3.put_object().bucket(bucket).key(KEY).body(body);
        put.send().await.on_object(bucket, KEY)?;
    }
    let delete = s3.delete_object().bucket(bucket).key(KEY);
    delete.send().await.on_object(bucket, KEY)?;

    let mut found = Versions::default();
    // A page begins after a key and a version of it, so there are two markers to carry. The SDK has no paginator.
    let mut next: (Option<String>, Option<String>) = (None, None);
    loop {
        let request = s3.list_object_versions().bucket(bucket).prefix(KEY);
        let request = request.set_key_marker(next.0.clone());
        let request = request.set_version_id_marker(next.1.clone());
        let page = request.send().await.on_bucket(bucket)?;
        // The SDK returns versions and markers in two lists, so their common order is lost.
        found.versions.extend(page.versions.unwrap_or_default());
        found
            .markers
            .extend(page.delete_markers.unwrap_or_default());
        if !page.is_truncated.unwrap_or_default() {
            return Ok(found);
        }
        let after = (page.next_key_marker, page.next_version_id_marker);
        if after == next || after.0.is_none() {
            return Err(no_advance("ListObjectVersions", Some(bucket)));
        }
        next = after;
    }
}
// ANCHOR_END: task

/// The versions and delete markers of a bucket.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Versions {
    /// The versions with content.
    pub versions: Vec<ObjectVersion>,
    /// The delete markers.
    pub markers: Vec<DeleteMarkerEntry>,
}

pub(super) async fn lesson(_: OwnBucket, context: Context) -> Result<LessonResult, Failure> {
    let found = Box::pin(versions(&context.s3(), &context.bucket)).await?;
    // The one marker was written last, so it goes first.
    let markers = found.markers.iter().map(ListedVersion::from);
    let versions = found.versions.iter().map(ListedVersion::from);
    LessonResult::list(&VersionList {
        bucket: context.bucket,
        versions: markers.chain(versions).collect(),
    })
}
