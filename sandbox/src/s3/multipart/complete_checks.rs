//! The checks of `CompleteMultipartUpload`.

use s3s::dto::{self, CompleteMultipartUploadInput};
use s3s::{S3Error, S3ErrorCode, S3Result};

use crate::s3::checksum::{Checksum, Kind, declared_checksums};
use crate::s3::error;
use crate::s3::model::{Part, Upload, Version};
use crate::s3::receive::mismatch;

/// The least size of every part but the last: 5 MiB.
const MIN_PART: u64 = 5 * 1024 * 1024;

/// A part that the request names, and that is there.
pub(super) struct Chosen<'a> {
    pub(super) number: i32,
    pub(super) part: &'a Part,
}

/// The named parts: in ascending order, each there with that entity tag and checksum, each large enough.
pub(super) fn check_parts<'a>(
    upload: &'a Upload,
    input: &CompleteMultipartUploadInput,
) -> S3Result<Vec<Chosen<'a>>> {
    let named = input
        .multipart_upload
        .as_ref()
        .and_then(|upload| upload.parts.as_deref())
        .unwrap_or_default();
    if named.is_empty() {
        return Err(error::malformed_xml());
    }
    if !named.is_sorted_by(|a, b| a.part_number < b.part_number) {
        return Err(error::error(
            S3ErrorCode::InvalidPartOrder,
            "The list of parts was not in ascending order. Parts must be ordered by part number.",
        ));
    }
    let chosen: Vec<_> = named
        .iter()
        .map(|part| choose(upload, part))
        .collect::<S3Result<_>>()?;
    let all_but_last = chosen.split_last().map_or(&[][..], |(_, rest)| rest);
    if all_but_last
        .iter()
        .any(|chosen| chosen.part.content.len() < MIN_PART)
    {
        return Err(error::error(
            S3ErrorCode::EntityTooSmall,
            "Your proposed upload is smaller than the minimum allowed size",
        ));
    }
    Ok(chosen)
}

fn choose<'a>(upload: &'a Upload, named: &dto::CompletedPart) -> S3Result<Chosen<'a>> {
    let number = named.part_number.unwrap_or(0);
    let part = upload.parts.get(&number).ok_or_else(invalid_part)?;
    let same_tag = named
        .e_tag
        .as_ref()
        .is_some_and(|etag| etag.value() == hex::encode(part.md5));
    if !same_tag || !same_checksum(named, part.checksum.as_ref()) {
        return Err(invalid_part());
    }
    if let Some((algorithm, Kind::Composite)) = upload.checksum
        && declared_checksums!(*named).next().is_none()
    {
        let name = algorithm.name().to_ascii_lowercase();
        return Err(error::invalid_request(format!(
            "The upload was created using a {name} checksum. The complete request must include the checksum for each part. It was missing for part {number} in the request."
        )));
    }
    Ok(Chosen { number, part })
}

/// A checksum that the upload does not keep cannot be held against anything.
fn same_checksum(named: &dto::CompletedPart, stored: Option<&Checksum>) -> bool {
    stored.is_none_or(|stored| {
        declared_checksums!(*named)
            .all(|(algorithm, value)| algorithm == stored.algorithm && value == stored.value)
    })
}

fn invalid_part() -> S3Error {
    error::error(
        S3ErrorCode::InvalidPart,
        "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    )
}

/// The checksum that the request gives for the whole object.
pub(super) fn check_whole(version: &Version, input: &CompleteMultipartUploadInput) -> S3Result<()> {
    if input
        .mpu_object_size
        .is_some_and(|size| size != version.size())
    {
        return Err(error::invalid_request(
            "The provided 'x-amz-mp-object-size' header value does not match what was computed.",
        ));
    }
    let Some(stored) = &version.checksum else {
        return Ok(());
    };
    if input
        .checksum_type
        .as_ref()
        .is_some_and(|kind| *kind != stored.kind.dto())
    {
        return Err(error::invalid_request(
            "The upload was created using a different checksum type than the one in the request.",
        ));
    }
    for (algorithm, value) in declared_checksums!(*input) {
        if algorithm != stored.algorithm || value != stored.value {
            return Err(mismatch(algorithm));
        }
    }
    Ok(())
}
