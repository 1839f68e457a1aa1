//! The answer to `DeleteObjects`: what was deleted, and what was not and why.

use aws_sdk_s3::operation::delete_objects::{DeleteObjects, DeleteObjectsOutput};
use aws_sdk_s3::types::{DeletedObject, Error};
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_types::config_bag::FrozenLayer;

use super::answer::Answer;
use super::reader::{Reader, Start, Unsure};

impl Answer for DeleteObjects {
    const OPERATION: &'static str = "DeleteObjects";
    const ROOT: &'static str = "DeleteResult";
    const EMPTY: &'static str = "<DeleteResult/>";
    type Output = DeleteObjectsOutput;

    fn sdk() -> Option<FrozenLayer> {
        Self::new().config()
    }

    fn read<'a>(
        reader: &mut Reader<'a>,
        root: Start<'a>,
        output: &mut Self::Output,
    ) -> Result<(), Unsure> {
        while let Some(field) = reader.child(root)? {
            match field.name {
                "Deleted" => reader.element(field, &mut output.deleted, deleted)?,
                "Error" => reader.element(field, &mut output.errors, error)?,
                _ => reader.skip(field)?,
            }
        }
        Ok(())
    }
}

fn deleted<'a>(reader: &mut Reader<'a>, start: Start<'a>) -> Result<DeletedObject, Unsure> {
    let mut deleted = DeletedObject::builder().build();
    while let Some(field) = reader.child(start)? {
        match field.name {
            "Key" => deleted.key = Some(reader.string(field)?),
            "VersionId" => deleted.version_id = Some(reader.string(field)?),
            "DeleteMarker" => deleted.delete_marker = Some(reader.parse(field)?),
            "DeleteMarkerVersionId" => {
                deleted.delete_marker_version_id = Some(reader.string(field)?);
            }
            _ => reader.skip(field)?,
        }
    }
    Ok(deleted)
}

fn error<'a>(reader: &mut Reader<'a>, start: Start<'a>) -> Result<Error, Unsure> {
    let mut error = Error::builder().build();
    while let Some(field) = reader.child(start)? {
        match field.name {
            "Key" => error.key = Some(reader.string(field)?),
            "VersionId" => error.version_id = Some(reader.string(field)?),
            "Code" => error.code = Some(reader.string(field)?),
            "Message" => error.message = Some(reader.string(field)?),
            _ => reader.skip(field)?,
        }
    }
    Ok(error)
}
