//! `CreateMultipartUpload`.

use std::collections::BTreeMap;
use std::sync::Arc;

use s3s::S3Result;
use s3s::dto::{
    ChecksumAlgorithm, ChecksumType, CreateMultipartUploadInput, CreateMultipartUploadOutput,
};

use crate::s3::account::caller;
use crate::s3::acl::object_acl_of;
use crate::s3::checksum::{Algorithm, Kind};
use crate::s3::encryption::fill_encryption;
use crate::s3::error;
use crate::s3::lock::lock_of;
use crate::s3::model::{Upload, headers_of, upload_id};
use crate::s3::objects::apply_object_ownership;
use crate::s3::store::{Store, now};
use crate::s3::tags;

/// Begins an upload. All that is said about the object is said here; the parts bring bytes alone.
pub(crate) fn create(
    store: &Store,
    input: &CreateMultipartUploadInput,
) -> S3Result<CreateMultipartUploadOutput> {
    let defaults = store.read(&input.bucket, |bucket| Ok(bucket.upload_defaults()))?;
    let owner = caller().account();
    let checksum = checksum(
        input.checksum_algorithm.as_ref(),
        input.checksum_type.as_ref(),
    )?;
    let mut upload = Upload {
        initiated: now(),
        headers: Arc::new(headers_of!(*input, defaults.encryption.as_ref())?),
        tags: tags::parse_header(input.tagging.as_deref())?,
        owner: Arc::clone(&owner),
        acl: object_acl_of!(*input, &owner, defaults)?,
        lock: lock_of!(*input)?,
        checksum,
        parts: BTreeMap::new(),
        overtaken: false,
    };
    let id = upload_id(store.number());
    let mut output = CreateMultipartUploadOutput {
        bucket: Some(input.bucket.clone()),
        key: Some(input.key.clone()),
        upload_id: Some(id.clone()),
        checksum_algorithm: checksum.map(|(algorithm, _)| algorithm.dto()),
        checksum_type: checksum.map(|(_, kind)| kind.dto()),
        ..Default::default()
    };
    fill_encryption!(output, &upload.headers.encryption);
    store.write(&input.bucket, |bucket| {
        apply_object_ownership(bucket, &mut upload.owner, &mut upload.acl);
        bucket
            .uploads
            .entry(input.key.clone())
            .or_default()
            .insert(id, upload);
        Ok(output)
    })
}

/// The checksum that the parts will have, and what the object's own will be computed over.
fn checksum(
    algorithm: Option<&ChecksumAlgorithm>,
    kind: Option<&ChecksumType>,
) -> S3Result<Option<(Algorithm, Kind)>> {
    let kind = kind
        .map(|kind| Kind::parse(kind.as_str()).ok_or_else(unknown_kind))
        .transpose()?;
    let Some(algorithm) = algorithm else {
        return match kind {
            None => Ok(None),
            Some(_) => Err(error::invalid_request(
                "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.",
            )),
        };
    };
    let algorithm = Algorithm::parse(algorithm.as_str()).ok_or_else(|| {
        error::invalid_request("Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]")
    })?;
    let kind = kind.unwrap_or_else(|| algorithm.default_kind());
    if !algorithm.allows(kind) {
        let (kind, name) = (kind.dto(), algorithm.name().to_ascii_lowercase());
        return Err(error::invalid_request(format!(
            "The {} checksum type cannot be used with the {name} checksum algorithm.",
            kind.as_str()
        )));
    }
    Ok(Some((algorithm, kind)))
}

fn unknown_kind() -> s3s::S3Error {
    error::invalid_request("Value for x-amz-checksum-type header is invalid.")
}
