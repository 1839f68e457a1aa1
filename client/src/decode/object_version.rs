//! `<Version>`: one version of an object.

use aws_sdk_s3::types::ObjectVersion;

use super::object::checksum_algorithm;
use super::reader::{Reader, Start, Unsure};
use super::{owner, restore_status};

pub(super) fn read<'a>(reader: &mut Reader<'a>, start: Start<'a>) -> Result<ObjectVersion, Unsure> {
    let mut version = ObjectVersion::builder().build();
    while let Some(field) = reader.child(start)? {
        match field.name {
            "Key" => version.key = Some(reader.string(field)?),
            "VersionId" => version.version_id = Some(reader.string(field)?),
            "IsLatest" => version.is_latest = Some(reader.parse(field)?),
            "LastModified" => version.last_modified = Some(reader.date(field)?),
            "ETag" => version.e_tag = Some(reader.string(field)?),
            "Size" => version.size = Some(reader.parse(field)?),
            "StorageClass" => version.storage_class = Some(reader.word(field)?),
            "ChecksumAlgorithm" => {
                checksum_algorithm(reader, field, &mut version.checksum_algorithm)?;
            }
            "ChecksumType" => version.checksum_type = Some(reader.word(field)?),
            "Owner" => version.owner = Some(owner::read(reader, field)?),
            "RestoreStatus" => version.restore_status = Some(restore_status::read(reader, field)?),
            _ => reader.skip(field)?,
        }
    }
    Ok(version)
}
