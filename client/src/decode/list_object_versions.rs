//! The answer to `ListObjectVersions`.

use aws_sdk_s3::operation::list_object_versions::{ListObjectVersions, ListObjectVersionsOutput};
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_types::config_bag::FrozenLayer;

use super::answer::Answer;
use super::fields::Fields;
use super::reader::{Reader, Start, Unsure};

impl Answer for ListObjectVersions {
    const OPERATION: &'static str = "ListObjectVersions";
    const ROOT: &'static str = "ListVersionsResult";
    const EMPTY: &'static str = "<ListVersionsResult/>";
    type Output = ListObjectVersionsOutput;

    fn sdk() -> Option<FrozenLayer> {
        Self::new().config()
    }
}

impl Fields for ListObjectVersionsOutput {
    fn field<'a>(&mut self, reader: &mut Reader<'a>, field: Start<'a>) -> Result<(), Unsure> {
        match field.name {
            "Version" => reader.item(field, &mut self.versions)?,
            "DeleteMarker" => {
                reader.item(field, &mut self.delete_markers)?;
            }
            "CommonPrefixes" => {
                reader.item(field, &mut self.common_prefixes)?;
            }
            "KeyMarker" => self.key_marker = Some(reader.string(field)?),
            "VersionIdMarker" => self.version_id_marker = Some(reader.string(field)?),
            "NextKeyMarker" => self.next_key_marker = Some(reader.string(field)?),
            "NextVersionIdMarker" => {
                self.next_version_id_marker = Some(reader.string(field)?);
            }
            "IsTruncated" => self.is_truncated = Some(reader.parse(field)?),
            "Name" => self.name = Some(reader.string(field)?),
            "Prefix" => self.prefix = Some(reader.string(field)?),
            "Delimiter" => self.delimiter = Some(reader.string(field)?),
            "EncodingType" => self.encoding_type = Some(reader.word(field)?),
            "MaxKeys" => self.max_keys = Some(reader.parse(field)?),
            _ => reader.skip(field)?,
        }
        Ok(())
    }
}
