//! `<Owner>`.

use aws_sdk_s3::types::Owner;

use super::fields::{Element, Fields};
use super::reader::{Reader, Start, Unsure};

impl Fields for Owner {
    fn field<'a>(&mut self, reader: &mut Reader<'a>, field: Start<'a>) -> Result<(), Unsure> {
        match field.name {
            "DisplayName" => self.display_name = Some(reader.string(field)?),
            "ID" => self.id = Some(reader.string(field)?),
            _ => reader.skip(field)?,
        }
        Ok(())
    }
}

impl Element for Owner {
    fn empty() -> Self {
        Self::builder().build()
    }
}
