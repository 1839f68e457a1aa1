//! `<Owner>`.

use aws_sdk_s3::types::Owner;

use super::reader::{Reader, Start, Unsure};

pub(super) fn read<'a>(reader: &mut Reader<'a>, start: Start<'a>) -> Result<Owner, Unsure> {
    let mut owner = Owner::builder().build();
    while let Some(field) = reader.child(start)? {
        match field.name {
            "DisplayName" => owner.display_name = Some(reader.string(field)?),
            "ID" => owner.id = Some(reader.string(field)?),
            _ => reader.skip(field)?,
        }
    }
    Ok(owner)
}
