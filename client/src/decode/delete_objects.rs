//! The answer to `DeleteObjects`: what was deleted, and what was not and why.

use aws_sdk_s3::operation::delete_objects::{DeleteObjects, DeleteObjectsOutput};
use aws_sdk_s3::types::{DeletedObject, Error};
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_types::config_bag::FrozenLayer;

use super::answer::Answer;
use super::fields::{Element, Fields};
use super::reader::{Reader, Start, Unsure};

impl Answer for DeleteObjects {
    const OPERATION: &'static str = "DeleteObjects";
    const ROOT: &'static str = "DeleteResult";
    const EMPTY: &'static str = "<DeleteResult/>";
    type Output = DeleteObjectsOutput;

    fn sdk() -> Option<FrozenLayer> {
        Self::new().config()
    }
}

impl Fields for DeleteObjectsOutput {
    fn field<'a>(&mut self, reader: &mut Reader<'a>, field: Start<'a>) -> Result<(), Unsure> {
        match field.name {
            "Deleted" => reader.item(field, &mut self.deleted)?,
            "Error" => reader.item(field, &mut self.errors)?,
            _ => reader.skip(field)?,
        }
        Ok(())
    }
}

impl Fields for DeletedObject {
    fn field<'a>(&mut self, reader: &mut Reader<'a>, field: Start<'a>) -> Result<(), Unsure> {
        match field.name {
            "Key" => self.key = Some(reader.string(field)?),
            "VersionId" => self.version_id = Some(reader.string(field)?),
            "DeleteMarker" => self.delete_marker = Some(reader.parse(field)?),
            "DeleteMarkerVersionId" => {
                self.delete_marker_version_id = Some(reader.string(field)?);
            }
            _ => reader.skip(field)?,
        }
        Ok(())
    }
}

impl Element for DeletedObject {
    fn empty() -> Self {
        Self::builder().build()
    }
}

impl Fields for Error {
    fn field<'a>(&mut self, reader: &mut Reader<'a>, field: Start<'a>) -> Result<(), Unsure> {
        match field.name {
            "Key" => self.key = Some(reader.string(field)?),
            "VersionId" => self.version_id = Some(reader.string(field)?),
            "Code" => self.code = Some(reader.string(field)?),
            "Message" => self.message = Some(reader.string(field)?),
            _ => reader.skip(field)?,
        }
        Ok(())
    }
}

impl Element for Error {
    fn empty() -> Self {
        Self::builder().build()
    }
}
