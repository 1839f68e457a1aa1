//! `<Contents>`: one object of a listing.

use aws_sdk_s3::types::{ChecksumAlgorithm, Object};

use super::reader::{Reader, Start, Unsure};
use super::{owner, restore_status};

pub(super) fn read<'a>(reader: &mut Reader<'a>, start: Start<'a>) -> Result<Object, Unsure> {
    let mut object = Object::builder().build();
    while let Some(field) = reader.child(start)? {
        match field.name {
            "Key" => object.key = Some(reader.string(field)?),
            "LastModified" => object.last_modified = Some(reader.date(field)?),
            "ETag" => object.e_tag = Some(reader.string(field)?),
            "Size" => object.size = Some(reader.parse(field)?),
            "StorageClass" => object.storage_class = Some(reader.word(field)?),
            "ChecksumAlgorithm" => {
                checksum_algorithm(reader, field, &mut object.checksum_algorithm)?;
            }
            "ChecksumType" => object.checksum_type = Some(reader.word(field)?),
            "Owner" => object.owner = Some(owner::read(reader, field)?),
            "RestoreStatus" => object.restore_status = Some(restore_status::read(reader, field)?),
            _ => reader.skip(field)?,
        }
    }
    Ok(object)
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
