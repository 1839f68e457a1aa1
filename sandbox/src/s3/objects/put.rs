//! `PutObject`.

use std::sync::Arc;

use s3s::dto::{PutObjectInput, PutObjectOutput};
use s3s::{S3Request, S3Result};

use super::commit::{PutRequest, commit};
use crate::s3::account::{Account, caller};
use crate::s3::acl::object_acl_of;
use crate::s3::checksum::{Algorithm, Checksum, fill_checksum};
use crate::s3::condition::WriteConditions;
use crate::s3::encryption::fill_encryption;
use crate::s3::lock::lock_of;
use crate::s3::model::{Content, Version, VersionId, headers_of};
use crate::s3::receive::{Received, declared_of};
use crate::s3::store::{Store, now};
use crate::s3::tags;

/// Marks the write of an object as the upload of a form.
#[derive(Clone, Copy)]
pub(crate) struct PostForm;

/// Writes an object: nothing is seen of it before its last byte is here and verified.
pub(crate) async fn put(
    store: &Store,
    mut request: S3Request<PutObjectInput>,
) -> S3Result<PutObjectOutput> {
    let defaults = store.read(&request.input.bucket, |bucket| Ok(bucket.upload_defaults()))?;
    let owner = caller().account();
    let body = request.input.body.take();
    let input = &request.input;
    let headers = headers_of!(*input, defaults.encryption.as_ref())?;
    let draft = Draft {
        tags: tags::parse_header(input.tagging.as_deref())?,
        acl: object_acl_of!(*input, &owner, defaults)?,
        lock: lock_of!(*input)?,
        owner,
        headers: Arc::new(headers),
    };
    let received = declared_of!(request)?
        .receive(body, request.extensions.remove())
        .await?;
    let version = draft.finish(received);
    let mut output = PutObjectOutput {
        e_tag: Some(version.e_tag()),
        ..Default::default()
    };
    fill_checksum!(output, version.checksum.as_ref());
    output.checksum_type = version
        .checksum
        .as_ref()
        .map(|checksum| checksum.kind.dto());
    fill_encryption!(output, &version.headers.encryption);
    let input = &request.input;
    let put = PutRequest {
        bucket: &input.bucket,
        key: &input.key,
        conditions: WriteConditions {
            if_match: input.if_match.as_ref(),
            if_none_match: input.if_none_match.as_ref(),
            overtaken: false,
        },
        event: match request.extensions.get::<PostForm>() {
            Some(PostForm) => "ObjectCreated:Post",
            None => "ObjectCreated:Put",
        },
    };
    let done = store.write(&input.bucket, |bucket| commit(store, bucket, &put, version))?;
    output.version_id = done.version_id;
    output.expiration = done.expiration;
    Ok(output)
}

/// An object that still lacks its bytes.
pub(super) struct Draft {
    pub(super) headers: Arc<crate::s3::model::Headers>,
    pub(super) tags: Vec<s3s::dto::Tag>,
    pub(super) owner: Arc<Account>,
    pub(super) acl: crate::s3::model::Acl,
    pub(super) lock: crate::s3::model::Lock,
}

impl Draft {
    pub(super) fn finish(self, received: Received) -> Version {
        let Received {
            bytes,
            md5,
            checksum,
        } = received;
        Version {
            // The bucket numbers it when it is put in place.
            id: VersionId::Null,
            modified: now(),
            etag: hex::encode(md5),
            // S3 computes a CRC64NVME for whatever comes without a checksum.
            checksum: Some(
                checksum.unwrap_or_else(|| Checksum::of_bytes(Algorithm::Crc64Nvme, &bytes)),
            ),
            content: Content::from(bytes),
            parts: Arc::new([]),
            headers: self.headers,
            tags: self.tags,
            owner: self.owner,
            acl: self.acl,
            lock: self.lock,
            restored_until: None,
        }
    }
}
