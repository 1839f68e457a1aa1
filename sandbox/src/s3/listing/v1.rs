//! `ListObjects`, the first version, which boto3's collections still use.

use s3s::S3Result;
use s3s::dto::{ListObjectsInput, ListObjectsOutput};

use super::{Encoding, Entry, Query, begin, common_prefix, delimiter, object, page, page_size};
use crate::s3::store::Store;

/// Lists the current objects with their owner. `NextMarker` is there with a delimiter alone; without one, a client goes
/// on behind the last key.
pub(crate) fn list(store: &Store, input: &ListObjectsInput) -> S3Result<ListObjectsOutput> {
    let max_keys = page_size(input.max_keys, "max-keys")?;
    let encoding = Encoding::new(input.encoding_type.as_ref())?;
    let marker = input.marker.as_deref().unwrap_or_default();
    let query = Query {
        prefix: input.prefix.as_deref().unwrap_or_default(),
        delimiter: delimiter(input.delimiter.as_ref()),
        after: Some(marker).filter(|marker| !marker.is_empty()),
        max: usize::try_from(max_keys).unwrap_or(0),
    }
    .behind_shown_prefix();
    let mut output = ListObjectsOutput {
        delimiter: encoding.apply_opt(query.delimiter),
        encoding_type: encoding.echo(),
        marker: Some(encoding.apply(marker)),
        max_keys: Some(max_keys),
        name: Some(input.bucket.clone()),
        prefix: Some(encoding.apply(query.prefix)),
        ..Default::default()
    };
    let (mut contents, mut prefixes) = (Vec::new(), Vec::new());
    store.read(&input.bucket, |bucket| {
        let range = |from: std::ops::Bound<&str>| bucket.objects.live_from(from);
        let page = page(&query, begin(&query.start(), range), range);
        output.is_truncated = Some(page.is_truncated);
        let last = page
            .entries
            .last()
            .filter(|_| page.is_truncated && query.delimiter.is_some());
        output.next_marker = last.map(|last| encoding.apply(last.name()));
        for entry in page.entries {
            match entry {
                Entry::Item(key, version) => {
                    contents.push(object(encoding.apply(key), version, true));
                }
                Entry::Prefix(prefix) => prefixes.push(common_prefix(encoding.apply(prefix))),
            }
        }
        Ok(())
    })?;
    output.contents = Some(contents);
    output.common_prefixes = Some(prefixes);
    Ok(output)
}
