//! `<CommonPrefixes>`: the keys that a delimiter rolled up.

use aws_sdk_s3::types::CommonPrefix;

use super::reader::{Reader, Start, Unsure};

pub(super) fn read<'a>(reader: &mut Reader<'a>, start: Start<'a>) -> Result<CommonPrefix, Unsure> {
    let mut prefix = CommonPrefix::builder().build();
    while let Some(field) = reader.child(start)? {
        match field.name {
            "Prefix" => prefix.prefix = Some(reader.string(field)?),
            _ => reader.skip(field)?,
        }
    }
    Ok(prefix)
}
