//! `CopyObject`.

use std::sync::Arc;

use http::header::{IF_MATCH, IF_NONE_MATCH};
use s3s::dto::{
    CopyObjectInput, CopyObjectOutput, CopyObjectResult, MetadataDirective, TaggingDirective,
};
use s3s::{S3Request, S3Response, S3Result};

use super::commit::{PutRequest, commit};
use super::source::{Address, Source};
use crate::s3::account::caller;
use crate::s3::acl::object_acl_of;
use crate::s3::checksum::{Algorithm, Checksum, fill_checksum};
use crate::s3::condition::{WriteConditions, in_header, source_conditions_of};
use crate::s3::encryption::{Customer, fill_encryption};
use crate::s3::error;
use crate::s3::lock::lock_of;
use crate::s3::model::{Content, Headers, Version, VersionId, Versioning, headers_of};
use crate::s3::store::{Store, now};
use crate::s3::tags;

/// Copies an object; its bytes are shared, not copied.
pub(crate) fn copy(
    store: &Store,
    request: &S3Request<CopyObjectInput>,
) -> S3Result<S3Response<CopyObjectOutput>> {
    let input = &request.input;
    let defaults = store.read(&input.bucket, |bucket| Ok(bucket.upload_defaults()))?;
    let owner = caller().account();
    let address = Address::new(&input.copy_source)?;
    let customer = Customer {
        algorithm: input.copy_source_sse_customer_algorithm.as_deref(),
        key: input.copy_source_sse_customer_key.as_deref(),
        key_md5: input.copy_source_sse_customer_key_md5.as_deref(),
    };
    let Source {
        version: source,
        version_id,
    } = address.open(store, &source_conditions_of!(*input), customer)?;
    let mut headers = headers_of!(*input, defaults.encryption.as_ref())?;
    if !replaces_metadata(input)? {
        keep(&mut headers, &source.headers);
    }
    refuse_no_change(input, address, &headers, &source)?;
    let version = Version {
        headers: Arc::new(headers),
        tags: copied_tags(input, &source)?,
        owner: Arc::clone(&owner),
        acl: object_acl_of!(*input, &owner, defaults)?,
        lock: lock_of!(*input)?,
        ..rewritten(
            &source,
            input
                .checksum_algorithm
                .as_ref()
                .and_then(|name| Algorithm::parse(name.as_str())),
        )
    };
    let mut result = CopyObjectResult {
        e_tag: Some(version.e_tag()),
        last_modified: Some(version.modified.into()),
        checksum_type: version
            .checksum
            .as_ref()
            .map(|checksum| checksum.kind.dto()),
        ..Default::default()
    };
    fill_checksum!(result, version.checksum.as_ref());
    let mut output = CopyObjectOutput {
        copy_source_version_id: version_id,
        ..Default::default()
    };
    fill_encryption!(output, &version.headers.encryption);
    output.copy_object_result = Some(result);
    let if_match = in_header(&request.headers, &IF_MATCH)?;
    let if_none_match = in_header(&request.headers, &IF_NONE_MATCH)?;
    let put = PutRequest {
        bucket: &input.bucket,
        key: &input.key,
        conditions: WriteConditions {
            if_match: if_match.as_ref(),
            if_none_match: if_none_match.as_ref(),
            overtaken: false,
        },
        event: "ObjectCreated:Copy",
    };
    let done = store.write(&input.bucket, |bucket| {
        let mut done = commit(store, bucket, &put, version)?;
        // Unlike other writes, a copy names the version `null` of a bucket whose versioning is suspended.
        if bucket.versioning == Versioning::Suspended {
            done.version_id = Some(VersionId::Null.to_string());
        }
        Ok(done)
    })?;
    output.version_id = done.version_id;
    output.expiration = done.expiration;
    Ok(S3Response::new(output))
}

fn replaces_metadata(input: &CopyObjectInput) -> S3Result<bool> {
    match input
        .metadata_directive
        .as_ref()
        .map_or(MetadataDirective::COPY, MetadataDirective::as_str)
    {
        MetadataDirective::COPY => Ok(false),
        MetadataDirective::REPLACE => Ok(true),
        unknown => Err(error::argument(
            "x-amz-metadata-directive",
            unknown,
            "Unknown metadata directive.",
        )),
    }
}

/// Takes over the source's metadata. Its redirect, storage class and encryption are never copied.
fn keep(headers: &mut Headers, source: &Headers) {
    *headers = Headers {
        website_redirect_location: headers.website_redirect_location.take(),
        storage_class: std::mem::take(&mut headers.storage_class),
        encryption: std::mem::take(&mut headers.encryption),
        ..source.clone()
    };
}

/// A copy onto itself must change something.
fn refuse_no_change(
    input: &CopyObjectInput,
    address: Address<'_>,
    headers: &Headers,
    source: &Version,
) -> S3Result<()> {
    let onto_itself =
        address.bucket == input.bucket && address.key == input.key && address.version_id.is_none();
    // Naming the storage class is enough, even if it is the one that the object has.
    let unchanged = !replaces_metadata(input)?
        && input.storage_class.is_none()
        && headers.storage_class == source.headers.storage_class
        && headers.website_redirect_location == source.headers.website_redirect_location
        && headers.encryption == source.headers.encryption
        && input.server_side_encryption.is_none();
    if onto_itself && unchanged {
        return Err(error::invalid_request(
            "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
        ));
    }
    Ok(())
}

fn copied_tags(input: &CopyObjectInput, source: &Version) -> S3Result<Vec<s3s::dto::Tag>> {
    match input
        .tagging_directive
        .as_ref()
        .map_or(TaggingDirective::COPY, TaggingDirective::as_str)
    {
        TaggingDirective::COPY => Ok(source.tags.clone()),
        TaggingDirective::REPLACE => tags::parse_header(input.tagging.as_deref()),
        unknown => Err(error::argument(
            "x-amz-tagging-directive",
            unknown,
            "Unknown tagging directive.",
        )),
    }
}

/// The source as a single upload: a copy of a multipart object has no parts and a plain entity tag.
fn rewritten(source: &Version, algorithm: Option<Algorithm>) -> Version {
    let content = source.content.clone();
    let (etag, content) = match content.pieces() {
        _ if source.parts.is_empty() => (source.etag.clone(), content),
        pieces => {
            let whole = bytes::Bytes::from(pieces.concat());
            (
                hex::encode(crate::s3::checksum::md5(&whole)),
                Content::from(whole),
            )
        }
    };
    let algorithm = algorithm.or(source.checksum.as_ref().map(|checksum| checksum.algorithm));
    let same = source.checksum.as_ref().filter(|checksum| {
        Some(checksum.algorithm) == algorithm
            && checksum.kind == crate::s3::checksum::Kind::FullObject
    });
    let checksum = same.cloned().unwrap_or_else(|| {
        Checksum::of_content(algorithm.unwrap_or(Algorithm::Crc64Nvme), &content)
    });
    Version {
        id: VersionId::Null,
        modified: now(),
        content,
        etag,
        checksum: Some(checksum),
        parts: Arc::new([]),
        restored_until: None,
        ..source.clone()
    }
}
