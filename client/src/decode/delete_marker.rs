//! `<DeleteMarker>`: the version that hides an object.

use aws_sdk_s3::types::DeleteMarkerEntry;

use super::owner;
use super::reader::{Reader, Start, Unsure};

pub(super) fn read<'a>(
    reader: &mut Reader<'a>,
    start: Start<'a>,
) -> Result<DeleteMarkerEntry, Unsure> {
    let mut marker = DeleteMarkerEntry::builder().build();
    while let Some(field) = reader.child(start)? {
        match field.name {
            "Key" => marker.key = Some(reader.string(field)?),
            "VersionId" => marker.version_id = Some(reader.string(field)?),
            "IsLatest" => marker.is_latest = Some(reader.parse(field)?),
            "LastModified" => marker.last_modified = Some(reader.date(field)?),
            "Owner" => marker.owner = Some(owner::read(reader, field)?),
            _ => reader.skip(field)?,
        }
    }
    Ok(marker)
}
