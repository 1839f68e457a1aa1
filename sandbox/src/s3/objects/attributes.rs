//! `GetObjectAttributes`.

use s3s::S3Result;
use s3s::dto::{
    self, GetObjectAttributesInput, GetObjectAttributesOutput, GetObjectAttributesParts,
    ObjectAttributes, ObjectPart,
};

use super::find::find;
use crate::s3::checksum::{Kind, fill_checksum};
use crate::s3::encryption::customer_of;
use crate::s3::error;
use crate::s3::model::Version;
use crate::s3::store::Store;

/// The most parts per page.
const LIMIT: usize = 1000;

/// Answers with those attributes that the request names.
pub(crate) fn attributes(
    store: &Store,
    input: &GetObjectAttributesInput,
) -> S3Result<GetObjectAttributesOutput> {
    let (version, version_id) = store.read(&input.bucket, |bucket| {
        let version = find(bucket, &input.key, input.version_id.as_deref())?;
        let header = bucket.version_header(version.id);
        Ok((version, header))
    })?;
    version.headers.encryption.permit(customer_of!(*input))?;
    // `s3s` hands a header with several names over as it is.
    let names = input
        .object_attributes
        .iter()
        .flat_map(|header| header.as_str().split(','));
    let names: Vec<_> = names.map(str::trim).collect();
    let asked = |name| names.contains(&name);
    let parts = if asked(ObjectAttributes::OBJECT_PARTS) {
        parts(&version, input)?
    } else {
        None
    };
    Ok(GetObjectAttributesOutput {
        checksum: asked(ObjectAttributes::CHECKSUM)
            .then(|| checksum(&version))
            .flatten(),
        e_tag: asked(ObjectAttributes::ETAG).then(|| version.e_tag()),
        last_modified: Some(version.modified.into()),
        object_parts: parts,
        object_size: asked(ObjectAttributes::OBJECT_SIZE).then(|| version.size()),
        storage_class: asked(ObjectAttributes::STORAGE_CLASS)
            .then(|| version.headers.storage_class.clone().into()),
        version_id,
        ..Default::default()
    })
}

fn checksum(version: &Version) -> Option<dto::Checksum> {
    let stored = version.checksum.as_ref()?;
    let mut checksum = dto::Checksum {
        checksum_type: Some(stored.kind.dto()),
        ..Default::default()
    };
    // This response has the checksum of parts without their number behind it.
    let mut shown = stored.clone();
    if let Some((value, _)) = shown.value.split_once('-') {
        shown.value = value.to_owned();
    }
    fill_checksum!(checksum, Some(&shown));
    Some(checksum)
}

/// The parts of a multipart object. S3 lists them only where each has its own checksum.
fn parts(
    version: &Version,
    input: &GetObjectAttributesInput,
) -> S3Result<Option<GetObjectAttributesParts>> {
    if version.parts.is_empty() {
        return Ok(None);
    }
    let (marker, max) = (
        input.part_number_marker.unwrap_or(0),
        input.max_parts.unwrap_or(1000),
    );
    let refused = |_| {
        error::argument(
            "x-amz-max-parts",
            &max.to_string(),
            "Argument max-parts must be positive",
        )
    };
    let max = usize::try_from(max).map_err(refused)?.min(LIMIT);
    let mut output = GetObjectAttributesParts {
        total_parts_count: i32::try_from(version.parts.len()).ok(),
        ..Default::default()
    };
    if version
        .checksum
        .as_ref()
        .is_some_and(|checksum| checksum.kind == Kind::Composite)
    {
        let behind: Vec<_> = version
            .parts
            .iter()
            .filter(|part| part.number > marker)
            .collect();
        let listed: Vec<_> = behind
            .iter()
            .take(max)
            .map(|part| object_part(part))
            .collect();
        output.is_truncated = Some(behind.len() > listed.len());
        output.max_parts = i32::try_from(max).ok();
        output.part_number_marker = Some(marker);
        output.next_part_number_marker =
            Some(listed.last().and_then(|part| part.part_number).unwrap_or(0));
        output.parts = Some(listed);
    }
    Ok(Some(output))
}

fn object_part(part: &crate::s3::model::CompletedPart) -> ObjectPart {
    let mut listed = ObjectPart {
        part_number: Some(part.number),
        size: i64::try_from(part.size).ok(),
        ..Default::default()
    };
    fill_checksum!(listed, part.checksum.as_ref());
    listed
}
