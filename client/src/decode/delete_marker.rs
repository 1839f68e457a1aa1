//! `<DeleteMarker>`: the version that hides an object.

use aws_sdk_s3::types::DeleteMarkerEntry;

use super::fields::{Element, Fields};
use super::reader::{Reader, Start, Unsure};

impl Fields for DeleteMarkerEntry {
    fn field<'a>(&mut self, reader: &mut Reader<'a>, field: Start<'a>) -> Result<(), Unsure> {
        match field.name {
            "Key" => self.key = Some(reader.string(field)?),
            "VersionId" => self.version_id = Some(reader.string(field)?),
            "IsLatest" => self.is_latest = Some(reader.parse(field)?),
            "LastModified" => self.last_modified = Some(reader.date(field)?),
            "Owner" => self.owner = Some(reader.element(field)?),
            _ => reader.skip(field)?,
        }
        Ok(())
    }
}

impl Element for DeleteMarkerEntry {
    fn empty() -> Self {
        Self::builder().build()
    }
}
