//! A bucket, removed with all that is in it.

use aws_sdk_s3::Client;
use aws_sdk_s3::error::BuildError;
use aws_sdk_s3::types::{Delete, ObjectIdentifier};
use client::Result;
use client::error::{Context, Error};

/// Deletes every version, marker and unfinished upload of a bucket, then the bucket. It may be gone already.
pub(super) async fn bucket(s3: &Client, bucket: &str) -> Result<()> {
    let emptied = match versions(s3, bucket).await {
        Ok(()) => uploads(s3, bucket).await,
        Err(error) => Err(error),
    };
    match emptied {
        Err(error) if error.is_not_found() => return Ok(()),
        other => other?,
    }
    s3.delete_bucket()
        .bucket(bucket)
        .send()
        .await
        .on_bucket(bucket)?;
    Ok(())
}

async fn versions(s3: &Client, bucket: &str) -> Result<()> {
    let mut found: Vec<(Option<String>, Option<String>)> = Vec::new();
    client::pages::list_object_versions(s3.list_object_versions().bucket(bucket), |page| {
        let versions = page.versions.unwrap_or_default().into_iter();
        found.extend(versions.map(|version| (version.key, version.version_id)));
        let markers = page.delete_markers.unwrap_or_default().into_iter();
        found.extend(markers.map(|marker| (marker.key, marker.version_id)));
    })
    .await?;
    for batch in found.chunks(1000) {
        let delete = batch_of(batch).map_err(|error| Error::Invalid(error.to_string()))?;
        let request = s3.delete_objects().bucket(bucket).delete(delete);
        request.send().await.on_bucket(bucket)?;
    }
    Ok(())
}

/// A key that could not be deleted makes the removal of the bucket fail, so the response need not be read.
fn batch_of(found: &[(Option<String>, Option<String>)]) -> Result<Delete, BuildError> {
    let mut delete = Delete::builder().quiet(true);
    for (key, version) in found {
        let item = ObjectIdentifier::builder().set_key(key.clone());
        delete = delete.objects(item.set_version_id(version.clone()).build()?);
    }
    delete.build()
}

async fn uploads(s3: &Client, bucket: &str) -> Result<()> {
    let mut found = Vec::new();
    client::pages::list_multipart_uploads(s3.list_multipart_uploads().bucket(bucket), |page| {
        found.extend(page.uploads.unwrap_or_default());
    })
    .await?;
    for upload in found {
        let request = s3.abort_multipart_upload().bucket(bucket);
        let request = request.set_key(upload.key).set_upload_id(upload.upload_id);
        request.send().await.on_bucket(bucket)?;
    }
    Ok(())
}
