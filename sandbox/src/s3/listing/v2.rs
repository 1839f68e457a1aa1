//! `ListObjectsV2`.

use s3s::S3Result;
use s3s::dto::{ListObjectsV2Input, ListObjectsV2Output};

use super::{
    Encoding, Entry, Query, begin, common_prefix, delimiter, object, page, page_size, token,
};
use crate::s3::store::Store;

/// Lists the current objects; the token of a page goes on behind its last name.
pub(crate) fn list(store: &Store, input: &ListObjectsV2Input) -> S3Result<ListObjectsV2Output> {
    let max_keys = page_size(input.max_keys, "max-keys")?;
    let encoding = Encoding::new(input.encoding_type.as_ref())?;
    let resumed = input
        .continuation_token
        .as_deref()
        .map(token::decode)
        .transpose()?;
    let query = Query {
        prefix: input.prefix.as_deref().unwrap_or_default(),
        delimiter: delimiter(input.delimiter.as_ref()),
        after: resumed.as_deref().or(input
            .start_after
            .as_deref()
            .filter(|after| !after.is_empty())),
        max: usize::try_from(max_keys).unwrap_or(0),
    };
    let with_owner = input.fetch_owner.unwrap_or(false);
    let mut output = ListObjectsV2Output {
        continuation_token: input.continuation_token.clone(),
        delimiter: encoding.apply_opt(query.delimiter),
        encoding_type: encoding.echo(),
        max_keys: Some(max_keys),
        name: Some(input.bucket.clone()),
        prefix: Some(encoding.apply(query.prefix)),
        start_after: encoding.apply_opt(input.start_after.as_deref()),
        ..Default::default()
    };
    let (mut contents, mut prefixes) = (Vec::new(), Vec::new());
    store.read(&input.bucket, |bucket| {
        let range = |from: std::ops::Bound<&str>| bucket.objects.live_from(from);
        let page = page(&query, begin(&query.start(), range), range);
        output.is_truncated = Some(page.is_truncated);
        output.key_count = i32::try_from(page.entries.len()).ok();
        output.next_continuation_token = page
            .entries
            .last()
            .filter(|_| page.is_truncated)
            .map(|last| token::encode(last.name()));
        for entry in page.entries {
            match entry {
                Entry::Item(key, version) => {
                    contents.push(object(encoding.apply(key), version, with_owner));
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
