//! The answer to `ListObjects`, version 1.

use aws_sdk_s3::operation::list_objects::{ListObjects, ListObjectsOutput};
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_types::config_bag::FrozenLayer;

use super::answer::Answer;
use super::reader::{Reader, Start, Unsure};
use super::{common_prefix, object};

impl Answer for ListObjects {
    const OPERATION: &'static str = "ListObjects";
    const ROOT: &'static str = "ListBucketResult";
    const EMPTY: &'static str = "<ListBucketResult/>";
    type Output = ListObjectsOutput;

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
                "Contents" => reader.element(field, &mut output.contents, object::read)?,
                "CommonPrefixes" => {
                    reader.element(field, &mut output.common_prefixes, common_prefix::read)?;
                }
                "Marker" => output.marker = Some(reader.string(field)?),
                "NextMarker" => output.next_marker = Some(reader.string(field)?),
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
