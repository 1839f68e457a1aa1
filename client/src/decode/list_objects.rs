//! The answer to `ListObjects`, version 1.

use aws_sdk_s3::operation::list_objects::{ListObjects, ListObjectsOutput};
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_types::config_bag::FrozenLayer;

use super::answer::Answer;
use super::fields::Fields;
use super::reader::{Reader, Start, Unsure};

impl Answer for ListObjects {
    const OPERATION: &'static str = "ListObjects";
    const ROOT: &'static str = "ListBucketResult";
    const EMPTY: &'static str = "<ListBucketResult/>";
    type Output = ListObjectsOutput;

    fn sdk() -> Option<FrozenLayer> {
        Self::new().config()
    }
}

impl Fields for ListObjectsOutput {
    fn field<'a>(&mut self, reader: &mut Reader<'a>, field: Start<'a>) -> Result<(), Unsure> {
        match field.name {
            "Contents" => reader.item(field, &mut self.contents)?,
            "CommonPrefixes" => {
                reader.item(field, &mut self.common_prefixes)?;
            }
            "Marker" => self.marker = Some(reader.string(field)?),
            "NextMarker" => self.next_marker = Some(reader.string(field)?),
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
