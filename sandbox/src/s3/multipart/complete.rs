//! `CompleteMultipartUpload`.

use std::sync::Arc;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use s3s::dto::{CompleteMultipartUploadInput, CompleteMultipartUploadOutput};
use s3s::{S3Request, S3Response, S3Result};

use super::complete_checks::{Chosen, check_parts, check_whole};
use super::{find, remove};
use crate::s3::buckets::location::bucket_url;
use crate::s3::checksum::{Algorithm, Checksum, Kind, fill_checksum, md5};
use crate::s3::condition::WriteConditions;
use crate::s3::encryption::{Encryption, customer_of};
use crate::s3::model::{Bucket, Completed, CompletedPart, Content, Upload, Version, VersionId};
use crate::s3::objects::{PutRequest, commit};
use crate::s3::store::{Store, now};

/// Joins the named parts to an object. All other parts are dropped.
///
/// All checks come first, so that an upload which cannot be completed stays as it is. A request that is repeated after a
/// success gets the same response: the first one may have been lost on its way.
pub(crate) fn complete(
    store: &Store,
    request: &S3Request<CompleteMultipartUploadInput>,
) -> S3Result<S3Response<CompleteMultipartUploadOutput>> {
    let input = &request.input;
    let mut output = join_parts(store, input)?;
    let key = utf8_percent_encode(&input.key, NON_ALPHANUMERIC);
    let bucket = bucket_url(&request.headers, &input.bucket);
    output.location = Some(format!("{bucket}/{key}"));
    Ok(S3Response::new(output))
}

fn join_parts(
    store: &Store,
    input: &CompleteMultipartUploadInput,
) -> S3Result<CompleteMultipartUploadOutput> {
    store.write(&input.bucket, |bucket| {
        if let Some(done) = bucket
            .completed
            .get(&input.upload_id)
            .filter(|done| done.key == input.key)
        {
            return Ok(output(&input.bucket, done));
        }
        let upload = find(bucket, &input.key, &input.upload_id)?;
        let encryption = &upload.headers.encryption;
        encryption.permit_completion(customer_of!(*input), upload.checksum.is_some())?;
        let chosen = check_parts(upload, input)?;
        let version = join(upload, &chosen);
        check_whole(upload, &version, input)?;
        let done = finish(store, bucket, input, version)?;
        let output = output(&input.bucket, &done);
        remove(bucket, &input.key, &input.upload_id)?;
        bucket.completed.insert(input.upload_id.clone(), done);
        Ok(output)
    })
}

fn finish(
    store: &Store,
    bucket: &mut Bucket,
    input: &CompleteMultipartUploadInput,
    version: Version,
) -> S3Result<Completed> {
    let mut done = Completed {
        key: input.key.clone(),
        etag: version.e_tag(),
        checksum: version.checksum.clone(),
        headers: Arc::clone(&version.headers),
        version_id: None,
        expiration: None,
    };
    let put = PutRequest {
        bucket: &input.bucket,
        key: &input.key,
        conditions: WriteConditions {
            if_match: input.if_match.as_ref(),
            if_none_match: input.if_none_match.as_ref(),
            overtaken: find(bucket, &input.key, &input.upload_id)?.overtaken,
        },
        event: "ObjectCreated:CompleteMultipartUpload",
    };
    let committed = commit(store, bucket, &put, version)?;
    done.version_id = committed.version_id;
    done.expiration = committed.expiration;
    Ok(done)
}

fn output(bucket: &str, done: &Completed) -> CompleteMultipartUploadOutput {
    let encryption = &done.headers.encryption;
    let mut output = CompleteMultipartUploadOutput {
        bucket: Some(bucket.to_owned()),
        bucket_key_enabled: encryption.bucket_key(),
        e_tag: Some(done.etag.clone()),
        key: Some(done.key.clone()),
        server_side_encryption: encryption.header(),
        ssekms_key_id: encryption.key_id(),
        checksum_type: done.checksum.as_ref().map(|checksum| checksum.kind.dto()),
        version_id: done.version_id.clone(),
        expiration: done.expiration.clone(),
        ..Default::default()
    };
    fill_checksum!(output, done.checksum.as_ref());
    output
}

fn join(upload: &Upload, chosen: &[Chosen<'_>]) -> Version {
    let pieces = chosen
        .iter()
        .flat_map(|chosen| chosen.part.content.pieces().iter().cloned())
        .collect();
    let content = Content::new(pieces);
    let digests: Vec<u8> = chosen.iter().flat_map(|chosen| chosen.part.md5).collect();
    let parts = chosen.iter().map(|chosen| CompletedPart {
        number: chosen.number,
        size: chosen.part.content.len(),
        checksum: chosen.part.checksum.clone(),
    });
    Version {
        id: VersionId::Null,
        modified: now(),
        etag: format!("{}-{}", hex::encode(md5(&digests)), chosen.len()),
        checksum: checksum(upload, chosen, &content),
        content,
        parts: parts.collect(),
        headers: Arc::clone(&upload.headers),
        tags: upload.tags.clone(),
        owner: Arc::clone(&upload.owner),
        acl: upload.acl.clone(),
        lock: upload.lock.clone(),
        restored_until: None,
    }
}

/// S3 computes a CRC64NVME where the client chose nothing, unless the object has a customer's key.
fn checksum(upload: &Upload, chosen: &[Chosen<'_>], content: &Content) -> Option<Checksum> {
    match (upload.checksum, &upload.headers.encryption) {
        (Some((algorithm, Kind::Composite)), _) => Some(Checksum::composite(
            algorithm,
            chosen
                .iter()
                .filter_map(|chosen| chosen.part.checksum.as_ref()),
        )),
        (Some((algorithm, Kind::FullObject)), _) => Some(Checksum::of_content(algorithm, content)),
        (None, Encryption::Managed { .. }) => {
            Some(Checksum::of_content(Algorithm::Crc64Nvme, content))
        }
        (None, Encryption::Customer { .. }) => None,
    }
}
