//! The versions of a key.

use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{BucketVersioningStatus, VersioningConfiguration};

use crate::results::{ListedVersion, VersionList};
use client::Result;
use client::error::Context;
use client::pages::no_advance;

/// The key that is written.
const KEY: &str = "versions/report.txt";

// ANCHOR: task
/// Enables versioning, writes a key three times, deletes it, and lists the versions: all three and a delete marker.
///
/// # Errors
///
/// The errors of `PutBucketVersioning`, `PutObject`, `DeleteObject` and
/// [`ListObjectVersions`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html).
pub async fn versions(s3: &Client, bucket: &str) -> Result<VersionList> {
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

    let (mut versions, mut markers) = (Vec::new(), Vec::new());
    // A page begins after a key and a version of it, so there are two markers to carry. The SDK has no paginator.
    let mut next: (Option<String>, Option<String>) = (None, None);
    loop {
        let request = s3.list_object_versions().bucket(bucket).prefix(KEY);
        let request = request.set_key_marker(next.0.clone());
        let request = request.set_version_id_marker(next.1.clone());
        let page = request.send().await.on_bucket(bucket)?;
        let found = page.versions().iter();
        versions.extend(found.map(|v| listed(v.key(), v.is_latest(), "version", v.size())));
        let found = page.delete_markers().iter();
        markers.extend(found.map(|m| listed(m.key(), m.is_latest(), "delete_marker", None)));
        if !page.is_truncated.unwrap_or_default() {
            break;
        }
        let after = (page.next_key_marker, page.next_version_id_marker);
        if after == next || after.0.is_none() {
            return Err(no_advance("ListObjectVersions", Some(bucket)));
        }
        next = after;
    }
    // The SDK returns versions and markers in two lists. The one marker was written last, so it goes first.
    markers.extend(versions);
    Ok(VersionList {
        bucket: bucket.to_owned(),
        versions: markers,
    })
}

fn listed(
    key: Option<&str>,
    is_latest: Option<bool>,
    kind: &'static str,
    size: Option<i64>,
) -> ListedVersion {
    ListedVersion {
        key: key.unwrap_or_default().to_owned(),
        is_latest: is_latest.unwrap_or_default(),
        kind,
        size,
    }
}
// ANCHOR_END: task
