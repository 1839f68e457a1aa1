//! `<Contents>`: one object of a listing.

use aws_sdk_s3::types::{ChecksumAlgorithm, Object};

use super::fields::{Element, Fields};
use super::reader::{Reader, Start, Unsure};

impl Fields for Object {
    fn field<'a>(&mut self, reader: &mut Reader<'a>, field: Start<'a>) -> Result<(), Unsure> {
        match field.name {
            "Key" => self.key = Some(reader.string(field)?),
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

impl Element for Object {
    fn empty() -> Self {
        Self::builder().build()
    }
}

/// One more algorithm. An object has one in almost every listing, so the list has room for one.
pub(super) fn checksum_algorithm<'a>(
    reader: &mut Reader<'a>,
    field: Start<'a>,
    list: &mut Option<Vec<ChecksumAlgorithm>>,
) -> Result<(), Unsure> {
    let algorithm = reader.word(field)?;
    list.get_or_insert_with(|| Vec::with_capacity(1))
        .push(algorithm);
    Ok(())
}
