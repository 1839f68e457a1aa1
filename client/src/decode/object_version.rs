//! `<Version>`: one version of an object.

use aws_sdk_s3::types::ObjectVersion;

use super::fields::{Element, Fields};
use super::object::checksum_algorithm;
use super::reader::{Reader, Start, Unsure};

impl Fields for ObjectVersion {
    fn field<'a>(&mut self, reader: &mut Reader<'a>, field: Start<'a>) -> Result<(), Unsure> {
        match field.name {
            "Key" => self.key = Some(reader.string(field)?),
            "VersionId" => self.version_id = Some(reader.string(field)?),
            "IsLatest" => self.is_latest = Some(reader.parse(field)?),
            "LastModified" => self.last_modified = Some(reader.date(field)?),
            "ETag" => self.e_tag = Some(reader.string(field)?),
            "Size" => self.size = Some(reader.parse(field)?),
            "StorageClass" => self.storage_class = Some(reader.word(field)?),
            "ChecksumAlgorithm" => {
                checksum_algorithm(reader, field, &mut self.checksum_algorithm)?;
            }
            "ChecksumType" => self.checksum_type = Some(reader.word(field)?),
            "Owner" => self.owner = Some(reader.element(field)?),
            "RestoreStatus" => self.restore_status = Some(reader.element(field)?),
            _ => reader.skip(field)?,
        }
        Ok(())
    }
}

impl Element for ObjectVersion {
    fn empty() -> Self {
        Self::builder().build()
    }
}
