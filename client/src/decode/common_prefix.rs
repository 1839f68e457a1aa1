//! `<CommonPrefixes>`: the keys that a delimiter rolled up.

use aws_sdk_s3::types::CommonPrefix;

use super::fields::{Element, Fields};
use super::reader::{Reader, Start, Unsure};

impl Fields for CommonPrefix {
    fn field<'a>(&mut self, reader: &mut Reader<'a>, field: Start<'a>) -> Result<(), Unsure> {
        match field.name {
            "Prefix" => self.prefix = Some(reader.string(field)?),
            _ => reader.skip(field)?,
        }
        Ok(())
    }
}

impl Element for CommonPrefix {
    fn empty() -> Self {
        Self::builder().build()
    }
}
