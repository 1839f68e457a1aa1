//! `PostObject`: an upload from a form in a browser.

use s3s::dto::{PostObjectInput, PostObjectOutput};
use s3s::{S3ErrorCode, S3Request, S3Result};
use std::sync::Arc;

use super::commit::{Writing, commit};
use super::put::Draft;
use crate::s3::acl::object_acl_of;
use crate::s3::checksum::fill_checksum;
use crate::s3::encryption::fill_encryption;
use crate::s3::error;
use crate::s3::lock::lock_of;
use crate::s3::model::headers_of;
use crate::s3::receive::declared_of;
use crate::s3::store::Store;
use crate::s3::tags;

/// Writes the form's file. The form's policy was held against it before.
pub(crate) async fn post(
    store: &Store,
    mut request: S3Request<PostObjectInput>,
) -> S3Result<PostObjectOutput> {
    let default = store.read(&request.input.bucket, |bucket| {
        Ok(bucket.configuration.encryption.clone())
    })?;
    let body = request.input.body.take();
    let input = &request.input;
    if input.key.is_empty() || input.key.len() > 1024 {
        return Err(error::error(
            S3ErrorCode::KeyTooLongError,
            "Your key is too long",
        ));
    }
    let draft = Draft {
        headers: Arc::new(headers_of!(*input, default.as_ref())?),
        tags: tags::parse_header(input.tagging.as_deref())?,
        acl: object_acl_of!(*input)?,
        lock: lock_of!(*input)?,
    };
    let received = declared_of!(request)?.receive(body, None).await?;
    let version = draft.finish(received);
    let mut output = PostObjectOutput {
        e_tag: Some(version.e_tag()),
        ..Default::default()
    };
    fill_checksum!(output, version.checksum.as_ref());
    output.checksum_type = version
        .checksum
        .as_ref()
        .map(|checksum| checksum.kind.dto());
    fill_encryption!(output, &version.headers.encryption);
    let writing = Writing {
        key: &request.input.key,
        if_match: None,
        if_none_match: None,
    };
    output.version_id = store.write(&request.input.bucket, |bucket| {
        commit(store, bucket, &writing, version)
    })?;
    Ok(output)
}
