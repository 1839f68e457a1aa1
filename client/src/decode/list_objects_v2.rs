//! The answer to `ListObjectsV2`.

use aws_sdk_s3::operation::list_objects_v2::{ListObjectsV2, ListObjectsV2Output};
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_types::config_bag::FrozenLayer;

use super::answer::Answer;
use super::reader::{Reader, Start, Unsure};
use super::{common_prefix, object};

impl Answer for ListObjectsV2 {
    const OPERATION: &'static str = "ListObjectsV2";
    const ROOT: &'static str = "ListBucketResult";
    const EMPTY: &'static str = "<ListBucketResult/>";
    type Output = ListObjectsV2Output;

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
                "ContinuationToken" => output.continuation_token = Some(reader.string(field)?),
                "NextContinuationToken" => {
                    output.next_continuation_token = Some(reader.string(field)?);
                }
                "StartAfter" => output.start_after = Some(reader.string(field)?),
                "KeyCount" => output.key_count = Some(reader.parse(field)?),
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
