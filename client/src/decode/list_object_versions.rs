//! The answer to `ListObjectVersions`.

use aws_sdk_s3::operation::list_object_versions::{ListObjectVersions, ListObjectVersionsOutput};
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_types::config_bag::FrozenLayer;

use super::answer::Answer;
use super::reader::{Reader, Start, Unsure};
use super::{common_prefix, delete_marker, object_version};

impl Answer for ListObjectVersions {
    const OPERATION: &'static str = "ListObjectVersions";
    const ROOT: &'static str = "ListVersionsResult";
    const EMPTY: &'static str = "<ListVersionsResult/>";
    type Output = ListObjectVersionsOutput;

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
                "Version" => reader.element(field, &mut output.versions, object_version::read)?,
                "DeleteMarker" => {
                    reader.element(field, &mut output.delete_markers, delete_marker::read)?;
                }
                "CommonPrefixes" => {
                    reader.element(field, &mut output.common_prefixes, common_prefix::read)?;
                }
                "KeyMarker" => output.key_marker = Some(reader.string(field)?),
                "VersionIdMarker" => output.version_id_marker = Some(reader.string(field)?),
                "NextKeyMarker" => output.next_key_marker = Some(reader.string(field)?),
                "NextVersionIdMarker" => {
                    output.next_version_id_marker = Some(reader.string(field)?);
                }
                "IsTruncated" => output.is_truncated = Some(reader.parse(field)?),
                "Name" => output.name = Some(reader.string(field)?),
                "Prefix" => output.prefix = Some(reader.string(field)?),
                "Delimiter" => output.delimiter = Some(reader.string(field)?),
                "EncodingType" => output.encoding_type = Some(reader.word(field)?),
                "MaxKeys" => output.max_keys = Some(reader.parse(field)?),
                _ => reader.skip(field)?,
            }
        }
        Ok(())
    }
}
