//! The checks of `CompleteMultipartUpload`.

use s3s::dto::{self, CompleteMultipartUploadInput};
use s3s::{S3Error, S3ErrorCode, S3Result};

use crate::s3::checksum::{Checksum, Kind, declared_checksums};
use crate::s3::error;
use crate::s3::model::{Part, Upload, Version};
use crate::s3::receive::bad_digest;

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
    let small = all_but_last
        .iter()
        .find(|chosen| chosen.part.content.len() < MIN_PART);
    match small {
        Some(small) => Err(too_small(small)),
        None => Ok(chosen),
    }
}

fn too_small(chosen: &Chosen<'_>) -> S3Error {
    let error = error::error(
        S3ErrorCode::EntityTooSmall,
        "Your proposed upload is smaller than the minimum allowed size",
    );
    let elements = [
        ("ProposedSize", chosen.part.content.len().to_string()),
        ("MinSizeAllowed", MIN_PART.to_string()),
        ("PartNumber", chosen.number.to_string()),
        ("ETag", hex::encode(chosen.part.md5)),
    ];
    elements.iter().fold(error, |error, (name, value)| {
        error::with_detail(error, name, value)
    })
}

fn choose<'a>(upload: &'a Upload, named: &dto::CompletedPart) -> S3Result<Chosen<'a>> {
    let number = named.part_number.unwrap_or(0);
    let part = upload.parts.get(&number);
    let part = part.ok_or_else(|| invalid_part(number, named))?;
    let same_tag = named
        .e_tag
        .as_ref()
        .is_some_and(|etag| etag.value() == hex::encode(part.md5));
    if !same_tag || !same_checksum(named, part.checksum.as_ref()) {
        return Err(invalid_part(number, named));
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

/// An upload that began without an algorithm keeps no checksums, and S3 finds no part that has one.
fn same_checksum(named: &dto::CompletedPart, stored: Option<&Checksum>) -> bool {
    declared_checksums!(*named).all(|(algorithm, value)| {
        stored.is_some_and(|stored| algorithm == stored.algorithm && value == stored.value)
    })
}

fn invalid_part(number: i32, named: &dto::CompletedPart) -> S3Error {
    let error = error::error(
        S3ErrorCode::InvalidPart,
        "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    );
    let error = error::with_detail(error, "PartNumber", &number.to_string());
    match &named.e_tag {
        Some(etag) => error::with_detail(error, "ETag", etag.value()),
        None => error,
    }
}

/// What the request says of the whole object: its size and its checksum.
pub(super) fn check_whole(
    upload: &Upload,
    version: &Version,
    input: &CompleteMultipartUploadInput,
) -> S3Result<()> {
    if let Some(size) = input.mpu_object_size.filter(|size| *size != version.size()) {
        return Err(error::invalid_request(format!(
            "The provided 'x-amz-mp-object-size' header value {size} does not match what was computed: {}",
            version.size()
        )));
    }
    let begun = upload.checksum.map(|(_, kind)| kind.dto());
    if let Some(kind) = &input.checksum_type
        && begun.as_ref() != Some(kind)
    {
        return Err(error::invalid_request(format!(
            "The upload was created using the {} checksum mode. The complete request must use the same checksum mode.",
            begun.as_ref().map_or("null", |kind| kind.as_str())
        )));
    }
    let Some(stored) = &version.checksum else {
        return Ok(());
    };
    for (algorithm, value) in declared_checksums!(*input) {
        // Without an algorithm of its own, the upload has but the checksum that S3 computes, and others are ignored.
        let is_ignored = begun.is_none() && algorithm != stored.algorithm;
        if !is_ignored && (algorithm != stored.algorithm || value != stored.value) {
            let name = stored.algorithm.name().to_ascii_lowercase();
            return Err(bad_digest(&name));
        }
    }
    Ok(())
}
