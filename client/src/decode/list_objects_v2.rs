//! The answer to `ListObjectsV2`.

use aws_sdk_s3::operation::list_objects_v2::{ListObjectsV2, ListObjectsV2Output};
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_types::config_bag::FrozenLayer;

use super::answer::Answer;
use super::fields::Fields;
use super::reader::{Reader, Start, Unsure};

impl Answer for ListObjectsV2 {
    const OPERATION: &'static str = "ListObjectsV2";
    const ROOT: &'static str = "ListBucketResult";
    const EMPTY: &'static str = "<ListBucketResult/>";
    type Output = ListObjectsV2Output;

    fn sdk() -> Option<FrozenLayer> {
        Self::new().config()
    }
}

impl Fields for ListObjectsV2Output {
    fn field<'a>(&mut self, reader: &mut Reader<'a>, field: Start<'a>) -> Result<(), Unsure> {
        match field.name {
            "Contents" => reader.item(field, &mut self.contents)?,
            "CommonPrefixes" => {
                reader.item(field, &mut self.common_prefixes)?;
            }
            "ContinuationToken" => self.continuation_token = Some(reader.string(field)?),
            "NextContinuationToken" => {
                self.next_continuation_token = Some(reader.string(field)?);
            }
            "StartAfter" => self.start_after = Some(reader.string(field)?),
            "KeyCount" => self.key_count = Some(reader.parse(field)?),
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
